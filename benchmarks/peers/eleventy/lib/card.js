// A story's card, as listings hold it.
import { count, dated, each, escape, slug } from "./html.js";

const SIDES = { left: ["left", "lean-left"], center: ["center"], right: ["lean-right", "right"] };

export function card(story) {
  const counts = Object.entries(SIDES).map(([side, leans]) => [side, story.articles.filter((it) => leans.includes(it.lean)).length]);
  const rated = counts.reduce((sum, [, number]) => sum + number, 0) || 1;
  const outlets = new Set(story.outlets).size;
  let start = 0;
  const bar = each(counts, ([side, number]) => {
    const width = (100 * number) / rated;
    start += width;
    return `<rect class="${side}" x="${Math.round(start - width)}" width="${Math.round(width)}" height="4"/>`;
  });
  return `<li>
<article class="bs-card">
<p class="bs-kicker">${escape(story.kicker)}</p>
<h2><a href="${story.url}">${escape(story.title)}</a></h2>
<p>${escape(story.summary)}</p>
<ul class="bs-facts">
<li><a href="/sections/${slug(story.sections[0])}/">${escape(story.sections[0])}</a></li>
<li>${dated(story.iso)}</li>
${each(story.regions, (region) => `<li>${escape(region)}</li>\n`)}</ul>
<svg class="bs-leanbar" viewBox="0 0 100 4">${bar}</svg>
<ul class="bs-facts">
<li>${count(story.articles.length, "article")}</li>
<li>${count(outlets, "outlet")}</li>
${each(counts, ([side, number]) => `<li>${number} ${side}</li>\n`)}</ul>
</article>
</li>
`;
}
