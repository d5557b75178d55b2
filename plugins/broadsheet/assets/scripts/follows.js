// Buttons that keep something: save a story; follow a listing; mute its keyword or hide its outlet.

const KEPT_BY = { save: "saved", follow: "follows", mute: "muted" };

// What a button keeps: under which name, by which key, with which words.
const keptBy = (button) => {
  const name = KEPT_BY[button.dataset.tool];
  const holder = name && button.closest(name === "saved" ? "[data-story]" : "[data-follow]");
  if (!holder) return null;
  const { story, follow, name: words = first("h1", holder).textContent.trim() } = holder.dataset;
  return { name, key: name === "saved" ? story : follow, words };
};

const showPressed = () => {
  for (const button of all("button[data-tool]")) {
    const it = keptBy(button);
    if (it) button.setAttribute("aria-pressed", kept(it.name).has(it.key));
  }
};

const cannotWords = () => say("tools", "This browser does not let the site remember anything.");

// Says, where it can be seen and heard, that nothing can be kept.
const cannotKeep = (place) => {
  if (!place.nextElementSibling?.matches(".bs-cannot")) {
    place.after(make("p", { class: "bs-note bs-cannot" }, cannotWords()));
  }
  announce(cannotWords());
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-tool]");
  const it = button && keptBy(button);
  if (!it) return;
  const map = kept(it.name);
  if (!map.delete(it.key)) map.set(it.key, it.words);
  if (!keep(it.name, map)) cannotKeep(button.closest(".bs-tools, ul"));
});
onMemory(showPressed);
