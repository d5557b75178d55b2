// The theme takes each link of rel="alternate" for a translation of the site, and asks for a sitemap beside it: beside
// feeds and data too, and at the site's own address, wherever it is served. Before it looks, a space hides them from it;
// whoever reads the links as HTML has them sees no difference.

for (const link of all("link[rel=alternate]")) link.rel = "alternate ";
