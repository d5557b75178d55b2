// The index of all stories: it lies in shards below search/, and is loaded when it is first asked.

const ROOT = new URL(SITE).pathname;
const INDEX = `${ROOT}search/`;
const FACETS = ["section", "region", "outlet", "lean", "status", "year"];
const EXCERPT = /^(ja|zh)/.test(LANGUAGE) ? 90 : 34; // words, which are characters in languages without spaces

const loadEngine = async (indexWeight) => {
  const answer = await fetch(`${INDEX}shards.json`);
  if (!answer.ok) throw new Error(answer.status);
  const [main, ...others] = (await answer.json()).shards.map(({ name }) => name); // the first has the program
  const { createInstance } = await import(`${INDEX}${main}/pagefind.js`);
  const settings = (shard) => ({ baseUrl: ROOT, indexWeight, excerptLength: EXCERPT, mergeFilter: { shard } });
  const engine = createInstance({ ...settings(main), basePath: `${INDEX}${main}/` });
  await Promise.all(others.map((name) => engine.mergeIndex(`${INDEX}${name}/`, settings(name))));
  await engine.filters(); // else results come without counts of what they can be narrowed by
  return engine;
};

// Pagefind puts what it finds in several shards in order of score, whatever order it was asked for. Where every score
// is nothing, what it finds stays in the order of the shards, which is that of time. So there are two engines; one is
// loaded after the other, since they share a WebAssembly. One that could not be loaded is tried anew when next asked.
const engines = new Map();
let loading = Promise.resolve();

const engineFor = (weight) => {
  if (!engines.has(weight)) {
    loading = loading.catch(() => {}).then(() => loadEngine(weight));
    loading.catch(() => engines.delete(weight));
    engines.set(weight, loading);
  }
  return engines.get(weight);
};

// What is found of what is wanted: the results, the best or the newest first; and for each facet how many results each
// of its values has, whatever is chosen in that facet itself. Where nothing is wanted, the values alone.
const find = async ({ q, sort, chosen }) => {
  const picked = FACETS.filter((name) => chosen[name].length);
  if (!q && !picked.length) return { results: [], counts: await (await engineFor(1)).filters() };
  const dated = !q || sort;
  const engine = await engineFor(dated ? 0 : 1);
  const shards = q && (await shardsWith(engine, q));
  if (q && !shards.length) return { results: [], counts: {} };
  const search = (but) => {
    const filters = Object.fromEntries(picked.map((name) => [name, { any: chosen[name] }]));
    if (but) delete filters[but];
    if (q) filters.shard = { any: shards };
    if (dated) filters.kind = "story"; // a page without a date has no place in an order of time
    return engine.search(q ? apart(q) : null, { filters, sort: dated ? { date: "desc" } : {} });
  };
  const [found, ...without] = await Promise.all([search(), ...picked.map((name) => search(name))]);
  const counts = { ...found.filters };
  picked.forEach((name, number) => (counts[name] = without[number].filters[name]));
  return { results: sort === "oldest" ? found.results.reverse() : found.results, counts };
};
