// Coverage over time: a strip of columns, the first report at its start, and the same as a table.
import { each, how } from "./html.js";
import { count, day, iso, moment } from "./words.js";

const HOUR = 3_600_000;
const HEIGHT = 40;
const PITCH = 10;
const WIDTH = 8;
const MOST_HOURS = 48; // that can be drawn side by side; days otherwise, for articles come within three of their story

const tenths = (part, all) => Math.round((1000 * part) / all) / 10;

export function overTime({ timed, times, fromTimed }) {
  const place = (unit) => (time) => Math.floor(time / unit);
  const hours = place(HOUR)(times.at(-1)) - place(HOUR)(times[0]) < MOST_HOURS;
  const [unit, label, words] = hours ? [HOUR, moment, "in the hour from"] : [24 * HOUR, day, "on"];
  const places = times.map(place(unit));
  const counts = new Map();
  for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const periods = [...counts].map(([at, articles]) => ({ x: (at - places[0]) * PITCH, articles, label: label(iso(at * unit)) }));
  const busiest = periods.find((it) => it.articles === most);
  const [first, last] = [timed[0], timed.at(-1)].map((it) => moment(it.published));
  const peak = periods.length > 1 && most > 1 ? ` Most ${words} ${busiest.label}: ${most}.` : "";
  const range = first === last ? `${times.length > 1 ? ", all at" : ":"} ${first}.` : ` from ${first} to ${last}.${peak}`;
  return `<figure class="bs-figure bs-strip" id="over-time">
<figcaption>Coverage over time <span>${count(times.length, "article")}${range}</span></figcaption>
${periods.length > 1 ? strip(periods, busiest, first, last, hours ? "Hour" : "Day") : ""}${how("Coverage over time", "Articles per hour, from the first to the last; per day, week, month or year where hours would be too many, or where a date is all that is known. Times are in UTC.", fromTimed)}
</figure>
`;
}

function strip(periods, busiest, first, last, unit) {
  const reach = periods.at(-1).x;
  const width = Math.min(WIDTH, Math.floor(reach / 15) + 1);
  const all = reach + width;
  const height = ({ articles }) => Math.max(1, Math.floor((HEIGHT * articles) / busiest.articles));
  const columns = each(periods, (it) => `M${it.x} ${HEIGHT}v-${height(it)}h${width}v${height(it)}z`);
  const gaps = reach > PITCH * (periods.length - 1);
  return `<svg class="bs-course" height="70" aria-hidden="true"><svg y="18" width="100%" height="40" viewBox="0 0 ${all} ${HEIGHT}" preserveAspectRatio="none"><path d="${columns}"/></svg><rect y="58" width="100%" height="1"/><circle cx="${tenths(width / 2, all)}%" cy="65" r="3.5"/><text x="${tenths(busiest.x + width / 2, all)}%" y="13">${busiest.articles}</text></svg>
<p class="bs-ends"><span>First report: ${first}</span> <span>Last article: ${last}</span></p>
<details class="bs-how">
<summary>The numbers as a table</summary>
<table class="bs-chart">
<thead><tr><th scope="col">${unit}</th><th scope="col">Articles</th></tr></thead>
<tbody>
${each(periods, ({ label, articles }) => `<tr><th scope="row">${label}</th><td>${articles}</td></tr>\n`)}</tbody>
</table>
${gaps ? "<p>No article came in the times between these.</p>\n" : ""}</details>
`;
}
