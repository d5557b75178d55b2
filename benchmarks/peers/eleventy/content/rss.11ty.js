// Each feed as RSS.
import { entry, filed } from "../lib/entry.js";
import { each, escape, SITE } from "../lib/html.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.xml`,
  eleventyExcludeFromCollections: true,
};

const dated = (story) => new Date(story.time).toUTCString();

const item = (story) => `<item>
<title>${escape(story.title)}</title>
<link>${SITE}${story.url}</link>
<guid isPermaLink="false">${SITE}${story.url}</guid>
<pubDate>${dated(story)}</pubDate>
${each(filed(story), ({ hub, label }) => `<category domain="${hub}">${escape(label)}</category>\n`)}<description>${escape(escape(story.summary))}</description>
<content:encoded>${escape(entry(story))}</content:encoded>
</item>
`;

export const render = ({ feed }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escape(feed.title)}</title>
<link>${SITE}${feed.url}</link>
<description>The newest stories, in full.</description>
<language>en</language>
<lastBuildDate>${dated(feed.stories[0])}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${SITE}${feed.url}feed.xml" />
${each(feed.stories, item)}</channel>
</rss>
`;
