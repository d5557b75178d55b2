// Filters and an order for a story's articles. What is chosen stands in the address, so that it can be passed on.

const ENOUGH = 4; // articles, for which there is something to sort; tools.css keeps the room
const LEANS = ["left", "lean-left", "center", "lean-right", "right", "unrated"];

const by = (rank) => (one, other) => rank(one) - rank(other);
const timeOf = (card) => Date.parse(timeIn(card)) || 0;
const ORDERS = {
  newest: by((card) => -timeOf(card)),
  oldest: by((card) => timeOf(card) || Infinity),
  lean: by((card) => LEANS.indexOf(card.dataset.lean)),
};

const FACETS = ["side", "country", "ownership"];
const valueOf = (card, facet) => (facet === "side" ? card.dataset.lean.replace("lean-", "") : card.dataset[facet]);

const selectOf = (name, label, options) => {
  const select = make("select", { name }, ...options.map(([value, text]) => make("option", { value }, text)));
  return make("label", {}, make("span", { class: "bs-hidden" }, label), select);
};

// A choice among the values that occur, in the order of `names` or of the alphabet; none where all cards are alike.
const facet = (cards, name, label, every, names) => {
  const values = new Set(cards.map((card) => valueOf(card, name)));
  if (values.size < 2) return null;
  const options = names
    ? names.filter(([value]) => values.has(value))
    : [...values].filter(Boolean).sort(new Intl.Collator(LANGUAGE).compare).map((value) => [value, value]);
  return selectOf(name, label, [["", every], ...options]);
};

const buildSorting = (cards) => {
  const sides = [
    ["left", say("sorting", "Left")],
    ["center", say("sorting", "Center")],
    ["right", say("sorting", "Right")],
    ["unrated", say("sorting", "Unrated")],
  ];
  const orders = [
    ["", say("sorting", "Page order")],
    ["newest", say("sorting", "Newest first")],
    ["oldest", say("sorting", "Oldest first")],
    ["lean", say("sorting", "From left to right")],
  ];
  const form = make(
    "form",
    { class: "bs-sorting", "aria-label": say("sorting", "Articles shown") },
    facet(cards, "side", say("sorting", "Side"), say("sorting", "All sides"), sides),
    facet(cards, "country", say("sorting", "Country"), say("sorting", "All countries")),
    facet(cards, "ownership", say("sorting", "Ownership"), say("sorting", "All kinds of owner")),
    selectOf("sort", say("sorting", "Order"), orders),
    make("output", { class: "bs-note" }),
  );
  cards[0].before(form);
  return form;
};

// Shows what the form says, in its order, and puts it into the address.
const arrange = (form, cards) => {
  const chosen = Object.fromEntries(new FormData(form));
  const wanted = (card) => FACETS.every((name) => !chosen[name] || valueOf(card, name) === chosen[name]);
  for (const card of cards) card.classList.toggle("bs-filtered", !wanted(card));
  form.after(...(chosen.sort ? cards.toSorted(ORDERS[chosen.sort]) : cards));
  const shown = numbers.format(cards.filter(wanted).length);
  form.querySelector("output").value = count(
    "sorting", "{shown} of {count} article", "{shown} of {count} articles", cards.length, { shown },
  );
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(chosen)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
};

let reveal; // shows all articles where the one of that id is filtered out

onPage(() => {
  reveal = undefined;
  const cards = all(".bs-article");
  if (cards.length < ENOUGH) return;
  const form = buildSorting(cards);
  for (const [name, value] of new URLSearchParams(location.search)) {
    const option = all("option", form).find((each) => each.value === value && each.parentNode.name === name);
    if (option) option.selected = true;
  }
  form.addEventListener("change", () => arrange(form, cards));
  arrange(form, cards);
  reveal = (id) => {
    if (!document.getElementById(id)?.matches(".bs-filtered")) return;
    form.reset();
    arrange(form, cards);
  };
  reveal(location.hash.slice(1));
});

addEventListener("click", (event) => reveal?.(event.target.closest?.("a[href*='#']")?.hash.slice(1)), { capture: true });
addEventListener("hashchange", () => reveal?.(location.hash.slice(1)));
