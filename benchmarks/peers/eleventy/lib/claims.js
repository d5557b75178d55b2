// Claims: who asserts and who disputes each, counted in origins.
import { block, each, escape, how } from "./html.js";
import { count } from "./words.js";

const ASSERTS = '<td class="bs-asserts"><i>asserts</i></td>';
const DISPUTES = '<td class="bs-disputes"><i>disputes</i></td>';
const BOTH = '<td class="bs-both"><i>asserts and disputes</i></td>';
const SILENT = "<td><i>silent</i></td>";

export function claims({ claims, case: story }) {
  const ledgers = claims.map(({ text, asserted_by, disputed_by }) => ({ text, asserted: new Set(asserted_by), disputed: new Set(disputed_by) }));
  return block("claims", "Claims check", `${matrix(ledgers, story)}<ol>
${each(ledgers, (it, at) => claim(it, at + 1, story))}</ol>
${how("Claims check", "Origins whose outlets report the claim as so, and as not so. An article is silent where its outlet takes no stand.")}`);
}

const cell = ({ asserted, disputed }, outlet) =>
  asserted.has(outlet) ? (disputed.has(outlet) ? BOTH : ASSERTS) : disputed.has(outlet) ? DISPUTES : SILENT;

function matrix(ledgers, { voices }) {
  const heard = voices.filter(({ outlet }) => ledgers.some(({ asserted, disputed }) => asserted.has(outlet) || disputed.has(outlet)));
  if (Math.min(ledgers.length, heard.length) < 2) return "";
  const silent = voices.length - heard.length;
  return `<figure class="bs-figure">
<figcaption id="stands-title">Where ${count(heard.length, "outlet")} stand on each claim</figcaption>
<ul class="bs-key" aria-hidden="true">
<li class="bs-asserts">asserts</li>
<li class="bs-disputes">disputes</li>
<li class="bs-silent">says nothing of it</li>
</ul>
<div class="bs-scroll" role="region" aria-labelledby="stands-title" tabindex="0">
<table class="bs-matrix" aria-labelledby="stands-title">
<thead>
<tr><th scope="col">Outlet</th>${each(ledgers, (_, at) => `<th scope="col"><a href="#claim-${at + 1}"><span class="bs-hidden">Claim </span>${at + 1}</a></th>`)}</tr>
</thead>
<tbody>
${each(heard, ({ outlet, link }) => `<tr><th scope="row">${link}</th>${each(ledgers, (it) => cell(it, outlet))}</tr>\n`)}</tbody>
</table>
</div>
${silent ? `<p class="bs-note">${silent} more ${silent > 1 ? "outlets take" : "outlet takes"} no stand on any of them.</p>\n` : ""}</figure>
`;
}

function claim({ text, asserted, disputed }, number, { articles, outlets, origins }) {
  const stand = (taken, one, many) => {
    const found = [...taken].filter((outlet) => outlets.has(outlet));
    const voices = new Set(found.flatMap((outlet) => outlets.get(outlet).map((it) => origins[it.number - 1]))).size;
    return `<p class="bs-stand">${voices ? count(voices, `origin ${one}`, `origins ${many}`) : `No origin ${one}`} it${voices ? `: ${found.map((outlet) => outlets.get(outlet)[0].link).join(", ")}` : ""}</p>\n`;
  };
  const silent = articles.filter(({ outlet }) => !asserted.has(outlet) && !disputed.has(outlet));
  return `<li class="bs-claim" id="claim-${number}">
<p class="bs-claim__text">${escape(text)}</p>
${stand(asserted, "asserts", "assert")}${stand(disputed, "disputes", "dispute")}${silent.length ? `<p class="bs-stand bs-note">${count(silent.length, "article is", "articles are")} silent: ${silent.map((it) => it.link).join(", ")}</p>\n` : ""}</li>
`;
}
