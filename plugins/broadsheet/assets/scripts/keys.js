// Keys: through cards and blocks, to places, and for what the tools do. They can be switched off where they are listed.

const GOALS = { f: "", s: "stories/", y: "for-you/", d: "your-data/" };
const TYPED = "input, textarea, select, [contenteditable]";
let going = false; // whether g was pressed just before

const inStory = () => first(".bs-story");

// What j and k lead through: the blocks of a story, the cards of other pages.
const stops = () => all(inStory() ? ".bs-story .bs-block" : ".bs-story-card").filter((stop) => stop.checkVisibility());

const current = () => stops().find((stop) => stop.contains(document.activeElement));

const step = (by) => {
  const places = stops();
  const from = places.indexOf(current());
  const seen = places.findIndex((place) => place.getBoundingClientRect().top > 0); // the first that starts in the window
  const next = from >= 0 ? from + by : by > 0 ? seen : (seen < 0 ? places.length : seen) - 1;
  if (places[next]) arrive(places[next]);
};

const arrive = (stop) => {
  const heading = stop.querySelector(inStory() ? ":scope > :is(h2, h3):not(.bs-hidden)" : ":is(h2, h3) a") ?? stop;
  if (inStory()) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  stop.scrollIntoView({ block: inStory() ? "start" : "nearest" });
};

const go = (path) => path !== undefined && location.assign(SITE + path + FILE);
const clickIn = (place, selector) => place?.querySelector(selector)?.click();

const searchField = () => first(".bs-ask input") ?? first(".bs-search input");

// Narrow headers have no field, only the button that leads to one.
const toSearch = () => {
  const field = searchField();
  if (field.checkVisibility()) field.focus();
  else field.form.requestSubmit();
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => inStory() || clickIn(current(), ":is(h2, h3) a"),
  u: () => go(inStory() ? GOALS.s : GOALS.f),
  x: () => clickIn(inStory() ?? current(), "[data-tool=save]"),
  c: () => clickIn(current(), ":scope > .bs-anchor"),
  r: toggleReading,
  g: () => {
    going = true;
    setTimeout(() => (going = false), 2000);
  },
  "?": () => openKeys(),
};

const keysHere = () => ({ ...(first(".bs-page") && KEYS), ...(searchField() && { "/": toSearch }) });

const keyNames = () => [
  ["j k", say("keys", "Next and previous story, or block of a story")],
  ["o", say("keys", "Open the story")],
  ["u", say("keys", "Up: from a story to all stories, from there to the front page")],
  ["x", say("keys", "Save the story, or no longer")],
  ["c", say("keys", "Copy the link to the block")],
  ["r", say("keys", "Reading mode")],
  ["g f", say("keys", "Front page")],
  ["g s", say("keys", "All stories")],
  ["g y", say("keys", "For you")],
  ["g d", say("keys", "Your data")],
  ...(searchField() ? [["/", say("keys", "Search")]] : []),
  ["?", say("keys", "This list")],
];

const openKeys = () => {
  const row = ([keys, use]) => [
    make("dt", {}, ...keys.split(" ").map((key) => make("kbd", {}, key))),
    make("dd", {}, use),
  ];
  const onchange = (event) => store("keys", event.target.checked);
  const use = make("input", { type: "checkbox", checked: stored("keys", true), onchange });
  openDialog(
    say("keys", "Keyboard shortcuts"),
    make("dl", {}, ...keyNames().flatMap(row)),
    make("label", {}, use, say("keys", "Use these keys")),
  );
};

// Runs before the theme hears of a key: after g, it is ours.
const pressed = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED)) return;
  if (first(":modal") || !stored("keys", true)) return;
  const keys = keysHere();
  const run = going ? () => go(GOALS[event.key]) : Object.hasOwn(keys, event.key) && keys[event.key];
  going = false;
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
};

addEventListener("keydown", pressed, { capture: true });
