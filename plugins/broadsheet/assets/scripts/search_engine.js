// The index of all stories: it lies in shards below search/, and is loaded when it is first asked.

const ROOT = new URL(SITE).pathname;
const INDEX = `${ROOT}search/`;
const FACETS = ["section", "region", "outlet", "lean", "status", "year"];
const EXCERPT = /^(ja|zh)/.test(LANGUAGE) ? 90 : 34; // words, which are characters in languages without spaces

// Pagefind puts what it finds in several shards in order of score. Where an order of time is asked for, a score is a
// place in that of one shard, below 4096: weights put those of a newer shard above those of all older ones.
const weightOf = (dated, place) => (dated ? 4096 ** Math.max(0, 84 - place) : 1);

const loadEngine = async (dated) => {
  const answer = await fetch(`${INDEX}shards.json`);
  if (!answer.ok) throw new Error(answer.status);
  const names = (await answer.json()).shards.map(({ name }) => name); // the first has the program; then newest first
  const { createInstance } = await import(`${INDEX}${names[0]}/pagefind.js`);
  const settings = names.map((shard, place) => ({
    baseUrl: ROOT,
    indexWeight: weightOf(dated, place),
    excerptLength: EXCERPT,
    mergeFilter: { shard },
  }));
  const engine = createInstance({ ...settings[0], basePath: `${INDEX}${names[0]}/` });
  const others = names.slice(1);
  await Promise.all(others.map((name, number) => engine.mergeIndex(`${INDEX}${name}/`, settings[number + 1])));
  return engine;
};

// There is one engine for each order. One is loaded after the other, since they share a WebAssembly; one that could not
// be loaded is tried anew when next asked.
const engines = new Map();
let loading = Promise.resolve();

const engineFor = (dated) => {
  if (!engines.has(dated)) {
    loading = loading.catch(() => {}).then(() => loadEngine(dated));
    loading.catch(() => engines.delete(dated));
    engines.set(dated, loading);
  }
  return engines.get(dated);
};

// What is found of what is wanted: the results, the best or the newest first; and where the reader wants to narrow them,
// for each facet how many results each of its values has, whatever is chosen in that facet itself.
const find = async ({ q, sort, chosen }, narrowing) => {
  const picked = FACETS.filter((name) => chosen[name].length);
  const dated = Boolean(sort) || (!q && picked.length > 0);
  const engine = await engineFor(dated);
  const values = narrowing ? await engine.filters() : {}; // which are many: results have counts of those loaded alone
  if (!q && !picked.length) return { results: [], counts: values };
  const shards = q && (await shardsWith(engine, q));
  if (q && !shards.length) return { results: [], counts: {} };
  const search = (but) => {
    const filters = Object.fromEntries(picked.map((name) => [name, { any: chosen[name] }]));
    if (but) delete filters[but];
    if (q) filters.shard = { any: shards };
    if (dated) filters.kind = "story"; // a page without a date has no place in an order of time
    return engine.search(q ? apart(q) : null, { filters, sort: dated ? { date: "desc" } : {} });
  };
  const [found, ...without] = await Promise.all([search(), ...(narrowing ? picked : []).map((name) => search(name))]);
  const counts = { ...found.filters };
  without.forEach((each, number) => (counts[picked[number]] = each.filters[picked[number]]));
  return { results: sort === "oldest" ? found.results.reverse() : found.results, counts };
};
