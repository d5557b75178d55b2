// Marks on stories: what was read, what changed since, what is new since the last visit.

const PAUSE = 30 * 60 * 1000; // a visit ends after so long without a page

const storyPage = () => first(".bs-story")?.dataset;

const visited = () => {
  const [was, now, front] = [stored("visit", {}), Date.now(), first("[data-edition]")];
  const visit = now - was.at < PAUSE ? was : { since: was.front };
  if (front) visit.front = { edition: front.dataset.edition, at: now };
  store("visit", { ...visit, at: now });
};

// Marks this page's story as read, once it is looked at.
const opened = () => {
  const { story, changed } = storyPage() ?? {};
  const read = kept("read");
  if (!story || document.hidden || read.get(story) === changed) return;
  read.delete(story); // so that it becomes the latest
  keep("read", read.set(story, changed));
};

const mark = (element, word) => {
  first(":scope > .bs-mark", element)?.remove();
  const place = first(":scope > :is(h2, h3)", element) ?? element.lastElementChild;
  if (word) place.after(" ", make("span", { class: "bs-mark" }, word));
};

// When a card's story was first published: the time it shows, where it has no other.
const cameOut = (card) => card.dataset.published ?? timeIn(card);

const markOf = (card, read, since) => {
  const { story, changed } = card.dataset;
  const version = read.get(story);
  if (version >= changed) return say("mark", "Read");
  if (version !== undefined) return say("mark", "Updated since you read it");
  if (cameOut(card) > since) return say("mark", "New");
  return changed > since ? say("mark", "Updated") : "";
};

const markCards = () => {
  const [read, { since }] = [kept("read"), stored("visit", {})];
  const cards = all(".bs-story-card");
  for (const card of cards) {
    mark(card, markOf(card, read, since?.edition));
    card.classList.toggle("bs-read", read.get(card.dataset.story) >= card.dataset.changed);
  }
  const line = first(".bs-visit");
  if (!line || !since) return;
  const news = cards.filter((card) => cameOut(card) > since.edition);
  const number = new Set(news.map((card) => card.dataset.story)).size;
  const when = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium", timeStyle: "short" }).format(since.at);
  line.textContent = number
    ? count("visit", "{count} new story here since {when}", "{count} new stories here since {when}", number, { when })
    : say("visit", "Nothing new here since {when}", { when });
};

// Says on a story's page what of it is newer than the version that was read before.
const markNews = () => {
  const { story, changed } = storyPage() ?? {};
  const before = kept("read").get(story);
  if (!(changed > before)) return;
  const articles = all(".bs-article").filter((card) => timeIn(card) > before);
  const isNew = (item) => first("time", item)?.dateTime > before || articles.some(({ id }) => first(`[href="#${id}"]`, item));
  const moments = all(".bs-timeline li").filter(isNew);
  for (const element of [...articles, ...moments]) mark(element, say("mark", "New"));
  const number = articles.length;
  const told = number
    ? make("a", { href: `#${articles[0].id}` },
      count("story", "{count} new article since you read this", "{count} new articles since you read this", number))
    : say("story", "Updated since you read this");
  first(".bs-tools")?.append(make("p", { class: "bs-news" }, told));
};

onPage(() => {
  visited();
  markNews();
  opened();
});
document.addEventListener("visibilitychange", opened);
onMemory(markCards);
