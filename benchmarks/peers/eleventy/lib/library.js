// All stories, in order and by everything they are listed by; and what relates them.
import { caseOf } from "./case.js";
import { LEANS, slug } from "./html.js";
import { iso, month } from "./words.js";

const PER_PAGE = 48;
const IN_FEED = 30;
const MOST_RELATED = 8;
const COMMON = 0.1; // a keyword of more than this share of all stories relates nothing
const KINDS = { sections: "Sections", storylines: "Storylines", keywords: "Keywords", outlets: "Outlets", regions: "Regions", months: "Archive" };

const told = ({ title, kicker, summary, articles, sections, regions, keywords, outlets, months, storylines, breakdown, claims, timeline, questions }) => ({
  ...{ title, kicker, summary, articles, sections, regions, keywords, outlets, months, storylines, breakdown, claims, timeline, questions },
});

// What is known of an outlet, from an article of it.
function known(name, { articles }) {
  const { url, country, ownership, lean, rater } = articles.find(({ outlet }) => outlet === name);
  return [new URL(url).hostname, country, ownership, `Rating: ${LEANS[lean] ?? "Unrated"} (${rater})`];
}

// The first few of many items in order, without ordering them all.
function first(items, order) {
  const best = [];
  for (const item of items) {
    if (best.length === MOST_RELATED && order(item, best.at(-1)) >= 0) continue;
    best.push(item);
    best.sort(order).splice(MOST_RELATED);
  }
  return best;
}

export class Library {
  constructor(pages) {
    this.stories = pages
      .map((page) => ({ ...told(page.data), page, url: page.url, time: page.date.getTime(), iso: iso(page.date) }))
      .map((story) => ({ ...story, case: caseOf(story) }))
      .sort((one, other) => other.time - one.time || (one.url < other.url ? -1 : 1));
    this.terms = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, this.by(kind)]));
    this.places = new Map(this.stories.map((story, place) => [story.url, place]));
  }

  by(kind) {
    const found = new Map();
    for (const story of this.stories) {
      for (const name of story[kind] ?? []) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(story);
      }
    }
    return found;
  }

  // The story of an address.
  at(url) {
    return this.stories[this.places.get(url)];
  }

  // The few stories that share the rarest keywords, by an inverted index.
  related(own) {
    const scores = new Map();
    for (const keyword of own.keywords) {
      const others = this.terms.keywords.get(keyword);
      if (others.length > Math.max(COMMON * this.stories.length, 2)) continue;
      const weight = Math.log(this.stories.length / others.length);
      for (const other of others) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    scores.delete(own);
    return first(scores, ([one, a], [other, b]) => b - a || other.time - one.time).map(([story]) => ({ story, shared: story.keywords.filter((each) => own.keywords.includes(each)) }));
  }

  storyline(story) {
    const name = story.storylines?.[0];
    if (!name) return undefined;
    const chapters = this.terms.storylines.get(name).toReversed();
    const at = chapters.indexOf(story);
    return { name, at: at + 1, of: chapters.length, previous: chapters[at - 1], next: chapters[at + 1] };
  }

  listings() {
    const all = { url: "/stories/", kind: "", title: "All stories", facts: [], stories: this.stories };
    const terms = Object.entries(this.terms).flatMap(([kind, named]) =>
      [...named].map(([name, stories]) => ({
        url: `/${kind}/${slug(name)}/`,
        kind,
        title: kind === "months" ? month(name) : name,
        facts: kind === "outlets" ? known(name, stories[0]) : [],
        stories: kind === "storylines" ? stories.toReversed() : stories,
      })),
    );
    return [all, ...terms];
  }

  // Each page of each listing.
  pages() {
    return this.listings().flatMap(({ url, kind, title, facts, stories }) => {
      const pages = Math.ceil(stories.length / PER_PAGE);
      return Array.from({ length: pages }, (_, at) => ({
        url: at ? `${url}page/${at + 1}/` : url,
        previous: at && (at > 1 ? `${url}page/${at}/` : url),
        next: at + 1 < pages && `${url}page/${at + 2}/`,
        kind: KINDS[kind],
        hub: `/${kind}/`,
        title,
        facts,
        number: at + 1,
        start: at * PER_PAGE + 1,
        pages,
        count: stories.length,
        stories: stories.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
      }));
    });
  }

  // The newest stories of the site, and of each section.
  feeds() {
    const sections = [...this.terms.sections].map(([name, stories]) => ({ url: `/sections/${slug(name)}/`, title: `Benchmark: ${name}`, stories }));
    return [{ url: "/", title: "Benchmark", stories: this.stories }, ...sections].map((feed) => ({ ...feed, stories: feed.stories.slice(0, IN_FEED) }));
  }

  hubs() {
    const listings = this.listings();
    return Object.entries(KINDS).map(([kind, title]) => ({
      url: `/${kind}/`,
      title,
      entries: listings.filter((each) => each.kind === kind).sort((one, other) => (one.url < other.url ? -1 : 1)),
    }));
  }
}
