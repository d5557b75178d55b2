// The search page. What is looked for stands in its address, so that it can be passed on and come back to.

const PAUSE = 180; // milliseconds without a key, after which what was typed is looked for
const STEP = 10; // results that are shown at a time

const page = first(".bs-finder");
const part = (name) => first(`[data-part=${name}]`, page);
const [field, sort] = [part("words"), part("sort")];
const [said, list, more, chips] = ["said", "results", "more", "chips"].map(part);
const [facets, toggle] = ["facets", "toggle"].map(part);
const ways = part("ways") ?? make("nav"); // a site without stories has none

let wanted = readAddress();
let found = { results: [], counts: {} };
let shown = 0; // how many of the results
let asked = 0; // questions so far; an answer to any but the last comes too late
let narrowing = false; // whether the facets are shown
let typing; // the pause after a key

const isWanted = () => Boolean(wanted.q || pairs(wanted.chosen).length);

const outcome = (number) => {
  const words = wanted.q;
  if (!words) return count("search", "{count} result", "{count} results", number);
  if (!number) return say("search", "Nothing was found for “{words}”.", { words });
  return count("search", "{count} result for “{words}”", "{count} results for “{words}”", number, { words });
};

const without = (name, value) => ({ ...wanted.chosen, [name]: wanted.chosen[name].filter((each) => each !== value) });

const chip = (label, title, chosen) => {
  const onclick = () => {
    change({ chosen });
    field.focus();
  };
  return make("button", { type: "button", class: "bs-button", "aria-label": title, onclick }, label);
};

// What is chosen, as buttons that take it back.
const showChips = () => {
  const chosen = pairs(wanted.chosen);
  const one = ([name, value]) =>
    chip(`${value} ×`, say("search", "Remove the filter {value}", { value }), without(name, value));
  const nothing = Object.fromEntries(FACETS.map((name) => [name, []]));
  const each = chosen.map(one);
  if (chosen.length > 1) each.push(chip(say("search", "Remove all filters"), null, nothing));
  chips.replaceChildren(...each);
  toggle.textContent = chosen.length
    ? say("search", "Filters ({count})", { count: numbers.format(chosen.length) })
    : say("search", "Filters");
};

const showFacets = () => {
  for (const facet of all("fieldset", facets)) {
    showFacet(facet, found.counts[facet.dataset.name], wanted.chosen[facet.dataset.name]);
  }
};

// Shows the results up to `until`; says how many of them are new.
const show = async (until) => {
  const [mine, from] = [asked, shown];
  const cards = (await Promise.all(found.results.slice(from, until).map((each) => each.data()))).map(
    (result) => card(result, wanted.q),
  );
  if (mine !== asked) return;
  if (!from) list.replaceChildren();
  list.append(...cards);
  shown += cards.length;
  more.hidden = shown >= found.results.length;
  history.replaceState({ ...history.state, shown }, "");
  return cards;
};

const fail = () => {
  list.replaceChildren();
  more.hidden = true;
  ways.hidden = false;
  page.dataset.asked = "";
  said.textContent = say("search", "The search could not be loaded. All stories stand in the lists below.");
};

// Looks for what is wanted, and shows the first results.
const ask = async (until) => {
  const mine = ++asked;
  page.toggleAttribute("data-asked", isWanted());
  if (!engines.size) said.textContent = say("search", "Searching…");
  try {
    const answer = await find(wanted, narrowing);
    if (mine !== asked) return;
    [found, shown] = [answer, 0];
    showFacets();
    showChips();
    ways.hidden = found.results.length > 0;
    await show(until);
    if (mine === asked) said.textContent = isWanted() ? outcome(found.results.length) : "";
  } catch {
    if (mine === asked) fail();
  }
};

const showWanted = () => {
  field.value = wanted.q;
  showSort();
};

// Without words none is the best match, and the newest come first.
const showSort = () => {
  sort.options[0].disabled = !wanted.q;
  sort.value = wanted.sort || (wanted.q ? "" : SORTS[0]);
};

// Takes a change over into the address: as a step to come back from, unless it is only typed.
const change = (changes, typed = false) => {
  clearTimeout(typing);
  wanted = { ...wanted, ...changes };
  showSort();
  const address = addressFor(wanted);
  const changed = address !== location.href;
  if (changed) history[typed ? "replaceState" : "pushState"](history.state, "", address);
  if (changed || !typed) ask(STEP);
};

// Moves the focus from the field through the results, and back.
const step = (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = all("h2 a", list);
  const from = links.indexOf(document.activeElement);
  if (!by || (document.activeElement !== field && from < 0)) return;
  const next = from + by < 0 ? from >= 0 && field : links[from + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const open = (facet) => {
  facet.toggleAttribute("data-wide");
  showFacets();
};

first("form", page).addEventListener("submit", (event) => {
  event.preventDefault();
  change({ q: field.value.trim() });
});
field.addEventListener("focus", () => asked || ask(STEP));
field.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => change({ q: field.value.trim() }, true), PAUSE);
});
sort.addEventListener("change", () => change({ sort: sort.value }));
facets.addEventListener("change", ({ target }) => target.name && change({ chosen: readChosen(facets) }));
facets.addEventListener("input", ({ target }) => target.name || showFacets());
facets.addEventListener("click", ({ target }) => target.matches("button") && open(target.closest("fieldset")));
toggle.addEventListener("click", () => {
  narrowing = !narrowing;
  facets.toggleAttribute("data-open", narrowing);
  toggle.setAttribute("aria-expanded", narrowing);
  if (narrowing) ask(shown || STEP);
});
more.addEventListener("click", async () => first("a", (await show(shown + STEP))?.[0] ?? field).focus());
page.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && list.contains(event.target)) field.focus();
  else step(event);
});
addEventListener("popstate", () => {
  if (!page.isConnected) return;
  wanted = readAddress();
  showWanted();
  ask(history.state?.shown || STEP);
});

showWanted();
if (isWanted()) ask(history.state?.shown || STEP);
else if (location.search) field.focus(); // the reader comes from a search box, to search
