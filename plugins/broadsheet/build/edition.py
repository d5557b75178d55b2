"""An edition: everything that is to be published, read, checked and brought together, before a page is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import msgspec

from ..derive.storylines import Storyline, storylines
from ..errors import Problem
from ..library import Library, assemble
from ..readers import document_of
from .pictures import Pictures
from .reading import read_folder
from .stages import Stages
from .work import Workers, undisturbed

if TYPE_CHECKING:
    from ..derive.related import Relation

__all__ = ["Edition", "located", "prepare"]


@dataclass(frozen=True)
class Edition:
    """All stories of a site and what connects them, as of one moment."""

    folder: Path
    """The seeds folder."""
    library: Library
    related: dict[str, tuple[Relation, ...]]
    """The related stories of each story, by slug."""
    storylines: tuple[Storyline, ...]
    now: datetime
    """The time of the build; UTC."""
    pictures: dict[str, Path]
    """The picture file for each picture's path on the site."""
    problems: tuple[Problem, ...]
    """Everything wrong with the seeds, by path and line. Stories with an error are not in the library."""
    stages: Stages = field(default_factory=Stages)


@undisturbed()
def prepare(folder: Path, now: datetime, workers: Workers) -> Edition:
    """The edition of a seeds folder at the time `now`. Nothing is written."""
    stages = Stages()
    with stages.timed("read"):
        seeds = read_folder(folder, workers, meanwhile=relating)
    with stages.timed("assemble"):
        pictures = Pictures(folder)
        stories = [pictures.of_story(story) for story in seeds.stories]
        assembly = assemble(stories, pictures.of_table(seeds.outlets), seeds.sections, seeds.skipped)
        library = assembly.library
    with stages.timed("relate"):
        terms = {str(story.slug): seeds.terms[story.path] for story in library.stories}
        relations = relating().related(library, terms)
        lines = storylines(library.stories)
    found = located(folder, [*pictures.problems, *assembly.problems])
    problems = tuple(sorted({*seeds.problems, *found}))
    return Edition(folder, library, relations, lines, now, pictures.copies, problems, stages)


def relating() -> ModuleType:
    """What relates stories. It loads scipy: not before workers are started, which would each carry it, nor for help."""
    return import_module("broadsheet.derive.related")


def located(folder: Path, problems: Iterable[Problem]) -> list[Problem]:
    """Problems that were found without their files at hand, with the lines they stand on."""
    by_path: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_path[problem.path].append(problem)
    return [problem for path, found in by_path.items() for problem in located_in(folder, path, found)]


def located_in(folder: Path, path: str, problems: list[Problem]) -> list[Problem]:
    """The problems of one file, with their lines."""
    document = document_of(path, (folder / path).read_bytes())
    if isinstance(document, Problem):
        return problems
    lines = document.text.split("\n")
    firsts = [document.line(problem.field) for problem in problems]
    return [
        msgspec.structs.replace(problem, line=line_of(problem, first, lines))
        for problem, first in zip(problems, firsts, strict=True)
    ]


def line_of(problem: Problem, first: int, lines: list[str]) -> int:
    """The line of a problem: that of its field (`first`), or of what was found further down in a long text."""
    found = problem.found.strip("'")
    return next((number + 1 for number in range(first - 1, len(lines)) if found in lines[number]), first)
