// A story, ready to be computed from: its articles numbered, rated, timed, by outlet, and what is left out of what.
import { escape, grouped, LEANS } from "./html.js";
import { origins } from "./origins.js";

export const DAY = 86_400_000;
const SECOND = 1_000;
const NOW = process.env.SOURCE_DATE_EPOCH ? SECOND * process.env.SOURCE_DATE_EPOCH : Date.now();
const SIDES = { left: ["left", "lean-left"], center: ["center"], right: ["lean-right", "right"] };

const EVERY = '<a href="#articles">every article of this page</a>';
const listed = (sentences) => `<ul>${sentences.map((it) => `<li>${it}</li>`).join("")}</ul>`;

function madeFrom(all, excluded) {
  if (!excluded.length) return `<p>Made from ${EVERY}.</p>`;
  return `<p>${excluded.length < all.length ? `Made from ${EVERY} but these` : "Left out"}:</p>${listed(excluded)}`;
}

// The last moment at which the clock changed anything that is told.
function standing(story, times) {
  const newest = times.at(-1);
  const moments = [story.time, ...story.timeline.map((it) => Date.parse(it.published)), newest + DAY + SECOND, newest + 3 * DAY + SECOND];
  for (const time of times) moments.push(time, time + DAY, time + 2 * DAY);
  return Math.max(...moments.filter((it) => it <= NOW));
}

export function caseOf(story) {
  const articles = story.articles.map((it, at) => ({
    ...it,
    number: at + 1,
    time: Date.parse(it.published),
    link: `<a href="#article-${at + 1}">${escape(it.outlet)}</a>`,
  }));
  const timed = articles.filter((it) => it.time <= NOW).sort((one, other) => one.time - other.time);
  const times = timed.map((it) => it.time);
  const outlets = grouped(articles, (it) => it.outlet);
  const voices = [...outlets.values()].map(([first]) => first);
  const leans = Object.keys(LEANS).map((lean) => voices.filter((it) => it.lean === lean).length);
  const unrated = articles.filter((it) => !(it.lean in LEANS));
  return {
    articles,
    outlets,
    voices, // an article of each outlet: each has one vote
    origins: origins(articles),
    now: standing(story, times),
    timed,
    times,
    leans,
    rated: leans.reduce((sum, number) => sum + number, 0),
    left: leans[0] + leans[1],
    center: leans[2],
    right: leans[3] + leans[4],
    sides: Object.entries({ ...SIDES, unrated: ["unrated"] })
      .map(([side, leans]) => ({ side, held: articles.filter((it) => leans.includes(it.lean)) }))
      .filter(({ held }) => held.length),
    fromAll: madeFrom(articles, []),
    fromTimed: madeFrom(articles, articles.filter((it) => it.time > NOW).map((it) => `${it.link} is dated after the build.`)),
    fromRated: madeFrom(articles, unrated.map((it) => `${it.link} is not rated.`)),
  };
}

// The last time anything of it changed: it came out, or an article did.
export const changed = ({ time, case: { times } }) => Math.max(time, times.at(-1) ?? 0);
