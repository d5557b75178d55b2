"""What every view of a story is made of, put together once, and the links to its articles' cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from ...derive import Derived, Entry, Stat
from ...model import Story
from ...text import article_anchor
from ..rich_text import Citations, citations
from .formulas import FORMULAS
from .neighbours import Neighbours
from .view import Site, View

T = TypeVar("T")

__all__ = ["ArticleLink", "How", "LeftOut", "Matter", "matter_of"]


class ArticleLink(View, frozen=True):
    """A link to an article's card on the same page."""

    anchor: str
    label: str
    """The outlet's name; with a number behind it where the outlet has several articles here."""


class LeftOut(View, frozen=True):
    """An article that a number leaves out."""

    article: ArticleLink
    reason: str
    """Completes "left out, because it …"."""


class How(View, frozen=True):
    """How a number was made."""

    formula: str
    """One or two sentences."""
    method: str | None
    """The path of its place on the method page."""
    every: bool
    """Whether it was made from every article of the page."""
    inputs: tuple[ArticleLink, ...]
    """Else the articles it was made from."""
    excluded: tuple[LeftOut, ...]


class Matter(View, frozen=True):
    """A story with all that belongs to it."""

    story: Story
    derived: Derived
    neighbours: Neighbours
    site: Site
    cited: Citations
    articles: tuple[ArticleLink, ...]
    """Article n is `articles[n - 1]`."""

    def entry(self, number: int) -> Entry:
        """The article of that number."""
        return self.derived.entries[number - 1]

    def links(self, numbers: Iterable[int]) -> tuple[ArticleLink, ...]:
        """Links to the articles of these numbers."""
        return tuple(self.articles[number - 1] for number in numbers)

    def how(self, name: str, stat: Stat[T]) -> How:
        """How the number of that name in `FORMULAS` was made."""
        every = len(stat.inputs) == len(self.articles)
        return How(
            formula=FORMULAS[name].formula,
            method=self.site.method(FORMULAS[name].anchor),
            every=every,
            inputs=() if every else self.links(stat.inputs),
            excluded=tuple(LeftOut(article=self.articles[e.article - 1], reason=e.reason) for e in stat.excluded),
        )


def matter_of(story: Story, derived: Derived, neighbours: Neighbours, site: Site) -> Matter:
    """The matter of a story that the library has resolved."""
    outlets = ((str(e.outlet.id), str(e.outlet.name), e.number) for e in derived.entries)
    return Matter(
        story=story,
        derived=derived,
        neighbours=neighbours,
        site=site,
        cited=citations(outlets),
        articles=article_links(derived.entries),
    )


def article_links(entries: Iterable[Entry]) -> tuple[ArticleLink, ...]:
    seen: Counter[str] = Counter()
    links = []
    for entry in entries:
        name = str(entry.outlet.name)
        seen[name] += 1
        label = name if seen[name] == 1 else f"{name} ({seen[name]})"
        links.append(ArticleLink(anchor=article_anchor(entry.number), label=label))
    return tuple(links)
