"""Origins: which articles are one voice, however many outlets print it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations

import msgspec

from ..text import Phrase, shingles, similarity
from .case import Case, Entry
from .stat import Stat

__all__ = ["NO_ARTICLES", "Origin", "origins"]

ALIKE = 0.8
"""The share of runs of three words in common from which two texts count as near-identical (Jaccard)."""

ENOUGH = 12
"""Words that a text needs to be compared; shorter ones are alike by chance."""

NO_ARTICLES = Phrase("lacking", "no articles are listed")

OWNER, AGENCY, OUTLET, TEXTS = (
    Phrase("origins", "one owner: {name}"),
    Phrase("origins", "one agency’s text: {name}"),
    Phrase("origins", "one outlet: {name}"),
    Phrase("origins", "near-identical texts"),
)
"""What makes articles one voice."""

Link = tuple[int, int, Phrase]
"""Two articles' numbers, and why they are of one origin."""


class Origin(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Articles that count as one voice."""

    articles: tuple[int, ...]
    """Their numbers, ascending."""
    why: tuple[Phrase, ...]
    """What makes them one: an outlet, an owner, an agency's text, near-identical texts; several where it takes several,
    and nothing for an article alone."""


def origins(case: Case) -> Stat[tuple[Origin, ...]]:
    """The story's origins, in the order of their first articles; every article is in exactly one.

    Articles are merged, and the merging carries on from one to the next, when they share an outlet, an owner, the
    agency whose text they carry, or nearly all of their text.
    """
    if not case.entries:
        return Stat(value=None, inputs=(), why=NO_ARTICLES)
    roots = list(range(len(case.entries)))
    joined = [(one, why) for one, other, why in links(case, roots) if join(roots, one, other)]
    if not joined:
        return Stat(value=tuple(map(alone, case.numbers)), inputs=case.numbers)
    reasons: dict[int, dict[Phrase, None]] = {}
    for one, why in joined:
        reasons.setdefault(root(roots, one), {})[why] = None
    members: dict[int, list[int]] = {}
    for number in case.numbers:
        members.setdefault(root(roots, number), []).append(number)
    return Stat(
        value=tuple(
            [Origin(articles=tuple(numbers), why=tuple(reasons.get(place, ()))) for place, numbers in members.items()]
        ),
        inputs=case.numbers,
    )


@lru_cache(maxsize=1_000)
def alone(number: int) -> Origin:
    """The origin of an article that no other shares. Kept: in most stories all are such."""
    return Origin(articles=(number,), why=())


def links(case: Case, roots: list[int]) -> Iterator[Link]:
    """All links; lazy, so that texts are only compared between articles that nothing else has joined before."""
    return chain(
        same_outlet(case),
        same([entry.outlet.owner for entry in case.entries], OWNER),
        same(agencies(case), AGENCY),
        same_text(case, roots),
    )


def same_outlet(case: Case) -> Iterator[Link]:
    for entries in case.outlets:
        for entry in entries[1:]:
            yield entries[0].number, entry.number, named(OUTLET, str(entries[0].outlet.name))


def same(names: Sequence[str | None], what: Phrase) -> Iterator[Link]:
    """Links between the articles of the same name, in upper or lower case; `names` has one, or none, for each."""
    firsts: dict[str, tuple[int, str]] = {}
    for number, name in enumerate(names, 1):
        if name:
            first, spelling = firsts.setdefault(name.casefold(), (number, name))
            if first != number:
                yield first, number, named(what, spelling)


def named(what: Phrase, name: str) -> Phrase:
    return Phrase(what.context, what.message, (("name", name),))


def agencies(case: Case) -> list[str | None]:
    """The agency whose text each article carries; the agency's own article is that text too."""
    known = {entry.article.wire.casefold() for entry in case.entries if entry.article.wire}
    if not known:
        return []
    names = [entry.article.wire or entry.outlet.name for entry in case.entries]
    return [name if name and name.casefold() in known else None for name in names]


def same_text(case: Case, roots: list[int]) -> Iterator[Link]:
    texts = list(map(text_of, case.entries))
    known: dict[int, frozenset[tuple[str, ...]]] = {}

    def runs(number: int) -> frozenset[tuple[str, ...]]:
        return known.get(number) or known.setdefault(number, shingles(texts[number - 1]))

    for one, other in maybe_same(texts):
        if root(roots, one) != root(roots, other) and similarity(runs(one), runs(other)) >= ALIKE:
            yield one, other, TEXTS


def text_of(entry: Entry) -> str:
    """What is compared: the summary, and the headline only where there is none.

    Those who reprint a text give it a headline of their own.
    """
    return entry.article.summary or entry.article.headline or ""


def maybe_same(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of texts that have half of the longer one's words in common; near-identical ones have far more.

    Most pairs have not, and this is much cheaper to find out than their runs of words. Texts count from 1.
    """
    said = [text.casefold().split() for text in texts]
    bags = [(number, set(words)) for number, words in enumerate(said, 1) if len(words) >= ENOUGH]
    for (one, ours), (other, theirs) in combinations(bags, 2):
        twice = 2 * len(ours & theirs)
        if twice >= len(ours) and twice >= len(theirs):
            yield one, other


def root(roots: list[int], number: int) -> int:
    """The article that stands for all that article `number` has been joined with (union-find)."""
    place = number - 1
    while roots[place] != place:
        roots[place] = place = roots[roots[place]]
    return place


def join(roots: list[int], one: int, other: int) -> bool:
    """Join two articles' groups; False where they were one already."""
    ours, theirs = root(roots, one), root(roots, other)
    roots[max(ours, theirs)] = min(ours, theirs)
    return ours != theirs
