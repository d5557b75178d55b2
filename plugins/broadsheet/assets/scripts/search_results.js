// What was found, as cards.

const SVG = "http://www.w3.org/2000/svg";

// The bar of a story's rated outlets, as cards have it: where left, center and right start, in percent.
const leanBar = (starts) => {
  const bar = document.createElementNS(SVG, "svg");
  bar.setAttribute("class", "bs-leanbar");
  bar.setAttribute("aria-hidden", "true");
  for (const start of starts.split(",")) {
    const part = document.createElementNS(SVG, "rect");
    part.setAttribute("x", `${start}%`);
    bar.append(part);
  }
  return bar;
};

const plainText = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

// Pagefind writes excerpts as HTML, of which only its own marks of hits are any: they are made anew, the rest is text,
// cut anywhere.
const marked = (excerpt) =>
  together(/[.!?…。！？]$/.test(excerpt) ? excerpt : `${excerpt}…`)
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, number) => (number % 2 ? make("mark", {}, plainText(text)) : plainText(text)));

const spaced = (parts) => parts.filter(Boolean).flatMap((part, number) => (number ? [" · ", part] : [part]));

const facts = ({ section, date, time, status }) => {
  const parts = spaced([section, date && make("time", { datetime: date }, time), status]);
  return parts.length ? make("p", { class: "bs-facts" }, ...parts) : null;
};

const coverage = ({ outlets, lean_words: leans }) => {
  const parts = [outlets, leans].filter(Boolean).map((words) => make("span", {}, words));
  return parts.length ? make("p", { class: "bs-facts bs-coverage" }, ...parts) : null;
};

// A result: its words are an excerpt around the hits, or the summary of a story that was not found by words.
const card = ({ url, meta, excerpt }, q) => {
  const tongue = meta.language ? { lang: meta.language, dir: "auto" } : {};
  const words = q ? marked(excerpt) : meta.summary ? [meta.summary] : [];
  return make(
    "li",
    {},
    make(
      "article",
      { class: "bs-story-card" },
      make("h2", tongue, make("a", { href: url }, meta.title)),
      words.length ? make("p", { class: "bs-excerpt", ...tongue }, ...words) : null,
      facts(meta),
      meta.lean ? leanBar(meta.lean) : null,
      coverage(meta),
    ),
  );
};
