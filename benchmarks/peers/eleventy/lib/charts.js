// Charts: each is a table that reads well without its picture.
import { each, escape, grouped, how, LEANS } from "./html.js";
import { count, decimal, percent } from "./words.js";

const LEAN_PATTERNS = [false, true, false, true, true];
const OWNERSHIP_PATTERNS = [false, false, true, true, true];

// The values that voices have, each with how many have it; the most frequent first.
export const tally = (voices, key) =>
  [...grouped(voices, (it) => it[key])].map(([name, held]) => [name, held.length]).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));

const shares = (rows) => {
  const all = rows.reduce((sum, [, number]) => sum + number, 0);
  return rows.map(([, number]) => number / all);
};

// A bar of segments that fill it without gaps, in tenths of a percent; one without a count keeps its place.
function stack(rows, patterns) {
  const all = rows.reduce((sum, [, number]) => sum + number, 0) || 1;
  const at = (number) => Math.floor((1000 * number) / all);
  let done = 0;
  const segments = each(rows, ([, number], place) => {
    const start = at(done);
    done += number;
    return number
      ? `<svg x="${start / 10}%" width="${(at(done) - start) / 10}%"><rect/>${patterns[place] ? "<rect/>" : ""}<text x="50%" y="35">${number}</text></svg>`
      : "<svg/>";
  });
  return `<svg class="bs-stack" height="38" aria-hidden="true">${segments}</svg>`;
}

const chart = ({ id, caption, picture = "", column, rows, note, formula, made }) => `<figure class="bs-figure" id="${id}">
<figcaption id="${id}-title">${caption}</figcaption>
${picture}<table class="bs-chart" aria-labelledby="${id}-title">
<thead><tr><th scope="col">${column}</th><th scope="col">Outlets</th><th scope="col">Share</th></tr></thead>
<tbody>
${each(rows, ([label, number, share]) => `<tr><th scope="row">${label}</th><td>${number}</td><td>${share}</td></tr>\n`)}</tbody>
</table>
${note ? `<p class="bs-note">${note}</p>\n` : ""}${how(caption, formula, made)}
</figure>
`;

export function lean({ leans, rated, voices, fromRated }) {
  const rows = Object.values(LEANS).map((label, at) => [label, leans[at]]);
  const unrated = voices.length - rated;
  return chart({
    id: "lean",
    caption: `Lean of ${count(rated, "rated outlet")}`,
    picture: `<div class="bs-stacks">${stack(rows, LEAN_PATTERNS)}${unrated ? `<span class="bs-unknown">${unrated} unrated</span>` : ""}</div>\n`,
    column: "Lean",
    rows: rows.map(([label, number]) => [label, number, percent(number / (rated || 1))]),
    formula: "Every rated outlet has one vote, and each share is of the rated outlets. Unrated ones stand beside them and are no part of any share.",
    made: fromRated,
  });
}

export function ownership({ voices, fromAll }) {
  const rows = tally(voices, "ownership");
  const parts = shares(rows);
  return chart({
    id: "ownership",
    caption: "Ownership of the outlets",
    picture: `<div class="bs-stacks">${stack(rows, OWNERSHIP_PATTERNS)}</div>\n`,
    column: "Ownership",
    rows: rows.map(([name, number], at) => [escape(name), number, percent(parts[at])]),
    note: rows.length > 1 && `Concentration ${decimal(parts.reduce((sum, share) => sum + share * share, 0))}.`,
    formula: "Outlets by type of owner. Concentration is the sum of the squared shares: 1 where all are of one type.",
    made: fromAll,
  });
}

export function countries({ articles, fromAll }, rows) {
  const parts = shares(rows);
  const entropy = -parts.reduce((sum, share) => sum + share * Math.log(share), 0);
  const links = grouped(articles, (it) => it.country);
  const row = ([name, number], at) => [
    `${escape(name)} <small>${links.get(name).map((it) => it.link).join(", ")}</small>`,
    number,
    `<svg aria-hidden="true"><rect width="${+((100 * number) / rows[0][1]).toPrecision(3)}%"/></svg> ${percent(parts[at])}`,
  ];
  return chart({
    id: "countries",
    caption: `Outlets from ${count(rows.length, "country", "countries")}`,
    column: "Country",
    rows: rows.map(row),
    note: rows.length > 1 && `Evenness ${decimal(Math.min(entropy / Math.log(rows.length), 1))}.`,
    formula: "Outlets by the country they publish from. Evenness is the Shannon entropy of the shares divided by the logarithm of the number of countries: 1 where all countries have the same number.",
    made: fromAll,
  });
}
