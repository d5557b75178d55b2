"""Open Graph and Twitter cards, for those who share a page; and links to a story's translations.

See https://ogp.me and https://developers.google.com/search/docs/specialty/international/localized-versions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ...render import Site
from ...text import escaped, safe
from ..whole import Whole
from .story import card
from .works import ImageObject, NewsArticle

__all__ = ["alternates", "page_meta", "story_meta"]

Pairs = Iterable[tuple[str, str | int | None]]
"""Properties with their contents; those without one are left out."""


def page_meta(path: str, title: str, description: str, site: Site) -> Markup:
    """What is said of a page of any kind but a story's."""
    return metas((*of_any(path, title, description, site), ("og:type", "website"))) + twitter("summary")


def story_meta(whole: Whole, article: NewsArticle, site: Site) -> Markup:
    """What is said of a story; `article` is what it is to schema.org."""
    drawn = card(whole, site)
    image = drawn or article.image
    pairs = (
        *of_any(whole.view.path, whole.story.headline, whole.view.description, site),
        ("og:type", "article"),
        ("article:published_time", article.date_published),
        ("article:modified_time", article.date_modified),
        ("article:author", article.author and article.author.name),
        ("article:section", article.article_section),
        *(("article:tag", word) for word in article.keywords),
        *(of_image(image) if image else ()),
        ("og:image:alt", whole.story.headline if drawn else whole.story.image and whole.story.image.alt),
    )
    return metas(pairs) + twitter("summary_large_image" if image else "summary")


def of_any(path: str, title: str, description: str, site: Site) -> Iterator[tuple[str, str]]:
    yield from (("og:title", title), ("og:description", description))
    yield from (("og:url", site.address(path)), ("og:site_name", site.name))


def of_image(image: ImageObject) -> Iterator[tuple[str, str | int | None]]:
    yield from (("og:image", image.url), ("og:image:width", image.width), ("og:image:height", image.height))


def metas(pairs: Pairs) -> Markup:
    """The elements that say so."""
    told = [f'<meta property="{name}" content="{escaped(str(value))}">\n' for name, value in pairs if value]
    return safe("".join(told))


def twitter(card: str) -> Markup:
    """How large a card Twitter makes; for what stands on it, it takes Open Graph's word."""
    return safe(f'<meta name="twitter:card" content="{card}">\n')


def alternates(whole: Whole, site: Site) -> Markup:
    """Links to a story in each of its languages, itself among them; nothing where there is but one.

    Of several in one language the story itself comes first, else the one whose address does. Readers of any other
    language are led to the original.
    """
    others = whole.neighbours.translations
    if not others:
        return safe("")
    own = site.link(whole.view.path)
    paths = {each.language: each.path for each in reversed(others)}
    paths[whole.story.language or site.language] = own
    paths["x-default"] = next((each.path for each in others if each.original), own)
    links = [
        f'<link rel="alternate" hreflang="{escaped(language)}" href="{escaped(site.address(path))}">\n'
        for language, path in sorted(paths.items())
    ]
    return safe("".join(links))
