// What the reader muted or hid is folded away, behind a line that says how much it is and shows it again.

const folds = new WeakMap(); // from what holds cards to its line

const mutedCard = (muted, exempt) => ({ dataset: { keywords, outlets } }) => {
  const away = (kind) => (name) => name && `${kind}:${name}` !== exempt && muted.has(`${kind}:${name}`);
  return keywords.split(" ").some(away("keyword")) || outlets.split(" ").every(away("outlet"));
};

const fold = (holder, away, words) => {
  const old = folds.get(holder);
  old?.line.remove();
  if (!away.length) return;
  const shown = Boolean(old?.shown);
  away.forEach((item) => item.classList.toggle("bs-away", !shown));
  const onclick = () => {
    folds.get(holder).shown = !shown;
    fold(holder, away, words);
    folds.get(holder).line.querySelector("button").focus();
  };
  const does = shown ? say("fold", "Fold away") : say("fold", "Show");
  const button = make("button", { type: "button", class: "bs-button", "aria-expanded": `${shown}`, onclick }, does);
  const line = make(holder.matches("ul, ol") ? "li" : "p", { class: "bs-folded" }, words(away.length), " ", button);
  folds.set(holder, { line, shown });
  holder.append(line);
};

const storyWords = (number) => count("fold", "{count} story you muted.", "{count} stories you muted.", number);
const articleWords = (number) =>
  count("fold", "{count} article of an outlet you hid.", "{count} articles of outlets you hid.", number);

const foldAll = () => {
  const muted = kept("muted");
  const exempt = document.querySelector(".bs-listing[data-follow]")?.dataset.follow; // asked for by its own name
  const isAway = mutedCard(muted, exempt);
  for (const [selector, away, words] of [
    [".bs-story-card[data-story]", isAway, storyWords],
    [".bs-article[data-outlet]", (card) => muted.has(`outlet:${card.dataset.outlet}`), articleWords],
  ]) {
    const groups = new Map(); // from what holds cards to those folded away
    for (const card of all(selector)) {
      const item = card.closest("li") ?? card;
      item.classList.remove("bs-away");
      const group = groups.get(item.parentElement) ?? [];
      groups.set(item.parentElement, away(card) ? [...group, item] : group);
    }
    groups.forEach((group, holder) => fold(holder, group, words));
  }
};

onMemory(foldAll);
