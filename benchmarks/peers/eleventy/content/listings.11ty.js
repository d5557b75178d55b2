// Every page of every listing.
import { count, escape, page } from "../lib/html.js";

export const data = {
  pagination: { data: "collections.listings", size: 1, alias: "listing", addAllPagesToCollections: true },
  permalink: ({ listing }) => `${listing.url}index.html`,
};

export function render({ listing }) {
  const { url, kind, hub, title, number, pages, previous, next, cards } = listing;
  const stories = count(listing.count, "story", "stories");
  const content = `<div class="bs-page bs-listing">
${kind ? `<p class="bs-kicker"><a href="${hub}">${kind}</a></p>\n` : ""}<h1 class="bs-headline">${escape(title)}</h1>
<p class="bs-note">${pages > 1 ? `${stories}, page ${number} of ${pages}` : stories}</p>
<ul class="bs-cards">
${cards}</ul>
${pages > 1 ? `<nav class="bs-pager" aria-label="Pages of this listing">
${previous ? `<a rel="prev" href="${previous}">Previous page</a>\n` : ""}${next ? `<a rel="next" href="${next}">Next page</a>\n` : ""}</nav>
` : ""}</div>
`;
  return page(url, number > 1 ? `${title}, page ${number}` : title, `${kind ?? ""} ${title}, ${stories}`, content, kind === "Sections" ? listing.title : undefined);
}
