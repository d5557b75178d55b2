"""Addresses that were published and lead nowhere any more: a story never loses its own unnoticed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from ..errors import Problem
from ..library import Library, Record
from ..text import story_path
from .ledger import Face

__all__ = ["lost"]


def lost(before: Mapping[str, Face], library: Library, unread: Set[str] = frozenset()) -> list[Problem]:
    """A problem for each story that was published `before`, by slug, and has lost an address since.

    A warning at the seed that the story has now; a notice at the seed that it had, where it has none. Seeds that are
    `unread`, by path, have errors of their own, which are told already. Lines are not known here.
    """
    leads = library.by_slug.keys() | library.aliases.keys()
    # Most builds lose nothing: only then is it worth looking for where stories have gone.
    losers = [face for slug, face in before.items() if not leads >= {slug, *face.aliases} and face.path not in unread]
    return sorted(told(losers, Successors(before, library), leads)) if losers else []


class Successors:
    """Finds what has become of stories."""

    def __init__(self, before: Mapping[str, Face], library: Library) -> None:
        self.library = library
        self.by_path = {record.path: record for record in library.stories}
        self.by_headline: dict[str, list[Record]] = defaultdict(list)
        for record in library.stories:
            if record.slug not in before or before[record.slug].headline != record.headline:
                self.by_headline[record.headline].append(record)

    def of(self, face: Face) -> Record | None:
        """The story that another was before: that of its slug or its alias, of its file, or a new one of its headline.

        Of one headline there can be many, such as that of a daily column: the time of publication must be the same too.
        """
        by_address = self.library.by_slug.get(face.slug) or self.library.aliases.get(face.slug)
        namesakes = (it for it in self.by_headline[face.headline] if it.published == face.published)
        return by_address or self.by_path.get(face.path) or min(namesakes, key=lambda it: it.path, default=None)


def told(losers: Iterable[Face], successors: Successors, leads: Set[str]) -> Iterator[Problem]:
    """What is to be said of the stories whose addresses are not all among those that lead somewhere."""
    owed: dict[str, list[str]] = defaultdict(list)
    for face in losers:
        gone = [slug for slug in (face.slug, *face.aliases) if slug not in leads]
        if story := successors.of(face):
            owed[story.slug] += gone
        else:
            yield ended(face, gone)
    for slug, gone in owed.items():
        yield moved(successors.library.by_slug[slug], sorted(gone))


def moved(story: Record, gone: list[str]) -> Problem:
    """The problem of a story that has another address, without an alias for those that are `gone`."""
    aliases, places = ", ".join((*story.aliases, *gone)), " and ".join(map(story_path, gone))
    return Problem(
        path=story.path,
        field="aliases",
        expected=f"aliases: [{aliases}], as the story was published at {places}",
        found=f"the slug '{story.slug}' and no way there",
        advice="Add the alias, or set slug: to what it was; a build that is not strict forgets the old address",
        severity="warning",
    )


def ended(face: Face, gone: list[str]) -> Problem:
    """What is to be known of a story that is no more."""
    return Problem(
        path=face.path,
        expected=f"the story '{face.headline}', published at {' and '.join(map(story_path, gone))}",
        found="no story",
        advice="Its address leads nowhere now; an alias in another seed can take it over",
        severity="notice",
    )
