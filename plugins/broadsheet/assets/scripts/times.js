// Times that stay true: how long ago the last week's were, with the time itself beside it for paper and for hovering.
// They are changed while the page is still being read, so that nobody sees them change and no line moves.

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const SPANS = [[DAY, "day"], [HOUR, "hour"], [1, "minute"]];
const AGED = ":is(.bs-facts, .bs-byline) time";
const speech = document.documentElement.lang || undefined;
const exactly = new Intl.RelativeTimeFormat(speech);
const loosely = new Intl.RelativeTimeFormat(speech, { numeric: "auto" });

// "3 hours ago"; "today" and "yesterday" for a date without an hour, which is one in UTC; "" for what is older or to come.
const age = (iso, now) => {
  const minutes = Math.floor((now - Date.parse(iso)) / MINUTE);
  if (!(minutes >= 0 && minutes < 7 * DAY)) return "";
  if (!iso.includes("T")) return minutes < 2 * DAY ? loosely.format(-Math.floor(minutes / DAY), "day") : "";
  if (!minutes) return loosely.format(0, "second");
  const [span, unit] = SPANS.find(([span]) => span <= minutes);
  return exactly.format(-Math.floor(minutes / span), unit);
};

const words = (name, text) => {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
};

const tellAge = (time, now) => {
  const ago = age(time.dateTime, now);
  const told = time.querySelector(".bs-ago")?.textContent ?? "";
  if (ago === told) return;
  const exact = told ? time.title : time.textContent;
  time.title = exact;
  time.replaceChildren(...(ago ? [words("bs-ago", ago), words("bs-exact", exact)] : [exact]));
};

// Where the reading of the page's text has come to: an element that holds it may still lack a part of its words.
const lastRead = () => {
  let last = document;
  while (last.lastChild) last = last.lastChild;
  return document.readyState === "loading" ? last : null;
};

const tellAges = () => {
  const [now, last] = [Date.now(), lastRead()];
  for (const time of document.querySelectorAll(AGED)) if (!last || !time.contains(last)) tellAge(time, now);
};

new MutationObserver(tellAges).observe(document, { childList: true, subtree: true });
addEventListener("DOMContentLoaded", tellAges);
setInterval(tellAges, MINUTE);
