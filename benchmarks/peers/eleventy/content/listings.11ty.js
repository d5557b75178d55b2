// Every page of every listing.
import { card } from "../lib/card.js";
import { each, escape, page, slug } from "../lib/html.js";
import { count } from "../lib/words.js";

export const data = {
  pagination: { data: "collections.listings", size: 1, alias: "listing", addAllPagesToCollections: true },
  permalink: ({ listing }) => `${listing.url}index.html`,
};

const FOLLOWED = { Sections: "section", Storylines: "storyline", Keywords: "keyword", Outlets: "outlet", Regions: "region" };
const MUTED = { Keywords: "Mute keyword", Outlets: "Hide outlet" };

const button = (tool, label) => `<button type="button" class="bs-button" data-tool="${tool}" aria-pressed="false">${label}</button>\n`;

export function render({ listing }) {
  const { url, kind, hub, title, facts, number, start, pages, previous, next } = listing;
  const stories = count(listing.count, "story", "stories");
  const followed = FOLLOWED[kind];
  const [open, close] = kind === "Storylines" ? [`<ol class="bs-cards bs-cards--chapters" start="${start}">`, "</ol>"] : ['<ul class="bs-cards">', "</ul>"];
  const content = `<div class="bs-page bs-listing h-feed"${followed ? ` data-follow="${followed}:${slug(title)}" data-name="${escape(title)}"` : ""}>
${kind ? `<p class="bs-kicker"><a href="${hub}">${kind}</a></p>\n` : ""}<h1 class="bs-headline p-name">${escape(title)}</h1>
<p class="bs-note">${pages > 1 ? `${stories}, page ${number} of ${pages}` : stories}</p>
${facts.length ? `<ul class="bs-facts">\n${each(facts, (fact) => `<li>${escape(fact)}</li>\n`)}</ul>\n` : ""}${followed ? `<div class="bs-tools">
${button("follow", "Follow")}${MUTED[kind] ? button("mute", MUTED[kind]) : ""}<a href="/for-you/">For you</a>
</div>
` : ""}${open}
${each(listing.stories, card)}
${close}
${pages > 1 ? `<nav class="bs-pager" aria-label="Pages of this listing">
${previous ? `<a rel="prev" href="${previous}">Previous page</a>\n` : ""}${next ? `<a rel="next" href="${next}">Next page</a>\n` : ""}</nav>
` : ""}</div>
`;
  return page(url, number > 1 ? `${title}, page ${number}` : title, `${kind ?? ""} ${title}, ${stories}`, content, kind === "Sections" ? listing.title : undefined);
}
