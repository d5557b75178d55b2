// Words: how the index has those of languages without spaces, and which words are too far from those looked for.

// Characters of such languages are words of their own there.
const UNSPACED = "[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}]";
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

// Whether a result has what was looked for, or only the beginning of it. Words that begin otherwise say nothing: they
// may be other forms of the same word, or be there for another word that was looked for.
const isNear = ({ raw_content: text, locations, meta }, q) => {
  const there = text.split(/\s+/);
  const hits = [...locations.map((place) => bare(there[place] ?? "")), ...wordsOf(meta.title)];
  return wordsOf(apart(q)).every((word) => {
    const most = Math.max(...hits.map((hit) => alike(word, hit)));
    return !(most > 0) || most >= Math.min(word.length, Math.max(3, word.length >> 1));
  });
};

// The shards that have what is looked for. Where one has no word that begins with a word looked for, Pagefind takes the
// longest word there that this one begins with: "p" for "port". All that it finds in a shard is alike in that, so that
// one result tells.
const shardsWith = async (engine, q) => {
  const { shard = {} } = (await engine.search(apart(q))).filters;
  const names = Object.keys(shard).filter((name) => shard[name]);
  const near = await Promise.all(
    names.map(async (name) => {
      const { results } = await engine.search(apart(q), { filters: { shard: name } });
      return isNear(await results[0].data(), q);
    }),
  );
  return names.filter((_, number) => near[number]);
};
