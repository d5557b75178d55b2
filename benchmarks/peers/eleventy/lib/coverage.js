// How a story was covered: by side, by whom first, and the articles themselves.
import { block, each, escape, grouped, how, LEANS, slug } from "./html.js";
import { count, span, timed } from "./words.js";

const NAMES = { left: "Left", center: "Center", right: "Right", unrated: "Unrated" };

const column = (side, content) => `<div class="bs-side bs-side--${side}">
<h3>${NAMES[side]}</h3>
${content}</ul>
</div>
`;

const rater = (name) => `<p class="bs-note">Rated by ${escape(name)}.</p>\n`;

export const sides = ({ sides }) =>
  block("sides", "How each side covered it", `<p class="bs-note">The articles of this page, grouped by how they or their outlets are rated.</p>
<div class="bs-columns">
${each(sides, ({ side, held }) => column(side, `<p class="bs-note">${count(held.length, "article")} by ${count(new Set(held.map((it) => it.outlet)).size, "outlet")}</p>
${side === "unrated" ? "" : each([...new Set(held.map((it) => it.rater))], rater)}<ul>
${each(held, (it) => `<li>${it.link}</li>\n`)}`))}</div>`);

export const headlines = ({ sides }) => {
  const rated = sides.filter(({ side }) => side !== "unrated");
  return rated.length < 2 ? "" : block("headlines", "Headlines compared", `<div class="bs-columns">
${each(rated, ({ side, held }) => column(side, `<ul>
${each(held, (it) => `<li><q>${escape(it.headline)}</q> ${it.link}</li>\n`)}`))}</div>`);
};

const monogram = (name) => name.split(" ").slice(0, 2).map((word) => word[0]).join("").toUpperCase();

const card = (it) => {
  const lean = LEANS[it.lean] ?? "Unrated";
  return `<article class="bs-article" id="article-${it.number}" data-lean="${it.lean}" data-country="${escape(it.country)}" data-ownership="${escape(it.ownership)}">
<p class="bs-outlet" data-monogram="${monogram(it.outlet)}"><a href="/outlets/${slug(it.outlet)}/">${escape(it.outlet)}</a> <span class="bs-lean">${lean}</span></p>
<h3><a href="${escape(it.url)}" rel="noopener">${escape(it.headline)}</a></h3>
<p class="bs-facts">${timed(it.published)} · ${escape(it.country)} · ${escape(it.ownership)}</p>
<div class="bs-text"><p>${escape(it.summary)}</p>
</div>
<p class="bs-rationale">Rating${it.lean in LEANS ? " of the outlet" : ""}: ${lean}. Rated by ${escape(it.rater)}.</p>
</article>
`;
};

export const articles = ({ articles }) => block("articles", count(articles.length, "article"), each(articles, card));

export function firstReport({ timed: [first, ...others], fromTimed }) {
  const followers = [...grouped(others, (it) => it.outlet).values()].map(([earliest]) => earliest).filter((it) => it.outlet !== first.outlet);
  if (!followers.length) return "";
  const after = (time) => (time > first.time ? `${span(time - first.time)} later` : "at the same time");
  return block("first-report", "First report", `<p>Of the articles here, the earliest is by ${first.link}, ${timed(first.published)}.</p>
<ul>
${each(followers, (it) => `<li>${it.link} ${after(it.time)}</li>\n`)}</ul>
${how("First report", "The earliest article that has a time, and how long after it the earliest one of each other outlet came.", fromTimed)}`);
}
