"""What every view of a story is made of, put together once, and the links to its articles' cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from markupsafe import Markup

from ...derive import Derived, Entry, Stat
from ...model import Story
from ...text import Wording, article_anchor, safe
from ..rich_text import Citations, citations
from .formulas import FORMULAS
from .languages import direction, isolated
from .neighbours import Neighbours
from .view import Site, View

T = TypeVar("T")

__all__ = ["How", "Matter", "cited_in", "matter_of"]


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

    def entry(self, number: int) -> Entry:
        """The article of that number."""
        return self.derived.entries[number - 1]

    def linked(self, numbers: Iterable[int]) -> Markup:
        """Links to the articles of these numbers, with commas between them."""
        return safe(self.words.joined(self.links[number - 1] for number in numbers))

    def method(self, name: str) -> How:
        """How what has that name in `FORMULAS` is made, whatever of."""
        return How(formula=self.words.tell(FORMULAS[name].formula), method=self.site.method(FORMULAS[name].anchor))

    def how(self, name: str, stat: Stat[T]) -> How:
        """How the number of that name in `FORMULAS` was made."""
        if len(stat.inputs) == len(self.links):
            return made_from_all(name, self.site.method(FORMULAS[name].anchor), self.words)
        return How(
            formula=self.words.tell(FORMULAS[name].formula),
            method=self.site.method(FORMULAS[name].anchor),
            others=bool(stat.inputs),
            excluded=tuple(
                self.words.tell(each.reason, article=self.links[each.article - 1]) for each in stat.excluded
            ),
        )


@lru_cache(maxsize=1_000)
def made_from_all(name: str, method: str | None, words: Wording) -> How:
    """How a number was made from every article. Kept, since most are, and on every page in the same way."""
    return How(formula=words.tell(FORMULAS[name].formula), method=method, every=True)


def matter_of(story: Story, derived: Derived, neighbours: Neighbours, site: Site) -> Matter:
    """The matter of a story that the library has resolved."""
    return Matter(
        story=story,
        derived=derived,
        neighbours=neighbours,
        site=site,
        words=site.wording,
        cited=cited_in(derived.entries),
        links=article_links(derived.entries, site),
    )


def cited_in(entries: Iterable[Entry]) -> Citations:
    """What a citation means in a story of these articles."""
    return citations((str(entry.outlet.id), str(entry.outlet.name), entry.number) for entry in entries)


def article_links(entries: Iterable[Entry], site: Site) -> tuple[Markup, ...]:
    """A link to each article; from the second of one outlet on, they are numbered to tell them apart."""
    seen: Counter[str] = Counter()
    links, along = [], direction(site.language)
    for entry in entries:
        name = str(entry.outlet.name)
        seen[name] += 1
        which = f" ({seen[name]})" if seen[name] > 1 else ""
        links.append(safe(f'<a href="#{article_anchor(entry.number)}">{isolated(name, along)}{which}</a>'))
    return tuple(links)
