// The sitemap, of every page.
import { each, SITE } from "../lib/html.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const entry = ({ url, date }) => `<url><loc>${SITE}${url}</loc><lastmod>${date.toISOString().slice(0, 10)}</lastmod></url>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${each(collections.all, entry)}</urlset>
`;
}
