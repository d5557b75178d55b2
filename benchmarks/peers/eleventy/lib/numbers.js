// A story's computed numbers, each with how it was made.
import { DAY } from "./case.js";
import { block, each, how } from "./html.js";
import { lean, ownership } from "./charts.js";
import { count, iso, moment, percent, signed, span, timed } from "./words.js";

const PATTERNS = `<svg class="bs-patterns" width="0" height="0" aria-hidden="true"><pattern id="bs-falling" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0h1.6v6H0z"/></pattern><pattern id="bs-rising" xlink:href="#bs-falling" patternTransform="rotate(45)"/><pattern id="bs-dotted" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="1.5" cy="1.5" r=".9"/><circle cx="4.5" cy="4.5" r=".9"/></pattern></svg>`;

const UNTIMED = "no article has a time that counts";

const tooFew = (rated, enough) => rated < enough && `too few rated outlets: ${rated}, and it takes ${enough}`;

function articles({ articles, fromAll }) {
  return { id: "articles", label: "Articles", value: articles.length, formula: "The articles listed on this page, counted.", made: fromAll };
}

function outlets({ voices, fromAll }) {
  return { id: "outlets", label: "Outlets", value: voices.length, formula: "The different outlets that published those articles, counted.", made: fromAll };
}

function origins({ origins, fromAll }) {
  const formula = "Articles of one outlet or owner, with the text of one agency or with near-identical texts count as one.";
  return { id: "origins", label: "Origins", value: new Set(origins).size, formula, made: fromAll };
}

function status({ now, times, fromTimed }) {
  const age = now - times.at(-1);
  const value = age <= DAY ? "Active" : age <= 3 * DAY ? "Cooling" : "Closed";
  const formula = "Active while the newest article is at most 24 hours old, cooling up to 72 hours, closed after that; measured when the site was built.";
  return { id: "status", label: "Status", value, why: !times.length && UNTIMED, formula, made: fromTimed };
}

function duration({ times, fromTimed }) {
  const why = times.length < 2 && "fewer than two articles have a time that counts";
  return { id: "duration", label: "Duration", value: span(times.at(-1) - times[0]), why, formula: "The time of the last article minus the time of the first.", made: fromTimed };
}

function pace({ now, timed, times, fromTimed }) {
  const formula = "The most articles within any 24 hours; then the last 24 hours before the site was built, against the 24 hours before those.";
  const number = { id: "pace", label: "Coverage pace", formula, made: fromTimed };
  if (!times.length) return { ...number, why: UNTIMED };
  const windows = times.map((start, at) => times.filter((time) => time < start + DAY).length - at);
  const busiest = Math.max(...windows);
  const after = (start) => times.filter((time) => time > start).length;
  const last = after(now - DAY);
  const from = moment(timed[windows.indexOf(busiest)].published);
  const note = `From ${from}. Last 24 hours: ${last}; the 24 hours before: ${after(now - 2 * DAY) - last}.`;
  return { ...number, value: `${count(busiest, "article")} in the busiest 24 hours`, note };
}

function leaning({ leans, rated, fromRated }) {
  const total = leans.reduce((sum, number, at) => sum + number * (at - 2), 0);
  const side = total < 0 ? "left" : "right";
  const strong = 2 * Math.abs(total) >= 3 * rated;
  const label = 3 * Math.abs(total) <= rated ? "Mixed" : strong ? side[0].toUpperCase() + side.slice(1) : `Lean ${side}`;
  const formula = "The mean of the rated outlets, one vote each, from -2 (left) to +2 (right). It takes 5 rated outlets, and it is called mixed up to a third of a step from the middle.";
  return { id: "leaning", label: "Political leaning", value: `${label} (${signed(total / rated)})`, why: tooFew(rated, 5), formula, made: fromRated };
}

// A side that the list hardly has while the other is much of it; undefined where there is none.
export function missing({ left, right, rated }) {
  if (rated < 8) return undefined;
  const lacks = (side, other) => 100 * side <= 15 * rated && 100 * other >= 45 * rated;
  return lacks(left, right) ? "left" : lacks(right, left) ? "right" : undefined;
}

function blindspot(story) {
  const side = missing(story);
  if (!side) return undefined;
  const [name, other] = side === "left" ? ["Left", "right"] : ["Right", "left"];
  const note = `${name}: ${percent(story[side] / story.rated)} of the rated outlets in this list; ${other}: ${percent(story[other] / story.rated)}.`;
  const formula = "Of at least 8 rated outlets in this list, one side has at most 15% and the other at least 45%. It tells of this list, not of all the press.";
  return { id: "blindspot", label: "Blindspot", value: `Few outlets on the ${side}`, note, formula, made: story.fromRated };
}

const NUMBERS = [articles, outlets, origins, status, duration, pace, leaning, blindspot];

const row = ({ id, label, value, why, note, formula, made }) =>
  `<div class="bs-number" id="stat-${id}"><dt>${label}</dt>${why ? `<dd class="bs-value bs-value--none">Not computed: ${why}</dd>` : `<dd class="bs-value">${value}</dd>`}${note ? `<dd class="bs-note">${note}</dd>` : ""}<dd>${how(label, formula, made)}</dd></div>\n`;

export const numbers = (story) =>
  block("stats", "Story stats", `<section class="bs-basis" id="computed" aria-labelledby="computed-title">
<h3 id="computed-title">Computed</h3>
<p class="bs-note">From the articles on this page, as of ${timed(iso(story.now))}.</p>
<dl class="bs-numbers">
${each(NUMBERS.map((number) => number(story)).filter(Boolean), row)}</dl>
${PATTERNS}
${lean(story)}${ownership(story)}</section>`);
