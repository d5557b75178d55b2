// What every template needs: escaping, blocks, and the page around a page.
import { readFileSync } from "node:fs";

const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const shell = Object.fromEntries(
  ["head", "header", "footer"].map((name) => [name, readFileSync(new URL(`../shell/${name}.html`, import.meta.url), "utf8")]),
);

export const SITE = "https://broadsheet.example";
export const LEANS = { left: "Left", "lean-left": "Lean left", center: "Center", "lean-right": "Lean right", right: "Right" };

export const escape = (text) => String(text).replace(/[&<>"']/g, (mark) => MARKS[mark]);
export const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
export const each = (items, print) => items.map(print).join("");
export function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

// How a number was made, folded away.
export const how = (label, formula, made = "") =>
  `<details class="bs-how"><summary><span>How this was made<i>: ${label}</i></span></summary>
<p>${formula}</p>${made}</details>`;

export const block = (id, title, content) =>
  `<section class="bs-block bs-${id}" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}
</section>
`;

const FORMATS = { "feed.xml": ["RSS", "rss+xml"], "atom.xml": ["Atom", "atom+xml"], "feed.json": ["JSON", "feed+json"] };
const feeds = (section) =>
  each(Object.entries(FORMATS), ([file, [name, type]]) => `<link rel="alternate" type="application/${type}" title="Benchmark: ${escape(section)} (${name})" href="${SITE}/sections/${slug(section)}/${file}">\n`);

// The page around a page; one of a section, or filed there, leads to its feeds. A search index would go here too.
export const page = (url, title, description, content, section) => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<title>${escape(title)} - Benchmark</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="${SITE}${url}">
${section ? feeds(section) : ""}${shell.head}</head>
${shell.header}${content}${shell.footer}</body>
</html>
`;
