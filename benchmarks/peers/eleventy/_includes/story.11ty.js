// A story's page.
import { marks } from "../lib/card.js";
import { claims } from "../lib/claims.js";
import { articles, firstReport, headlines, sides } from "../lib/coverage.js";
import { block, each, escape, page, slug, SITE } from "../lib/html.js";
import { numbers } from "../lib/numbers.js";
import { timeline } from "../lib/timeline.js";
import { count, day, iso, moment, published } from "../lib/words.js";
import { world } from "../lib/world.js";

const NAMES = {
  breakdown: "Breakdown",
  sides: "Sides",
  world: "World",
  headlines: "Headlines",
  claims: "Claims",
  timeline: "Timeline",
  articles: "Articles",
  "first-report": "First report",
  "further-learning": "Questions",
  keywords: "Keywords",
  storyline: "Storyline",
  related: "Related stories",
};

export function render({ collections, content, page: { url } }) {
  const library = collections.library[0];
  const story = library.at(url);
  const blocks = {
    breakdown: breakdown(story),
    sides: sides(story.case),
    world: world(story.case, story.regions),
    headlines: headlines(story.case),
    claims: claims(story),
    timeline: timeline(story),
    articles: articles(story.case),
    "first-report": firstReport(story.case),
    "further-learning": questions(story),
    keywords: keywords(story),
    storyline: storyline(library.storyline(story)),
    related: related(library.related(story)),
  };
  const shown = Object.keys(blocks).filter((name) => blocks[name]);
  return page(url, story.title, story.summary, `<article class="bs-page bs-story h-entry" ${marks(story)}>
<p class="bs-imprint">Benchmark, as of ${moment(iso(story.case.now))}<br><span class="u-url">${SITE}${url}</span></p>
<div class="bs-frame bs-frame--railed">
<div class="bs-lead">
${lead(story, content)}</div>
<div class="bs-rail">
${numbers(story.case)}${contents(shown)}</div>
<div class="bs-rest">
${Object.values(blocks).join("")}</div>
</div>
</article>
`, story.sections[0]);
}

const lead = (story, content) => `<p class="bs-place"><a class="bs-section" href="/sections/${slug(story.sections[0])}/">${escape(story.sections[0])}</a>
${each(story.regions, (region) => `<a class="bs-region" href="/regions/${slug(region)}/">${escape(region)}</a>\n`)}</p>
<p class="bs-kicker">${escape(story.kicker)}</p>
<h1 class="bs-headline p-name">${escape(story.title)}</h1>
<p class="bs-summary p-summary">${escape(story.summary)}</p>
<p class="bs-byline"><span>Published ${published(story.iso, moment(story.iso))}</span></p>
<ul class="bs-trail" aria-label="Keywords">
${each(story.keywords, (name) => `<li><a class="p-category" href="/keywords/${slug(name)}/">${escape(name)}</a></li>\n`)}</ul>
<div class="bs-tools">
<button type="button" class="bs-button" data-tool="save" aria-pressed="false">Save</button>
<button type="button" class="bs-button" data-tool="share">Share</button>
<button type="button" class="bs-button" data-tool="settings" aria-haspopup="dialog">Reading settings</button>
</div>
<section class="bs-block bs-body" id="story" aria-labelledby="story-title">
<h2 class="bs-hidden" id="story-title">The story</h2>
<div class="bs-text e-content">
${content}</div>
</section>`;

const contents = (shown) => `<nav class="bs-contents" aria-labelledby="contents-title">
<h2 id="contents-title">On this page</h2>
<ul>
${each(shown, (name) => `<li><a href="#${name}">${NAMES[name]}</a></li>\n`)}</ul>
</nav>
`;

function breakdown({ breakdown, case: { outlets } }) {
  const cited = ({ outlet }) => `<a class="bs-cite" href="#article-${outlets.get(outlet)[0].number}">[${escape(outlet)}]</a>`;
  const sources = new Set(breakdown.map(({ outlet }) => outlet)).size;
  return block("breakdown", "The breakdown", `<p class="bs-note">${count(breakdown.length, "point")}, ${count(sources, "source")}</p>
<ul>
${each(breakdown, (point) => `<li>${escape(point.text)} ${cited(point)}.</li>\n`)}</ul>`);
}

const questions = (story) =>
  block("further-learning", "Further learning", each(story.questions, ({ question, answer }, at) => `<div class="bs-question" id="question-${at + 1}">
<h3><a href="#question-${at + 1}">${escape(question)}</a></h3>
<div class="bs-text">
<p>${escape(answer)}</p>
</div>
</div>
`));

const keywords = (story) =>
  block("keywords", "Keywords", `<ul>
${each(story.keywords, (name) => `<li><a href="/keywords/${slug(name)}/">${escape(name)}</a></li>\n`)}</ul>`);

const chapter = (words, rel, story) => (story ? `<p>${words}: <a rel="${rel}" href="${story.url}">${escape(story.title)}</a></p>\n` : "");

const storyline = (line) =>
  line
    ? block("storyline", "Storyline", `<p>Chapter ${line.at} of ${line.of} in <a href="/storylines/${slug(line.name)}/">${escape(line.name)}</a></p>
${chapter("Before", "prev", line.previous)}${chapter("Next", "next", line.next)}`)
    : "";

const related = (found) =>
  found.length
    ? block("related", "Related stories", `<ul>
${each(found, ({ story, shared }) => `<li><a href="${story.url}">${escape(story.title)}</a> <small>${day(story.iso)}; shares ${escape(shared.slice(0, 3).join(", "))}</small></li>\n`)}</ul>`)
    : "";
