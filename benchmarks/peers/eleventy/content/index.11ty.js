// The front page: the latest stories.
import { card } from "../lib/card.js";
import { each, page } from "../lib/html.js";

export const data = { permalink: "/index.html" };

export function render({ collections }) {
  const latest = collections.library[0].stories.slice(0, 48);
  const content = `<div class="bs-page bs-front">
<h1 class="bs-headline">Benchmark</h1>
<ul class="bs-cards">
${each(latest, card)}</ul>
</div>
`;
  return page("/", "Front page", "The latest stories", content);
}
