// The lists of all listings of one kind.
import { each, escape, page } from "../lib/html.js";
import { count } from "../lib/words.js";

export const data = {
  pagination: { data: "collections.hubs", size: 1, alias: "hub", addAllPagesToCollections: true },
  permalink: ({ hub }) => `${hub.url}index.html`,
};

export function render({ hub }) {
  const entry = ({ url, title, stories }) =>
    `<li><a href="${url}">${escape(title)}</a> <span class="bs-note">${count(stories.length, "story", "stories")}</span></li>\n`;
  const content = `<div class="bs-page bs-hub">
<h1 class="bs-headline">${hub.title}</h1>
<ul class="bs-index">
${each(hub.entries, entry)}</ul>
</div>
`;
  return page(hub.url, hub.title, hub.title, content);
}
