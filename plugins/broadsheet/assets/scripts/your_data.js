// The page of what is kept: takes it out, brings it in, erases it.

const KEPT = ["follows", "muted", "saved", "read", "reading"];
const LISTED = /^(keyword|outlet|region|section|storyline):[^\s/]+$/;
const NAMED = /^[^\s/]+$/;

const exported = () => {
  const maps = Object.fromEntries(KEPT.map((name) => [name, stored(name, {})]));
  const text = JSON.stringify({ broadsheet: 1, site: SITE, ...maps }, null, 2);
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href, download: "broadsheet.json" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
};

// What in a file's content is not as it was exported; nothing where all of it is.
const faultOf = (content) => {
  if (content?.broadsheet !== 1) return "broadsheet";
  for (const name of KEPT) {
    const map = content[name] ?? {};
    if (typeOf(map) !== typeOf({})) return name;
    for (const [key, text] of Object.entries(map)) {
      const known = /follows|muted/.test(name) ? LISTED.test(key) : NAMED.test(key);
      if (!known || typeof text !== "string") return `${name}: ${key}`;
    }
  }
  return "";
};

// Adds what a file holds to what is kept; of a story read in both, the later version counts.
const merge = (content) => KEPT.every((name) => {
  const map = kept(name);
  for (const [key, text] of Object.entries(content[name] ?? {})) {
    if (name !== "read" || !(map.get(key) > text)) map.set(key, text);
  }
  return keep(name, map);
});

const imported = async (file) => {
  const content = await file.text().then(JSON.parse).catch(() => undefined);
  if (content === undefined) return say("your data", "This is no JSON file. Nothing was taken.");
  const fault = faultOf(content);
  const strange = { fault };
  if (fault) return say("your data", "This file is not as this page exports it, at “{fault}”. Nothing was taken.", strange);
  return merge(content) ? say("your data", "Added to what is kept here.") : cannotWords();
};

const canKeep = () => store("trial", {}) && store("trial");

const erase = () => {
  if (canKeep()) Object.keys(localStorage).forEach((key) => key.startsWith(PREFIX) && store(key.slice(PREFIX.length)));
};

onPage(() => {
  const page = first("[data-part=your-data]");
  if (!page) return;
  const [told, ask, sure] = ["told", "ask", "sure"].map((name) => first(`[data-part=${name}]`));
  const asking = (yes) => {
    [ask.hidden, sure.hidden] = [yes, !yes];
    (yes ? sure : ask).querySelector("button").focus();
  };
  const tell = (words) => {
    told.textContent = words;
  };
  const does = {
    export: exported,
    forget: () => (store("read"), store("visit"), tell(say("your data", "Forgotten."))),
    ask: () => asking(true),
    stay: () => asking(false),
    erase: () => (erase(), asking(false), tell(say("your data", "Everything is erased."))),
  };
  page.addEventListener("click", ({ target }) => does[target.dataset.does]?.());
  first("[type=file]").addEventListener("change", async ({ target }) => {
    if (target.files[0]) tell(await imported(target.files[0]));
    target.value = "";
  });
  if (!canKeep()) tell(cannotWords());
});

onMemory(() => {
  const place = first("[data-part=read]");
  const told = () => count("your data", "{count} story is read.", "{count} stories are read.", kept("read").size);
  if (place) place.textContent = told();
});
