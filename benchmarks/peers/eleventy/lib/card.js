// A story's card, as listings hold it.
import { changed } from "./case.js";
import { each, escape, slug } from "./html.js";
import { missing } from "./numbers.js";
import { count, day, iso, published } from "./words.js";

const SIDES = ["left", "center", "right"];

const name = (url) => url.split("/").at(-2);

// What the reader's browser knows a story by.
export const marks = (story) => `data-story="${name(story.url)}" data-changed="${iso(changed(story))}"`;

const listed = (names) => [...new Set(names.map(slug))].join(" ");

function bar({ left, center, rated }) {
  const starts = [0, left, left + center].map((number) => Math.floor((100 * number) / rated));
  return `<svg class="bs-leanbar" aria-hidden="true">${each(starts, (start) => `<rect${start ? ` x="${start}%"` : ""}/>`)}</svg>\n`;
}

function print(story) {
  const { voices, origins, rated } = story.case;
  const [section] = story.sections;
  const sides = SIDES.filter((side) => story.case[side]).map((side) => `${story.case[side]} ${side}`);
  const side = missing(story.case);
  return `<li><article class="bs-story-card h-entry" ${marks(story)} data-keywords="${listed(story.keywords)}" data-outlets="${listed(story.outlets)}">
<p class="bs-kicker">${escape(story.kicker)}</p>
<h2><a class="u-url p-name" href="${story.url}">${escape(story.title)}</a></h2>
<p class="p-summary">${shortened(story.summary)}</p>
<p class="bs-facts"><a href="/sections/${slug(section)}/">${escape(section)}</a> · ${[published(story.iso, day(story.iso)), ...story.regions.map(escape)].join(" · ")}</p>
${rated ? bar(story.case) : ""}<p class="bs-facts bs-coverage"><span>${count(voices.length, "outlet")} · ${count(new Set(origins).size, "origin")}</span> <span>${sides.join(" · ")}</span></p>
${side ? `<p class="bs-blindspot">Few outlets on the ${side}</p>\n` : ""}</article>
</li>`;
}

// A text cut after a word to at most as many characters as a card has room for. What is no Latin letter would take a page
// two bytes a letter while it is kept, so that the ellipsis is named.
function shortened(text, longest = 220) {
  if (text.length <= longest) return escape(text);
  return `${escape(text.slice(0, longest - 1).replace(/\s+\S*$/, "").replace(/[ ,;:.-]+$/, ""))}&hellip;`;
}

// Printed once, and kept with the story.
export const card = (story) => (story.card ??= print(story));
