// The For-you page: the stories of all that the reader follows, put together from the listings' own pages.

const FEED = 48; // stories at most

// A listing's cards; their links lead where they led from there.
const fetchCards = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const cards = all(".bs-story-card", page);
  for (const element of cards.flatMap((card) => all("[href], [src]", card))) {
    const name = element.hasAttribute("href") ? "href" : "src";
    element.setAttribute(name, new URL(element.getAttribute(name), answer.url).href);
  }
  return cards;
};

// The stories of several listings, the newest first and each once, with the names of the listings it is in; and the
// names of the listings that did not come.
const gathered = async (follows) => {
  const [stories, missing] = [new Map(), []];
  const answers = await Promise.allSettled([...follows.keys()].map((key) => fetchCards(listingAddress(key))));
  [...follows.values()].forEach((name, number) => {
    const { value } = answers[number];
    if (!value) missing.push(name);
    for (const card of value ?? []) {
      const { story } = card.dataset;
      stories.set(story, { card, names: [...(stories.get(story)?.names ?? []), name] });
    }
  });
  const changed = ({ card }) => card.dataset.changed;
  return [[...stories.values()].sort((one, other) => changed(other).localeCompare(changed(one))), missing];
};

const listed = (names) => new Intl.ListFormat(LANGUAGE).format(names);

const feedItem = ({ card, names }) => {
  card.append(make("p", { class: "bs-note bs-why" }, say("for you", "You follow {names}", { names: listed(names) })));
  return make("li", {}, card);
};

const showFeed = async () => {
  const [note, list] = all("[data-part=feed] > :is(p, ul)");
  if (!list) return;
  const follows = kept("follows");
  note.textContent = follows.size ? "…" : say("for you", "You follow nothing yet.");
  const [stories, missing] = await gathered(follows);
  if (String([...kept("follows")]) !== String([...follows])) return; // asked for anew in the meantime
  list.replaceChildren(...stories.slice(0, FEED).map(feedItem));
  markCards();
  foldAll();
  if (missing.length) note.textContent = say("for you", "Could not be loaded: {names}", { names: listed(missing) });
  else if (follows.size) note.textContent = count("for you", "{count} story", "{count} stories", list.children.length);
};

onPage(showFeed);
onStored((name) => {
  if (!name || name === "follows") showFeed();
});

// Lists of what is kept, each entry with the button that keeps it. It stays to be pressed again while it is looked at.
const showLists = () => {
  const lists = {
    saved: ["save", "story", say("tools", "Save"), (slug) => siteAddress(`stories/${slug}/`)],
    follows: ["follow", "follow", say("tools", "Follow"), listingAddress],
    muted: ["mute", "follow", say("tools", "Mute"), listingAddress],
  };
  for (const list of all("[data-kept]")) {
    if (list.contains(document.activeElement)) continue;
    const [tool, holds, label, addressed] = lists[list.dataset.kept];
    const item = ([key, words]) => {
      const button = { type: "button", class: "bs-button", "data-tool": tool, "aria-label": `${label}: ${words}` };
      const link = make("a", { href: addressed(key) }, words);
      return make("li", { [`data-${holds}`]: key, "data-name": words }, link, " ", make("button", button, label));
    };
    list.replaceChildren(...[...kept(list.dataset.kept)].reverse().map(item));
    list.previousElementSibling.hidden = list.children.length; // which says that there is none
  }
  showPressed();
};

onMemory(showLists);
