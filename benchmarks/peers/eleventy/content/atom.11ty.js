// Each feed as Atom.
import { entry, filed } from "../lib/entry.js";
import { each, escape, SITE } from "../lib/html.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}atom.xml`,
  eleventyExcludeFromCollections: true,
};

const item = (story) => `<entry>
<id>${SITE}${story.url}</id>
<title>${escape(story.title)}</title>
<updated>${story.iso}</updated>
<published>${story.iso}</published>
<link rel="alternate" type="text/html" href="${SITE}${story.url}" />
${each(filed(story), ({ hub, term, label }) => `<category term="${term}" scheme="${hub}" label="${escape(label)}" />\n`)}<summary>${escape(story.summary)}</summary>
<content type="html">${escape(entry(story))}</content>
</entry>
`;

export const render = ({ feed }) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${SITE}${feed.url}atom.xml</id>
<title>${escape(feed.title)}</title>
<updated>${feed.stories[0].iso}</updated>
<author>
<name>Benchmark</name>
</author>
<link rel="alternate" type="text/html" href="${SITE}${feed.url}" />
<link rel="self" type="application/atom+xml" href="${SITE}${feed.url}atom.xml" />
${each(feed.stories, item)}</feed>
`;
