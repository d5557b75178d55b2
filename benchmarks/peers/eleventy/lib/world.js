// The countries that cover a story, on a map and as a table.
import { readFileSync } from "node:fs";
import { countries, tally } from "./charts.js";
import { block, each, escape } from "./html.js";

const LANDS = JSON.parse(readFileSync(new URL("lands.json", import.meta.url), "utf8"));
const [WIDE, HIGH] = [2000, 875];
const NEAREST = 700; // the width of the smallest part that is shown alone
const FEWEST = 3; // with fewer countries a map tells less than their names
const STEPS = ["1 outlet", "2 or 3 outlets", "4 to 7 outlets", "8 or more outlets"];

export const world = (story, regions) => {
  const rows = tally(story.voices, "country");
  return block("world", "Covered around the world", (rows.length < FEWEST ? "" : map(rows, regions)) + countries(story, rows));
};

const high = (width) => Math.floor((width * HIGH) / WIDE);
const within = (start, room) => Math.min(Math.max(Math.floor(start), 0), room);

// The part of the map with all these boxes and some room: its left, its top and its width.
function view(boxes) {
  const [left, top] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = [2, 3].map((side) => Math.max(...boxes.map((box) => box[side])));
  const width = Math.max(Math.floor((right - left) * 1.25), Math.floor((Math.floor((bottom - top) * 1.25) * WIDE) / HIGH), NEAREST);
  if (width > 0.75 * WIDE) return [0, 0, WIDE];
  return [within((left + right - width) / 2, WIDE - width), within((top + bottom - high(width)) / 2, HIGH - high(width)), width];
}

function map(rows, regions) {
  const counts = new Map(rows);
  const names = [...new Set([...counts.keys(), ...regions])].filter((name) => name in LANDS);
  const [x, y, width] = view(names.map((name) => LANDS[name].box));
  const radius = Math.floor(width / 140);
  const lands = names.map((name) => land(name, counts.get(name), width)).sort(inOrder);
  const steps = [...new Set(lands.map((it) => it.step))].filter(Boolean).sort();
  const homes = lands.filter((it) => regions.includes(it.name));
  return `<svg class="bs-map" viewBox="${x} ${y} ${width} ${high(width)}" aria-hidden="true"><image xlink:href="/assets/broadsheet/world.svg" width="${WIDE}" height="${HIGH}"/>${each(lands.filter((it) => it.step), (it) => shaded(it, radius))}${each(homes, (it) => home(it, radius))}</svg>
<ul class="bs-key" aria-hidden="true">
${each(steps, (step) => `<li><svg width="14" height="14"><rect class="bs-land--${step}" x="1" y="1" width="12" height="12"/></svg> ${STEPS[step - 1]}</li>\n`)}${homes.length ? '<li><svg width="14" height="14"><path class="bs-home" d="M7 1l6 6-6 6-6-6z"/></svg> where it happens</li>\n' : ""}</ul>
`;
}

function land(name, outlets = 0, width) {
  const { shape, at, box } = LANDS[name];
  const [left, top, right, bottom] = box;
  const dot = !shape || Math.max(right - left, bottom - top) < width / 90;
  return { name, outlets, step: Math.min(32 - Math.clz32(outlets), STEPS.length), shape: dot ? "" : shape, at, dot };
}

// The largest first, so that what is small lies on top.
const inOrder = (one, other) => one.dot - other.dot || other.shape.length - one.shape.length || (one.name < other.name ? -1 : 1);

function shaded({ name, outlets, step, shape, at: [x, y], dot }, radius) {
  const title = `<title>${escape(name)}: ${outlets}</title>`;
  return dot
    ? `<circle class="bs-land--${step}" cx="${x}" cy="${y}" r="${radius}">${title}</circle>`
    : `<path class="bs-land--${step}" d="${shape}">${title}</path>`;
}

const home = ({ name, at: [x, y] }, r) =>
  `<path class="bs-home" d="M${x} ${y}m0-${r}l${r} ${r}-${r} ${r}-${r}-${r}z"><title>${escape(name)}</title></path>`;
