"""Readers: one seed file in, one `Story` or all its problems out.

What can be read stands in two tables of `formats`: by a file's ending, and the layouts of captured pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from posixpath import basename, splitext
from typing import NamedTuple

import msgspec

from ..errors import Problem
from ..model import Story
from ..text import slug
from .checking import checked
from .document import Document
from .files import CONTROL, LARGEST, control_problem, decoded, pictures_of, seed_files
from .formats import CAPTURES, FORMATS, captures, taken_apart
from .quick_yaml import UnsureError, quick_yaml
from .ratings import read_ratings
from .reader import Fields, Reader, Value
from .schema import field_docs, json_schema
from .tables import read_outlets, read_sections

__all__ = [
    "CAPTURES",
    "FORMATS",
    "LARGEST",
    "Fields",
    "Reader",
    "Reading",
    "Value",
    "captures",
    "decoded",
    "document_of",
    "field_docs",
    "json_schema",
    "pictures_of",
    "read_outlets",
    "read_ratings",
    "read_sections",
    "read_seed",
    "seed_files",
]


class Reading(NamedTuple):
    """What came of reading a seed: a story, or errors; either may come with warnings and notices."""

    story: Story | None
    problems: tuple[Problem, ...]


def read_seed(path: str, content: bytes) -> Reading:
    """The story of a seed file's bytes, or everything that is wrong with it. `path` is relative to the seeds folder.

    Never raises for what a seed holds.
    """
    text = decoded(path, content)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    with suppress(UnsureError):
        reading = reading_of(taken_apart(path, text, quick_yaml))
        if not reading.problems:
            return reading
    return reading_of(taken_apart(path, text))


def reading_of(document: Document) -> Reading:
    """The story that a document tells, or everything that is wrong with it."""
    if document.unreadable:
        return Reading(None, document.problems)
    problems = [*document.problems, *spelled_controls(document)]
    made = checked(document, Story, document.fields)
    if isinstance(made, list):
        return Reading(None, tuple(problems + made))
    name = made.slug or slug(splitext(basename(document.path))[0])
    if name != slug(name):
        problems.append(document.problem("slug", f"a slug in its plain form, {slug(name)}", name))
    problems += alias_problems(document, made.aliases)
    if any(problem.severity == "error" for problem in problems):
        return Reading(None, tuple(problems))
    made = msgspec.structs.replace(made, slug=name, path=document.path, updated=last_change(made))
    return Reading(made, tuple(problems))


def last_change(story: Story) -> datetime | None:
    """When a story last changed in substance: as it says itself, or as the latest of its changes does."""
    return max(filter(None, (story.updated, *(each.date for each in story.changes))), default=None)


def alias_problems(document: Document, aliases: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each alias that no story can have been published under."""
    for number, alias in enumerate(aliases):
        if alias != slug(alias):
            yield document.problem(f"aliases[{number}]", f"a slug in its plain form, {slug(alias)}", alias)


def document_of(path: str, content: bytes) -> Document | Problem:
    """A seed file taken apart by the reader of its ending, with the lines of its fields, not yet checked."""
    text = decoded(path, content)
    return text if isinstance(text, Problem) else taken_apart(path, text)


def spelled_controls(document: Document) -> list[Problem]:
    """The control characters that fields spell as an escape, which a look at the text does not see."""
    if "\\" not in document.text:
        return []
    return [
        control_problem(document.path, document.line(place), control[0], place)
        for place, words in texts(document.fields, "")
        if (control := CONTROL.search(words))
    ]


def texts(value: Value | Fields, place: str) -> list[tuple[str, str]]:
    """Every text in `value`, with the field it stands in."""
    match value:
        case str():
            return [(place, value)]
        case list():
            return [found for number, item in enumerate(value) for found in texts(item, f"{place}[{number}]")]
        case dict():
            inner = [(f"{place}.{name}" if place else name, item) for name, item in value.items()]
            return [found for name, item in inner for found in texts(item, name)]
        case _:
            return []
