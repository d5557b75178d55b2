// A story's page.
import { block, count, dated, each, escape, page, slug, timed } from "../lib/html.js";
import { statistics } from "../lib/statistics.js";
import { articles, claims, sides, timeline } from "../lib/coverage.js";

export function render(story) {
  const { collections, content } = story;
  const url = story.page.url;
  const library = collections.library[0];
  const iso = story.page.date.toISOString().replace(".000", "");
  return page(url, story.title, story.summary, `<article class="bs-page bs-story">
<p class="bs-place"><a class="bs-section" href="/sections/${slug(story.sections[0])}/">${escape(story.sections[0])}</a>
${each(story.regions, (region) => `<a class="bs-region" href="/regions/${slug(region)}/">${escape(region)}</a>\n`)}</p>
<p class="bs-kicker">${escape(story.kicker)}</p>
<h1 class="bs-headline">${escape(story.title)}</h1>
<p class="bs-summary">${escape(story.summary)}</p>
<p class="bs-byline">Published ${timed(iso)}</p>
<ul class="bs-trail" aria-label="Keywords">
${each(story.keywords, (name) => `<li><a href="/keywords/${slug(name)}/">${escape(name)}</a></li>\n`)}</ul>
${block("story", "The story", `<div class="bs-text">\n${content}</div>`)}${statistics(story.articles)}${breakdown(story)}${sides(story.articles)}${claims(story)}${timeline(story)}${articles(story.articles)}${questions(story)}${keywords(story, library)}${storyline(library.storyline(url))}${related(library.related(url))}</article>
`, story.sections[0]);
}

const breakdown = (story) =>
  block("breakdown", "The breakdown", `<p class="bs-note">${count(story.breakdown.length, "point")}</p>
<ul>
${each(story.breakdown, ({ text, outlet }) => `<li>${escape(text)} [<a href="/outlets/${slug(outlet)}/">${escape(outlet)}</a>].</li>\n`)}</ul>`);

const questions = (story) =>
  block("further-learning", "Further learning", each(story.questions, ({ question, answer }) => `<div class="bs-question"><h3>${escape(question)}</h3>
<div class="bs-text"><p>${escape(answer)}</p></div></div>
`));

const keywords = (story, library) =>
  block("keywords", "Keywords", `<ul>
${each(story.keywords, (name) => `<li><a href="/keywords/${slug(name)}/">${escape(name)}</a> <span class="bs-note">${count(library.terms.keywords.get(name).length, "story", "stories")}</span></li>\n`)}</ul>`);

const chapter = (words, rel, story) => (story ? `<p>${words}: <a rel="${rel}" href="${story.url}">${escape(story.title)}</a></p>\n` : "");

const storyline = (line) =>
  line
    ? block("storyline", "Storyline", `<p>Chapter ${line.at} of ${line.of} in <a href="/storylines/${slug(line.name)}/">${escape(line.name)}</a></p>
${chapter("Before", "prev", line.previous)}${chapter("Next", "next", line.next)}`)
    : "";

const related = (found) =>
  found.length
    ? block("related", "Related stories", `<ul>
${each(found, ({ story, shared }) => `<li><a href="${story.url}">${escape(story.title)}</a> <span class="bs-note">${dated(story.iso)}; shares ${escape(shared.slice(0, 3).join(", "))}</span></li>\n`)}</ul>`)
    : "";
