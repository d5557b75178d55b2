// What all of the reader's tools share: words, storage, elements, and when to run.

const SITE = new URL("../../", document.currentScript.src).href; // the site's root, from any page
const PREFIX = "broadsheet.";
const plurals = new Intl.PluralRules(LANGUAGE);
const numbers = new Intl.NumberFormat(LANGUAGE);

// Runs now, and again for each page that the theme puts in this one's place without loading it anew.
const onPage = (run) => (window.document$ ? window.document$.subscribe(() => run()) : run());

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

// A message in the site's language, its {names} filled in with `values`.
const say = (context, message, values = {}) => filled(WORDS[context]?.[message] ?? message, values);

// The message for `number` of something, which it holds as {count}.
const count = (context, one, many, number, values = {}) => {
  const forms = WORDS[context]?.[one];
  const text = forms ? forms[plurals.select(number)] ?? forms.other : number === 1 ? one : many;
  return filled(text, { count: numbers.format(number), ...values });
};

const typeOf = (value) => Object.prototype.toString.call(value); // tells arrays and null from objects

// What is kept under `name`; `fallback` where nothing is, it is of another type, or the browser keeps nothing.
const stored = (name, fallback) => {
  try {
    const value = JSON.parse(localStorage.getItem(PREFIX + name));
    return typeOf(value) === typeOf(fallback) ? value : fallback;
  } catch {
    return fallback;
  }
};

// Keeps `value` under `name`, forgets the name where the value is undefined; says whether that could be done.
const store = (name, value) => {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    return false;
  }
  keepers.forEach((run) => run(name));
  return true;
};

// Runs with the name of what was kept or forgotten, in this tab or another one; null where it may be anything, as when
// a reader comes back to a page by the browser's own button.
const keepers = [];
const onStored = (run) => keepers.push(run);
addEventListener("storage", ({ key }) => {
  if (!key || key.startsWith(PREFIX)) keepers.forEach((run) => run(key && key.slice(PREFIX.length)));
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) keepers.forEach((run) => run(null));
});

const first = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// The time of an article, as its card shows it; undefined where it shows none.
const timeIn = (card) => first(".bs-facts time", card)?.dateTime;

// An element. An attribute that is a function listens (`onclick`); true stands for an empty one, false for none.
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
};

// Tells those who listen to a page rather than see it.
const announce = (text) => {
  const region = first("#bs-said") ?? make("div", { id: "bs-said", class: "bs-hidden", role: "status" });
  if (!region.isConnected) document.body.append(region);
  region.textContent = "";
  setTimeout(() => region.append(text), 50); // the same words twice are news only after a pause
};
