// A story's events and articles in order of time.
import { block, each, escape, grouped, how } from "./html.js";
import { overTime } from "./over_time.js";
import { clock, day } from "./words.js";

const MANY = 3; // articles of one hour, one after the other, that share a mark

export function timeline({ timeline: events, case: story }) {
  const moments = [
    ...events.map(({ published, text, outlet }) => ({ published, time: Date.parse(published), text, by: outlet })),
    ...story.timed,
  ].sort((one, other) => one.time - other.time);
  const strip = story.timed.length ? overTime(story) : '<p class="bs-note">No article here has a time.</p>\n';
  const days = each([...grouped(moments, (it) => it.published.slice(0, 10))], ([date, held]) => `<h3><time datetime="${date}">${day(date)}</time></h3>
<ol>
${each(marks(held), (mark) => (mark[0].number ? reported(mark) : happened(mark[0], story.now)))}</ol>
`);
  return block("timeline", "Timeline", `${strip}${days}${how("Timeline", "The events that the editors list and the articles that have a time, in order. At the same time events come first. What is dated after the site was built is marked as announced.")}`);
}

const hour = (iso) => iso.slice(11, 13);

// The moments of a day: those that share a mark together, the others alone.
function marks(moments) {
  const runs = [];
  for (const moment of moments) {
    const run = runs.at(-1);
    if (run?.[0].number && moment.number && hour(run[0].published) === hour(moment.published)) run.push(moment);
    else runs.push([moment]);
  }
  return runs.flatMap((run) => (run.length < MANY ? run.map((moment) => [moment]) : [run]));
}

const reported = (mark) =>
  `<li><p>${clock(mark[0].published)} ${mark.length > 1 ? `${mark.length} articles` : "Article"}</p>${each(mark, (it) => `<p>${it.link} <span>${escape(it.headline)}</span></p>`)}</li>\n`;

const happened = ({ published, time, text, by }, now) =>
  `<li class="${time > now ? "bs-announced" : "bs-event"}"><p><time datetime="${published}">${clock(published)}</time> ${time > now ? "Announced" : "Event"}</p><p><span>${escape(text)}</span> <span class="bs-note">(${escape(by)})</span></p></li>\n`;
