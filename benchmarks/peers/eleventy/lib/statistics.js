// What a story page computes from its articles.
import { block, count, day, each, escape, grouped, how, lasting, LEANS, slug, timed } from "./html.js";

const tally = (items, key) => [...grouped(items, key)].map(([name, held]) => [name, held.length]);
const most = ([one, a], [other, b]) => b - a || (one < other ? -1 : 1);
const share = (number, all) => `${Math.round((100 * number) / (all || 1))}%`;

export function statistics(articles) {
  const ordered = articles.toSorted((one, other) => (one.published < other.published ? -1 : 1));
  const outlets = new Set(articles.map((each) => each.outlet)).size;
  const [first, last] = [ordered[0], ordered.at(-1)];
  const numbers = [
    ["Articles", articles.length, "The articles listed on this page, counted."],
    ["Outlets", outlets, "The different outlets that published those articles, counted."],
    ["Duration", lasting(new Date(last.published) - new Date(first.published)), "The time of the last article minus the time of the first."],
  ];
  const content = `<dl class="bs-numbers">
${each(numbers, ([name, value, words]) => `<div class="bs-number"><dt>${name}</dt><dd class="bs-value">${value}</dd><dd>${how(name, words)}</dd></div>\n`)}</dl>
${leans(articles)}${chart("Ownership of the outlets", "Ownership", tally(articles, (it) => it.ownership).sort(most), outlets, "Outlets by type of owner.")}${chart("Coverage per day", "Day", tally(ordered, (it) => day(it.published)), articles.length, "Articles by the day they were published.")}`;
  return block("stats", "Story stats", content) + world(articles, outlets) + firstReport(ordered);
}

function leans(articles) {
  const rated = articles.filter((each) => each.lean !== "unrated");
  const bars = Object.entries(LEANS).map(([lean, label]) => [lean, label, rated.filter((each) => each.lean === lean).length]);
  let start = 0;
  const rects = each(bars, ([lean, , number]) => {
    start += number;
    return `<rect class="bs-fill--${lean}" x="${start - number}" width="${number}" height="8"/>`;
  });
  return `<figure class="bs-figure" id="lean"><figcaption>Lean of ${count(rated.length, "rated outlet")}</figcaption>
<svg class="bs-stack" viewBox="0 0 ${rated.length || 1} 8" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>
<table class="bs-chart"><thead><tr><th scope="col">Lean</th><th scope="col">Outlets</th><th scope="col">Share</th></tr></thead><tbody>
${each(bars, ([, label, number]) => `<tr><th scope="row">${label}</th><td>${number}</td><td>${share(number, rated.length)}</td></tr>\n`)}</tbody></table>
<p class="bs-note">${articles.length - rated.length} unrated</p>
${how("Lean", "Every rated outlet has one vote, and each share is of the rated outlets. Unrated ones stand beside them.")}
</figure>
`;
}

const chart = (title, column, bars, all, words) => `<figure class="bs-figure"><figcaption>${title}</figcaption>
<table class="bs-chart"><thead><tr><th scope="col">${column}</th><th scope="col">Count</th><th scope="col">Share</th></tr></thead><tbody>
${each(bars, ([name, number]) => `<tr><th scope="row">${escape(name)}</th><td>${number}</td><td><meter max="${all}" value="${number}"></meter> ${share(number, all)}</td></tr>\n`)}</tbody></table>
${how(title, words)}
</figure>
`;

const world = (articles, outlets) => {
  const bars = tally(articles, (it) => it.country).sort(most);
  return block("world", "Covered around the world", chart(`Outlets from ${count(bars.length, "country", "countries")}`, "Country", bars, outlets, "Outlets by the country they publish from."));
};

const firstReport = ([first, ...rest]) =>
  block("first-report", "First report", `<p>Of the articles here, the earliest is by <a href="/outlets/${slug(first.outlet)}/">${escape(first.outlet)}</a>, ${timed(first.published)}.</p>
<ul>
${each(rest, (it) => `<li>${escape(it.outlet)} ${lasting(new Date(it.published) - new Date(first.published))} later</li>\n`)}</ul>
${how("First report", "The earliest time of the articles on this page.")}`);
