// What the reader muted or hid is folded away, behind a line that says how much it is and opens it.

const hides = (muted, asked) => {
  const away = (kind) => (name) => `${kind}:${name}` !== asked && muted.has(`${kind}:${name}`);
  return ({ dataset: { keywords, outlets } }) =>
    keywords.split(" ").some(away("keyword")) || outlets.split(" ").every(away("outlet"));
};

// Ends what holds cards with that line, which stays open where it was.
const fold = (holder, number, words) => {
  const old = first(":scope > .bs-folded", holder);
  const open = old?.firstChild.open;
  old?.remove();
  if (!number) return;
  const line = make("details", { open }, make("summary", {}, words(number)));
  holder.append(make(holder.matches("ul, ol") ? "li" : "div", { class: "bs-folded" }, line));
};

const foldAll = () => {
  const muted = kept("muted");
  const asked = first(".bs-listing")?.dataset.follow; // shown on its own page
  const hidden = [...muted.keys()].map(listingAddress);
  for (const [selector, away, words] of [
    [".bs-story-card", hides(muted, asked),
      (number) => count("fold", "{count} story you muted", "{count} stories you muted", number)],
    [".bs-article", (card) => hidden.includes(first(".bs-outlet > a", card).href),
      (number) => count("fold", "{count} article of an outlet you hid", "{count} articles of outlets you hid", number)],
  ]) {
    const holders = new Map(); // each with how many of its cards are folded away
    for (const card of all(selector)) {
      const item = card.closest("li") ?? card;
      item.classList.toggle("bs-away", away(card));
      holders.set(item.parentElement, (holders.get(item.parentElement) ?? 0) + away(card));
    }
    holders.forEach((number, holder) => fold(holder, number, words));
  }
};

onMemory(foldAll);
