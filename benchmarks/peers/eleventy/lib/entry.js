// A story as feeds carry it: the whole of it, with links that work anywhere.
import { each, escape, LEANS, SITE, slug } from "./html.js";
import { count, timed } from "./words.js";

const stand = (found, one, many) => `<p>${count(found.length, one, many)}: ${escape(found.join(", "))}</p>`;
const ordered = (events) => events.toSorted((one, other) => (one.published < other.published ? -1 : 1));

const print = (story) => `<div lang="en" dir="ltr">
<p>${escape(story.summary)}</p>
<div>
${story.page.content}</div>
<h2>The breakdown</h2>
<ul>
${each(story.breakdown, ({ text, outlet }) => `<li>${escape(text)} [<a href="${SITE}/outlets/${slug(outlet)}/">${escape(outlet)}</a>].</li>\n`)}</ul>
<h2>Claims check</h2>
<ol>
${each(story.claims, (claim) => `<li><p>${escape(claim.text)}</p>
${stand(claim.asserted_by, "outlet asserts it", "outlets assert it")}
${stand(claim.disputed_by, "outlet disputes it", "outlets dispute it")}</li>\n`)}</ol>
<h2>Timeline</h2>
<ul>
${each(ordered(story.timeline), (it) => `<li>${timed(it.published)} ${escape(it.text)} (${escape(it.outlet)})</li>\n`)}</ul>
<h2>${count(story.articles.length, "article")}</h2>
<ul>
${each(story.articles, (it) => `<li>${escape(it.outlet)} (${LEANS[it.lean] ?? "Unrated"}): <a href="${escape(it.url)}">${escape(it.headline)}</a><br><small>${timed(it.published)} · ${escape(it.country)} · ${escape(it.ownership)}</small></li>\n`)}</ul>
<h2>Further learning</h2>
${each(story.questions, ({ question, answer }) => `<h3>${escape(question)}</h3>\n<p>${escape(answer)}</p>\n`)}<p><a href="${SITE}${story.url}">Read this on Benchmark</a></p>
</div>
`;

// Printed once, and kept with the story.
export const entry = (story) => (story.entry ??= print(story));

export const filed = (story) =>
  ["sections", "keywords", "regions"].flatMap((kind) => story[kind].map((label) => ({ hub: `${SITE}/${kind}/`, term: slug(label), label })));
