// Origins: which articles are one voice. For each article, the place of the first one of its origin.
import { grouped } from "./html.js";

const ALIKE = 0.8; // the share of runs of three words in common from which texts count as near-identical
const ENOUGH = 12; // words that it takes to compare a text

export function origins(articles) {
  const roots = articles.map((_, at) => at);
  const root = (at) => (roots[at] === at ? at : root(roots[at]));
  const join = (one, other) => {
    const [ours, theirs] = [root(one), root(other)];
    roots[Math.max(ours, theirs)] = Math.min(ours, theirs);
  };
  for (const key of ["outlet", "owner", "wire"]) {
    const known = articles.filter((it) => it[key]);
    for (const [first, ...others] of grouped(known, (it) => it[key].toLowerCase()).values()) {
      for (const other of others) join(first.number - 1, other.number - 1);
    }
  }
  for (const [one, other] of alike(articles)) join(one, other);
  return roots.map((_, at) => root(at));
}

// The pairs of articles with near-identical texts. Most don't have half their words in common, which is quick to see.
function* alike(articles) {
  const texts = articles.map((it) => it.summary.toLowerCase().split(/\s+/));
  const bags = texts.map((words) => new Set(words));
  for (let one = 0; one < texts.length; one++) {
    for (let other = 0; other < one; other++) {
      if (Math.min(texts[one].length, texts[other].length) < ENOUGH) continue;
      if (2 * shared(bags[one], bags[other]) < Math.max(bags[one].size, bags[other].size)) continue;
      if (similarity(runs(texts[one]), runs(texts[other])) >= ALIKE) yield [one, other];
    }
  }
}

const runs = (words) => new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));

function shared(ours, theirs) {
  let found = 0;
  for (const each of ours) if (theirs.has(each)) found++;
  return found;
}

function similarity(ours, theirs) {
  const both = shared(ours, theirs);
  return both / (ours.size + theirs.size - both);
}
