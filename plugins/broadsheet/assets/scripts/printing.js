// Paper shows what is folded away. Style sheets do it where they can; this is for browsers where they cannot.

addEventListener("beforeprint", () => {
  for (const folded of all(".bs-page details:not([open])")) {
    folded.open = true;
    addEventListener("afterprint", () => (folded.open = false), { once: true });
  }
});
