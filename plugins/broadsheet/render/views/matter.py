"""What every view of a story is made of, put together once, and the links to its articles' cards."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

import msgspec
from markupsafe import Markup

from ...derive import Derived, Entry, Stat
from ...model import Story
from ...text import Phrase, Wording, article_anchor, safe
from ..rich_text import Citations, citations
from .formulas import FORMULAS
from .languages import direction, isolated
from .neighbours import Neighbours
from .view import Site, View, explained

T = TypeVar("T")

__all__ = ["HeadlineView", "How", "Matter", "cited_in", "matter_of"]


class How(View, frozen=True):
    """How a number was made."""

    formula: str
    """One or two sentences."""
    method: str | None
    """The path of its place on the method page."""
    every: bool = False
    """Whether it was made from every article of the page."""
    others: bool = False
    """Whether it was made from all but those left out; where neither holds, it was made from none, or is no number."""
    excluded: tuple[Markup, ...] = ()
    """A sentence on each article that was left out, and why."""


class HeadlineView(View, frozen=True):
    """An article's headline, with a link to its card."""

    article: Markup
    text: str
    """Words of ours where its headline is not known."""
    language: str | None
    """The language of the text, where that is not the site's."""


class Matter(View, frozen=True):
    """A story with all that belongs to it."""

    story: Story
    derived: Derived
    neighbours: Neighbours
    site: Site
    words: Wording
    """The site's."""
    cited: Citations
    links: tuple[Markup, ...]
    """A link to each article's card, by the name of its outlet; article n is `links[n - 1]`. Made once, used often."""
    headlines: tuple[HeadlineView, ...]
    """The headline of each article, likewise."""

    def linked(self, numbers: Iterable[int]) -> Markup:
        """Links to the articles of these numbers, with commas between them."""
        return safe(self.words.joined([self.links[number - 1] for number in numbers]))

    def method(self, name: str) -> How:
        """How what has that name in `FORMULAS` is made, whatever of."""
        return made(name, self.site.method_path, self.words)

    def how(self, name: str, stat: Stat[T]) -> How:
        """How the number of that name in `FORMULAS` was made."""
        if len(stat.inputs) == len(self.links):
            return made_of_all(name, self.site.method_path, self.words)
        whatever = made(name, self.site.method_path, self.words)
        return How(
            formula=whatever.formula,
            method=whatever.method,
            others=bool(stat.inputs),
            excluded=tuple([left_out(each.reason, self.links[each.article - 1], self.words) for each in stat.excluded]),
        )


@lru_cache(maxsize=1_000)
def made(name: str, method_path: str | None, words: Wording) -> How:
    """How a number is made, whatever of. Kept, as are the next: pages have them in common."""
    formula = FORMULAS[name]
    return How(formula=words.tell(formula.formula), method=explained(formula.anchor, method_path))


@lru_cache(maxsize=1_000)
def made_of_all(name: str, method_path: str | None, words: Wording) -> How:
    """How a number was made that leaves nothing out, as most do not."""
    return msgspec.structs.replace(made(name, method_path, words), every=True)


@lru_cache(maxsize=10_000)
def left_out(reason: Phrase, article: Markup, words: Wording) -> Markup:
    """A sentence on an article that was left out."""
    return words.tell(reason, article=article)


def matter_of(story: Story, derived: Derived, neighbours: Neighbours, site: Site) -> Matter:
    """The matter of a story that the library has resolved."""
    links = article_links(derived.entries, site)
    return Matter(
        story=story,
        derived=derived,
        neighbours=neighbours,
        site=site,
        words=site.wording,
        cited=cited_in(derived.entries),
        links=links,
        headlines=tuple([headline(entry, link, site) for entry, link in zip(derived.entries, links, strict=True)]),
    )


def headline(entry: Entry, link: Markup, site: Site) -> HeadlineView:
    """The headline of an article, or words of ours where it is not known."""
    known = entry.article.headline
    return HeadlineView(
        article=link,
        text=known or site.wording.say("articles", "Article by {outlet}", outlet=entry.outlet.name),
        language=site.language_of(entry.article.language) if known else None,
    )


def cited_in(entries: Iterable[Entry]) -> Citations:
    """What a citation means in a story of these articles."""
    return citations([(str(entry.outlet.id), str(entry.outlet.name), entry.number) for entry in entries])


def article_links(entries: Iterable[Entry], site: Site) -> tuple[Markup, ...]:
    """A link to each article; from the second of one outlet on, they are numbered to tell them apart."""
    seen: dict[str, int] = {}
    links, along = [], direction(site.language)
    for entry in entries:
        name = str(entry.outlet.name)
        seen[name] = seen.get(name, 0) + 1
        links.append(article_link(entry.number, name, seen[name], along))
    return tuple(links)


@lru_cache(maxsize=10_000)
def article_link(number: int, name: str, nth: int, along: str) -> Markup:
    """A link to the article of that number, the `nth` of its outlet. Kept: outlets and numbers are few."""
    which = f" ({nth})" if nth > 1 else ""
    return safe(f'<a href="#{article_anchor(number)}">{isolated(name, along)}{which}</a>')
