// Filters and an order for a story's articles. What is chosen stands in the address, so that it can be passed on.

const ENOUGH = 4; // articles, for which there is something to sort; tools.css keeps the room
const LEANS = ["left", "lean-left", "center", "lean-right", "right", "unrated"];

const by = (value) => (one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0);
const timeOf = (card) => Date.parse(card.dataset.time) || 0;

const ORDERS = {
  newest: by((card) => -timeOf(card)),
  oldest: by((card) => timeOf(card) || Infinity),
  lean: by((card) => LEANS.indexOf(card.dataset.lean)),
};

const orderNames = () => [
  ["", say("sorting", "Page order")],
  ["newest", say("sorting", "Newest first")],
  ["oldest", say("sorting", "Oldest first")],
  ["lean", say("sorting", "From left to right")],
];

const FACETS = {
  side: (card) => card.dataset.lean.replace("lean-", ""),
  country: (card) => card.dataset.country,
  ownership: (card) => card.dataset.ownership,
};

const facetNames = () => {
  const sides = {
    left: say("sorting", "Left"),
    center: say("sorting", "Center"),
    right: say("sorting", "Right"),
    unrated: say("sorting", "Unrated"),
  };
  return [
    ["side", say("sorting", "Side"), say("sorting", "All sides"), (key) => sides[key]],
    ["country", say("sorting", "Country"), say("sorting", "All countries"), (name) => name],
    ["ownership", say("sorting", "Ownership"), say("sorting", "All kinds of owner"), (name) => name],
  ];
};

// The options of a facet: its values that occur, in the order of sides or of their names; none where all cards are alike.
const optionsOf = (cards, facet, named) => {
  const values = new Set(cards.map(FACETS[facet]));
  if (values.size < 2) return [];
  const options = [...values].filter(Boolean).map((value) => [value, named(value)]);
  const place = facet === "side" ? ([value]) => LEANS.indexOf(value) : undefined;
  return options.sort(place ? by(place) : ([, one], [, other]) => one.localeCompare(other, LANGUAGE));
};

const selectOf = (name, label, options) => {
  const select = make("select", { name }, ...options.map(([value, text]) => make("option", { value }, text)));
  return make("label", {}, make("span", { class: "bs-hidden" }, label), select);
};

const buildSorting = (cards) => {
  const controls = [];
  for (const [facet, label, every, named] of facetNames()) {
    const options = optionsOf(cards, facet, named);
    if (options.length) controls.push(selectOf(facet, label, [["", every], ...options]));
  }
  controls.push(selectOf("sort", say("sorting", "Order"), orderNames()));
  const shown = make("output", { class: "bs-note", "aria-live": "polite" });
  const form = make("form", { class: "bs-sorting", "aria-label": say("sorting", "Articles shown") }, ...controls, shown);
  cards[0].before(form);
  return form;
};

// Shows what the form says, in its order, and puts it into the address.
const arrange = (form, cards) => {
  const chosen = Object.fromEntries(new FormData(form));
  const wanted = (card) => Object.keys(FACETS).every((facet) => !chosen[facet] || FACETS[facet](card) === chosen[facet]);
  const order = ORDERS[chosen.sort];
  form.after(...(order ? [...cards].sort(order) : cards));
  for (const card of cards) card.classList.toggle("bs-filtered", !wanted(card));
  const left = cards.filter(wanted).length;
  form.querySelector("output").textContent = count(
    "sorting", "{shown} of {count} article", "{shown} of {count} articles", cards.length, { shown: numbers.format(left) },
  );
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(chosen)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
};

const startSorting = () => {
  const cards = all(".bs-articles .bs-article");
  if (cards.length < ENOUGH) return;
  const form = buildSorting(cards);
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = form.elements[name];
    if (select && all("option", select).some((option) => option.value === value)) select.value = value;
  }
  const reveal = (id) => {
    if (!document.getElementById(id)?.matches(".bs-filtered")) return;
    form.reset();
    arrange(form, cards);
  };
  form.addEventListener("change", () => arrange(form, cards));
  arrange(form, cards);
  return reveal;
};

let reveal;
onPage(() => {
  reveal = startSorting();
  reveal?.(location.hash.slice(1));
});

// A link to an article that is filtered out shows all of them before it is followed.
addEventListener("click", (event) => reveal?.(event.target.closest?.("a[href*='#']")?.hash.slice(1)), { capture: true });
addEventListener("hashchange", () => reveal?.(location.hash.slice(1)));
