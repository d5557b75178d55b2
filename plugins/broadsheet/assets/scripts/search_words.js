// Words: how the index has those of languages without spaces, and which words are too far from those looked for.

// Characters of such languages are words of their own there.
const UNSPACED =
  "[\\u2e80-\\u2fdf\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3041-\\u30ff\\u31f0-\\u31ff" +
  "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const APART = new RegExp(`(?<=${UNSPACED})(?=${UNSPACED})`, "gu");
const SPACE = new RegExp(`(?<=${UNSPACED}(?:</mark>)?) (?=(?:<mark>)?${UNSPACED})`, "gu");
const apart = (text) => text.replace(APART, " ");

// A text of the index, in which they stand together again.
const together = (text) => text.replace(SPACE, "");

const bare = (word) => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
const wordsOf = (text) => text.split(/\s+/).map(bare).filter(Boolean);

// How many characters two words begin with alike.
const alike = (one, other) => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
};

// Whether a word of a result is one that was looked for, in another form perhaps; or only begins like it.
const isNear = (hit, word) =>
  hit.includes(word) || alike(hit, word) >= Math.min(word.length, Math.max(3, word.length >> 1));

const hasAll = ({ raw_content: text, locations, meta }, q) => {
  const there = text.split(/\s+/);
  const hits = [...locations.map((place) => bare(there[place] ?? "")), ...wordsOf(apart(meta.title))];
  return wordsOf(apart(q)).every((word) => hits.some((hit) => isNear(hit, word)));
};

// The shards that have what is looked for. Where one has no word that begins with a word looked for, Pagefind takes the
// longest word there that this one begins with, "p" for "port", or does without. All that it finds in a shard is alike
// in that, so that one result tells. What was told of words is kept, for other filters and orders.
const told = new Map();
const shardsWith = async (engine, q) => {
  if (!told.has(q)) told.set(q, await lookInShards(engine, q));
  return told.get(q);
};

const lookInShards = async (engine, q) => {
  const { shard = {} } = (await engine.search(apart(q))).filters;
  const names = Object.keys(shard).filter((name) => shard[name]);
  const near = await Promise.all(
    names.map(async (name) => {
      const { results } = await engine.search(apart(q), { filters: { shard: name } });
      return hasAll(await results[0].data(), q);
    }),
  );
  return names.filter((_, number) => near[number]);
};
