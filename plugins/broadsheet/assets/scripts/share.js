// Addresses to pass on: of a story, and of each of its blocks, claims and questions.

const LINKED = ":is(.bs-block, .bs-question, .bs-claim)[id]";

// Copies an address, and says so in words and by a sign on the button or link; else gives it to be copied by hand.
const copy = async (address, pressed) => {
  try {
    await navigator.clipboard.writeText(address);
    announce(say("share", "Link copied"));
    pressed.dataset.done = "";
    setTimeout(() => delete pressed.dataset.done, 2000);
  } catch {
    prompt(say("share", "The address to copy:"), address);
  }
};

const addressOf = (id = "") => {
  const address = new URL(location.href);
  address.search = "";
  address.hash = id;
  return address.href;
};

const addLink = (part) => {
  const title = part.querySelector(":scope > :is(h2, h3, .bs-claim__text)");
  if (!title || title.matches(".bs-hidden")) return;
  const label = say("share", "Copy the link to: {title}", { title: title.textContent.trim() });
  const onclick = (event) => {
    event.preventDefault();
    event.stopPropagation(); // instant navigation would follow it
    copy(addressOf(part.id), event.currentTarget);
  };
  title.before(make("a", { class: "bs-anchor", href: `#${part.id}`, "aria-label": label, title: label, onclick }));
};

const shareStory = (button) => {
  const url = addressOf();
  if (!navigator.share) return copy(url, button);
  navigator.share({ title: document.title, url }).catch(() => {}); // the reader thought better of it
};

onPage(() => {
  all(`.bs-story ${LINKED}`).forEach(addLink);
  for (const button of all("[data-tool=share]")) button.addEventListener("click", () => shareStory(button));
});
