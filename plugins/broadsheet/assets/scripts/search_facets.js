// Facets: what results can be narrowed by, each value with the number of results it has.

const FEW = 6; // values of a facet, before its others are asked for
const MANY = 15; // values, from which on they can be looked for by name

const ORDERED = {
  lean: [
    say("leaning", "Left"),
    say("leaning", "Lean left"),
    say("leaning", "Mixed"),
    say("leaning", "Lean right"),
    say("leaning", "Right"),
  ],
  status: [say("status", "Active"), say("status", "Cooling"), say("status", "Closed")],
};

const byName = new Intl.Collator(LANGUAGE, { numeric: true }).compare;

const place = (order, value) => (order.includes(value) ? order.indexOf(value) : order.length);

// The values of a facet in the order in which they are offered: by what they mean, by time, or the most frequent first.
const offered = (name, counts, chosen) => {
  const values = Object.keys({ ...counts, ...Object.fromEntries(chosen.map((value) => [value, 0])) });
  const shown = values.filter((value) => counts[value] || chosen.includes(value));
  if (ORDERED[name]) return shown.sort((one, other) => place(ORDERED[name], one) - place(ORDERED[name], other));
  if (name === "year") return shown.sort((one, other) => byName(other, one));
  return shown.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || byName(one, other));
};

const facetValue = (name, value, number, checked) =>
  make(
    "li",
    {},
    make(
      "label",
      {},
      make("input", { type: "checkbox", name, value, checked }),
      make("span", { dir: "auto" }, value),
      make("span", { class: "bs-note" }, numbers.format(number)),
    ),
  );

// The values that are shown: the first few and what is chosen, or all of them, or those that a typed name is part of.
const shownOf = (values, chosen, wide, typed) => {
  const named = (value) => value.toLocaleLowerCase(LANGUAGE).includes(typed.trim().toLocaleLowerCase(LANGUAGE));
  return values.filter((value, number) => chosen.includes(value) || (wide ? named(value) : number < FEW));
};

const showFacet = (facet, counts = {}, chosen = []) => {
  const { name } = facet.dataset;
  const [list, look, more] = ["ul", "[type=search]", "button"].map((each) => first(each, facet));
  const [values, wide] = [offered(name, counts, chosen), "wide" in facet.dataset];
  const held = list.contains(document.activeElement) && document.activeElement.value;
  const row = (value) => facetValue(name, value, counts[value] ?? 0, chosen.includes(value));
  list.replaceChildren(...shownOf(values, chosen, wide, look.value).map(row));
  if (held !== false) all("input", list).find((box) => box.value === held)?.focus();
  facet.hidden = values.length < 2 && !chosen.length;
  look.hidden = !wide || values.length < MANY;
  more.hidden = values.length <= FEW;
  more.setAttribute("aria-expanded", wide);
  more.textContent = wide
    ? say("search", "Show fewer")
    : say("search", "Show all {count}", { count: numbers.format(values.length) });
};

// What is chosen in all facets.
const readChosen = (facets) => {
  const boxes = all("input:checked", facets);
  const valuesOf = (name) => boxes.filter((box) => box.name === name).map((box) => box.value);
  return Object.fromEntries(FACETS.map((name) => [name, valuesOf(name)]));
};
