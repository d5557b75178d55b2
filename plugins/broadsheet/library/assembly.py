"""From the records of stories to a library: outlets found, sections in order, and what does not fit together told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from ..errors import Problem
from ..model import Outlet, Section, Story
from .library import Library, newest_first
from .outlets import NO_RATINGS, Ids, outlets_of
from .record import Record, section_id
from .references import reference_problems

__all__ = ["Assembly", "assemble"]

RESERVED = frozenset(["page"])
"""Slugs that listings need for their own numbered pages."""

MOST_PROBLEMS = 100
"""References to nothing that are named of one story: enough to mend at a time, and a bound on what a seed can cost."""


class Assembly(NamedTuple):
    """A library, with the problems that only show when all stories lie side by side. Their lines are not known here."""

    library: Library
    problems: tuple[Problem, ...]


def assemble(
    records: Iterable[Record],
    outlets: Mapping[str, Outlet],
    sections: Mapping[str, Section],
    story_of: Callable[[str], Story],
    skipped: Iterable[str] = (),
    ratings: Mapping[str, Outlet] = NO_RATINGS,
) -> Assembly:
    """The library of `records`, less those with an error. What it gives does not depend on their order.

    `story_of` gives the story of a path, as read: only of those that refer to nothing somewhere is it asked for.
    `skipped` names the slugs of seeds that could not be read, so that a mention of one is not a second problem.
    `ratings` are those of a table, by domain, for outlets that the seeds leave unrated.
    """
    taken, problems = first_of_each_slug(sorted(records, key=lambda record: record.path))
    known = outlets_of(outlets, taken, ratings)
    ids = Ids(known)
    named = {record.slug: tuple(dict.fromkeys(ids.of(record.wordings))) for record in taken}
    slugs = named.keys() | set(skipped)
    problems += alias_problems(taken)
    for record in taken:
        if not sound(record, ids, known.named, slugs):
            whole = known.written_out(story_of(record.path))
            problems += islice(reference_problems(whole, slugs, known.named), MOST_PROBLEMS)
    wrong = {problem.path for problem in problems if problem.severity == "error"}
    kept = newest_first(record for record in taken if record.path not in wrong)
    return Assembly(Library(kept, known, named, in_order(kept, sections)), tuple(problems))


def first_of_each_slug(records: Sequence[Record]) -> tuple[list[Record], list[Problem]]:
    """The stories with an address of their own, and a problem for each whose address is taken."""
    taken: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        name = record.slug
        if name in taken or name in RESERVED:
            owner = taken[name].path if name in taken else "the site's own pages"
            advice = "Set slug: to another name"
            found = f"'{name}', which is the address of {owner}"
            problems.append(
                Problem(path=record.path, field="slug", expected="a slug of its own", found=found, advice=advice)
            )
        else:
            taken[name] = record
    return list(taken.values()), problems


def alias_problems(taken: Sequence[Record]) -> Iterator[Problem]:
    """A problem for each alias that is the address of something else, be it a story's slug or what another claimed."""
    owners = dict.fromkeys(RESERVED, "the address of the site's own pages")
    owners |= {record.slug: f"the address of {record.path}" for record in taken}
    for record in taken:
        for number, alias in enumerate(record.aliases):
            if alias in owners:
                found = "its own slug" if alias == record.slug else owners[alias]
                yield Problem(
                    path=record.path,
                    field=f"aliases[{number}]",
                    expected="a slug that no story has or claims",
                    found=f"'{alias}', which is {found}",
                    advice="Remove it from aliases, or give the other story another slug",
                )
            else:
                owners[alias] = f"an alias of {record.path} already"


def sound(record: Record, ids: Ids, named: frozenset[str], slugs: Set[str]) -> bool:
    """Whether all that a story refers to is there. If not, `reference_problems` says what is missing."""
    own = set(ids.of(record.outlets))
    return (
        own <= named
        and named.issuperset(ids.of(record.credited))
        and own.issuperset(ids.of(record.voices))
        and own.issuperset(record.cited)
        and slugs >= set(record.related)
        and record.slug not in record.related
        and (record.translation_of is None or record.translation_of in slugs)
        and record.slug != record.translation_of
    )


def in_order(records: Sequence[Record], sections: Mapping[str, Section]) -> tuple[Section, ...]:
    """The sections that stories are filed in: the listed ones in their order, then the others by id.

    A section that no list names is called what its stories call it; of several spellings the first in the alphabet.
    """
    spelt: dict[str, str] = {}
    for record in records:
        name = section_id(record)
        if name and record.section:
            spelt[name] = min(spelt.get(name, record.section), record.section)
    listed = [section for name, section in sections.items() if name in spelt]
    others = [Section(id=name, name=titled(spelt[name])) for name in sorted(spelt) if name not in sections]
    return (*listed, *others)


def titled(name: str) -> str:
    """A section's name with a capital at its start, as in `technology` for Technology."""
    return name[:1].upper() + name[1:]
