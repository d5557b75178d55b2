// What a reader looks for, as it stands in the address: words, an order, and chosen values of facets.

const SORTS = ["newest", "oldest"];

const readAddress = () => {
  const query = new URLSearchParams(location.search);
  return {
    q: (query.get("q") ?? "").trim(),
    sort: SORTS.find((sort) => sort === query.get("sort")) ?? "",
    chosen: Object.fromEntries(FACETS.map((name) => [name, query.getAll(name)])),
  };
};

// What is chosen, each value with the facet it is of.
const pairs = (chosen) => FACETS.flatMap((name) => chosen[name].map((value) => [name, value]));

const addressFor = ({ q, sort, chosen }) => {
  const address = new URL(location.href);
  address.search = new URLSearchParams([["q", q], ["sort", sort], ...pairs(chosen)].filter(([, value]) => value));
  return address.href;
};
