"""From stories as read to a library: outlets written out, sections in order, and what does not fit together found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from ..errors import Problem
from ..model import Outlet, Section, Story
from .library import Library, newest_first, section_id
from .outlets import Outlets
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
    stories: Iterable[Story],
    outlets: Mapping[str, Outlet],
    sections: Mapping[str, Section],
    skipped: Iterable[str] = (),
) -> Assembly:
    """The library of `stories`, less those with an error. What it gives does not depend on their order.

    `skipped` names the slugs of seeds that could not be read, so that a mention of one is not a second problem.
    """
    taken, problems = first_of_each_slug(sorted(stories, key=lambda story: story.path))
    known = Outlets(outlets, taken)
    complete = [known.written_out(story) for story in taken]
    slugs = {str(story.slug) for story in complete} | set(skipped)
    for story in complete:
        problems += islice(reference_problems(story, slugs, known.named), MOST_PROBLEMS)
    wrong = {problem.path for problem in problems if problem.severity == "error"}
    kept = newest_first(story for story in complete if story.path not in wrong)
    named = {str(outlet.id): outlet for story in kept for outlet in known.of(story)}
    outlets_in_order = {name: named[name] for name in sorted(named)}
    return Assembly(Library(kept, outlets_in_order, in_order(kept, sections)), tuple(problems))


def first_of_each_slug(stories: Sequence[Story]) -> tuple[list[Story], list[Problem]]:
    """The stories with an address of their own, and a problem for each whose address is taken."""
    taken: dict[str, Story] = {}
    problems: list[Problem] = []
    for story in stories:
        name = str(story.slug)
        if name in taken or name in RESERVED:
            owner = taken[name].path if name in taken else "the site's own pages"
            advice = "Set slug: to another name"
            found = f"'{name}', which is the address of {owner}"
            problems.append(
                Problem(path=story.path, field="slug", expected="a slug of its own", found=found, advice=advice)
            )
        else:
            taken[name] = story
    return list(taken.values()), problems


def in_order(stories: Sequence[Story], sections: Mapping[str, Section]) -> tuple[Section, ...]:
    """The sections that stories are filed in: the listed ones in their order, then the others by id.

    A section that no list names is called what its stories call it; of several spellings the first in the alphabet.
    """
    spelt: dict[str, str] = {}
    for story in stories:
        name = section_id(story)
        if name and story.section:
            spelt[name] = min(spelt.get(name, story.section), story.section)
    listed = [section for name, section in sections.items() if name in spelt]
    others = [Section(id=name, name=titled(spelt[name])) for name in sorted(spelt) if name not in sections]
    return (*listed, *others)


def titled(name: str) -> str:
    """A section's name with a capital at its start, as in `technology` for Technology."""
    return name[:1].upper() + name[1:]
