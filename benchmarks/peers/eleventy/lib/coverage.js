// How a story was covered: its articles, by side, by claim and in order of time.
import { block, count, day, each, escape, grouped, how, LEANS, slug, timed } from "./html.js";

const SIDES = { Left: ["left", "lean-left"], Center: ["center"], Right: ["lean-right", "right"], Unrated: ["unrated"] };
const linked = (outlet) => `<a href="/outlets/${slug(outlet)}/">${escape(outlet)}</a>`;

export function sides(articles) {
  const held = Object.entries(SIDES).map(([side, leans]) => [side, articles.filter((it) => leans.includes(it.lean))]);
  return block("sides", "How each side covered it", `<div class="bs-columns">
${each(held.filter(([, found]) => found.length), ([side, found]) => `<div class="bs-side"><h3>${side}</h3><p class="bs-note">${count(found.length, "article")}</p>
<ul>
${each(found, (it) => `<li><q>${escape(it.headline)}</q> ${linked(it.outlet)}</li>\n`)}</ul></div>
`)}</div>`);
}

export const articles = (all) =>
  block("articles", count(all.length, "article"), each(all, (it) => `<article class="bs-card bs-article" id="${slug(it.outlet)}">
<p class="bs-outlet"><a class="bs-outlet__name" href="/outlets/${slug(it.outlet)}/">${escape(it.outlet)}</a> <span class="bs-lean bs-lean--${it.lean}">${LEANS[it.lean] ?? "Unrated"}</span></p>
<h3 class="bs-card__headline"><a href="${escape(it.url)}" rel="noopener">${escape(it.headline)}</a></h3>
<ul class="bs-facts">
<li>${timed(it.published)}</li>
<li>${escape(it.country)}</li>
<li>${escape(it.ownership)}</li>
</ul>
<div class="bs-text"><p>${escape(it.summary)}</p></div>
</article>
`));

const stance = ({ asserted_by, disputed_by }, outlet) =>
  asserted_by.includes(outlet) ? "asserts" : disputed_by.includes(outlet) ? "disputes" : "silent";

export function claims(story) {
  const outlets = story.outlets.filter((outlet) => story.claims.some((claim) => stance(claim, outlet) !== "silent"));
  const silent = (claim) => story.outlets.length - claim.asserted_by.length - claim.disputed_by.length;
  const stand = (found, one, many) => `<p class="bs-stand">${count(found.length, one, many)}: ${escape(found.join(", "))}</p>\n`;
  return block("claims", "Claims check", `<table class="bs-matrix"><caption>Where ${count(outlets.length, "outlet")} stand on each claim</caption>
<thead><tr><th scope="col">Outlet</th>${each(story.claims, (_, at) => `<th scope="col"><a href="#claim-${at + 1}">Claim ${at + 1}</a></th>`)}</tr></thead><tbody>
${each(outlets, (outlet) => `<tr><th scope="row">${escape(outlet)}</th>${each(story.claims, (claim) => `<td>${stance(claim, outlet)}</td>`)}</tr>\n`)}</tbody></table>
<ol>
${each(story.claims, (claim, at) => `<li class="bs-claim" id="claim-${at + 1}"><p class="bs-claim__text">${escape(claim.text)}</p>
${stand(claim.asserted_by, "outlet asserts it", "outlets assert it")}${stand(claim.disputed_by, "outlet disputes it", "outlets dispute it")}<p class="bs-stand bs-note">${count(silent(claim), "outlet is", "outlets are")} silent</p></li>
`)}</ol>
${how("Claims check", "The outlets that assert a claim and those that dispute it; the others are silent.")}`);
}

export function timeline(story) {
  const events = story.timeline.map((it) => ({ time: it.published, html: `Event: ${escape(it.text)} <span class="bs-note">(${escape(it.outlet)})</span>` }));
  const reports = story.articles.map((it) => ({ time: it.published, html: `Article: <a href="#${slug(it.outlet)}">${escape(it.outlet)}</a>` }));
  const moments = [...events, ...reports].sort((one, other) => (one.time < other.time ? -1 : 1));
  const days = [...grouped(moments, (it) => day(it.time))];
  return block("timeline", "Timeline", each(days, ([name, held]) => `<h3>${name}</h3>
<ol>
${each(held, ({ time, html }) => `<li class="bs-moment"><time datetime="${time}">${time.slice(11, 16)}</time> ${html}</li>\n`)}</ol>
`));
}
