// Runs before the first paint, alone: a file of its own, loaded in <head>. It sets on <html> what pages must not be seen
// without, from what the reader chose before. All else belongs into the other scripts, which pages wait for less.

try {
  const chosen = JSON.parse(localStorage.getItem("broadsheet.reading")) ?? {};
  for (const name of ["size", "width", "face"]) {
    if (typeof chosen[name] === "string") document.documentElement.dataset[`bs${name}`] = chosen[name];
  }
  if (localStorage.getItem("broadsheet.follows")?.length > 2) document.documentElement.dataset.bsfollows = "";
} catch {
  // The browser keeps nothing, or nothing that can be read: pages look as they are made.
}
