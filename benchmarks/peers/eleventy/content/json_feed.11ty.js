// Each feed as JSON Feed.
import { entry, filed } from "../lib/entry.js";
import { SITE } from "../lib/html.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

const item = (story) => ({
  id: `${SITE}${story.url}`,
  url: `${SITE}${story.url}`,
  title: story.title,
  content_html: entry(story),
  summary: story.summary,
  date_published: story.iso,
  tags: [...new Set(filed(story).map(({ label }) => label))],
  language: "en",
});

export const render = ({ feed }) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: `${SITE}${feed.url}`,
    feed_url: `${SITE}${feed.url}feed.json`,
    description: "The newest stories, in full.",
    language: "en",
    authors: [{ name: "Benchmark" }],
    items: feed.stories.map(item),
  });
