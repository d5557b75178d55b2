// What a reader lets this browser remember: maps from names to texts, the latest entry last.
//
//   follows  what the reader follows, such as "keyword:alibaba", with its name in words
//   muted    keywords and outlets the reader would rather not see, likewise
//   saved    stories by slug, with their headlines
//   read     stories by slug, with the time of the latest change that was read

const MOST = 2000; // entries of each; the oldest go first

const kept = (name) => new Map(Object.entries(stored(name, {})).filter(([, text]) => typeof text === "string"));
const keep = (name, map) => store(name, Object.fromEntries([...map].slice(-MOST)));

// Runs for each page, and whenever what is remembered changes.
const onMemory = (run) => {
  onPage(run);
  onStored(run);
};

// The address of a folder of the site, from any page of it.
const siteAddress = (path) => SITE + path.split("/").map(encodeURIComponent).join("/") + FILE;
const listingAddress = (key) => siteAddress(`${key.replace(":", "s/")}/`);
