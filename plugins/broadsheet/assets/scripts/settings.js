// How a story is read: the size of its text, the width of its lines, its typeface, and a mode without all that stands
// around it. What is chosen is kept, and set again by early.js before the next page is painted.

const PAGE = document.documentElement;

const settings = () => [
  ["size", say("settings", "Text size"), [
    ["small", say("settings", "Small")],
    ["", say("settings", "Normal")],
    ["large", say("settings", "Large")],
    ["larger", say("settings", "Larger")],
  ]],
  ["width", say("settings", "Width of lines"), [
    ["narrow", say("settings", "Narrow")],
    ["", say("settings", "Normal")],
    ["wide", say("settings", "Wide")],
  ]],
  ["face", say("settings", "Typeface"), [
    ["serif", say("settings", "Serif")],
    ["", say("settings", "As designed")],
    ["sans", say("settings", "Sans serif")],
  ]],
];

const choose = (name, value) => {
  store("reading", { ...stored("reading", {}), [name]: value || undefined });
  if (value) PAGE.dataset[`bs${name}`] = value;
  else delete PAGE.dataset[`bs${name}`];
};

const choice = (name, legend, options) => {
  const now = PAGE.dataset[`bs${name}`] ?? "";
  const option = ([value, label]) => {
    const onchange = () => choose(name, value);
    const radio = make("input", { type: "radio", name: `bs-${name}`, value, checked: value === now, onchange });
    return make("label", {}, radio, label);
  };
  return make("fieldset", {}, make("legend", {}, legend), ...options.map(option));
};

// A window over the page. A button, Escape, or a click beside it closes it, and the focus goes back.
const openDialog = (title, ...content) => {
  const heading = make("h2", { id: "bs-dialog-title" }, title);
  const close = make("button", { class: "bs-button", onclick: () => dialog.close() }, say("tools", "Close"));
  const attributes = { class: "bs-dialog", "aria-labelledby": heading.id, closedby: "any", onclose: () => dialog.remove() };
  const dialog = make("dialog", attributes, heading, ...content, close);
  first(".bs-page").append(dialog);
  dialog.showModal();
  return dialog;
};

const openSettings = () => {
  const choices = settings().map((each) => choice(...each));
  const step = (label, run) => make("button", { class: "bs-button", onclick: () => (dialog.close(), run()) }, label);
  const steps = make("div", { class: "bs-steps" });
  if (first(".bs-story")) steps.append(step(say("settings", "Reading mode"), toggleReading));
  steps.append(step(say("keys", "Keyboard shortcuts"), openKeys));
  const dialog = openDialog(say("settings", "Reading settings"), ...choices, steps);
};

// Shows a story alone, or all of its page again.
const toggleReading = () => {
  if ("bsreading" in PAGE.dataset) return endReading();
  if (!first(".bs-story")) return;
  PAGE.dataset.bsreading = "";
  const exit = make("button", { class: "bs-button bs-exit", onclick: endReading }, say("settings", "Leave reading mode"));
  first(".bs-page").prepend(exit);
  scrollTo(0, 0);
  exit.focus({ preventScroll: true });
};

const endReading = () => {
  delete PAGE.dataset.bsreading;
  first(".bs-exit")?.remove();
  first("[data-tool=settings]")?.focus();
};

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && "bsreading" in PAGE.dataset && !first(":modal")) endReading();
});

onPage(() => {
  if ("bsreading" in PAGE.dataset) endReading();
  for (const button of all("[data-tool=settings]")) button.addEventListener("click", openSettings);
});
