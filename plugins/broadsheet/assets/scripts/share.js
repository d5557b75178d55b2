// Addresses to pass on: of a story, and of each of its blocks, claims and questions.

const LINKED = ":is(.bs-block, .bs-question, .bs-claim)[id]";

const copied = (address) =>
  navigator.clipboard.writeText(address).then(
    () => announce(say("share", "Link copied")),
    () => announce(say("share", "This browser does not allow links to be copied.")),
  );

// Shows for a moment that a button or link has done what it is for.
const showDone = (element) => {
  element.dataset.done = "";
  setTimeout(() => delete element.dataset.done, 2000);
};

const addressOf = (id = "") => {
  const address = new URL(location.href);
  address.search = "";
  address.hash = id;
  return address.href;
};

// Copies the link to a part of the page. Where there is no clipboard, the link leads there, and the address bar has it.
const copyPart = (link, event) => {
  if (!navigator.clipboard) return;
  event?.preventDefault();
  event?.stopPropagation(); // instant navigation would follow it
  copied(addressOf(link.closest("[id]").id));
  showDone(link);
};

const addLink = (part) => {
  const title = part.querySelector(":scope > :is(h2, h3, summary, .bs-claim__text)");
  if (!title || title.matches(".bs-hidden")) return;
  const label = say("share", "Copy the link to: {title}", { title: title.textContent.trim() });
  const onclick = (event) => copyPart(event.currentTarget, event);
  title.before(make("a", { class: "bs-anchor", href: `#${part.id}`, "aria-label": label, title: label, onclick }));
};

const shareStory = async (button) => {
  const address = { title: document.title, url: addressOf() };
  if (navigator.share) return navigator.share(address).catch(() => {}); // the reader thought better of it
  await copied(address.url);
  showDone(button);
};

onPage(() => {
  all(`.bs-story ${LINKED}`).forEach(addLink);
  for (const button of all("[data-tool=share]")) button.addEventListener("click", () => shareStory(button));
});
