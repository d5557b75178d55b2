"""Readers: one seed file in, one `Story` or all its problems out.

Two tables say what can be read: `FORMATS`, by a file's ending, and `CAPTURES`, the layouts of captured pages. Another
package adds a layout by naming a `Reader` in the entry point group `broadsheet.readers`.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePosixPath
from typing import NamedTuple

import msgspec

from ..errors import Problem
from ..model import Story
from ..text import moment, slug
from . import break_the_web, newsgpt, objective_news, wire_observer
from .authored import Parse, combined, front_matter, read_json, read_markdown, read_yaml
from .capture import resolve_ages
from .checking import checked
from .document import Document, Phrase
from .files import CONTROL, LARGEST, control_problem, decoded, pictures_of, seed_files
from .quick_yaml import UnsureError, quick_yaml
from .reader import Fields, Reader, Value
from .schema import field_docs, json_schema
from .tables import read_outlets, read_sections
from .yaml_text import parse_yaml

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
    "read_sections",
    "read_seed",
    "seed_files",
]


class Reading(NamedTuple):
    """What came of reading a seed: a story, or errors; either may come with warnings and notices."""

    story: Story | None
    problems: tuple[Problem, ...]


def read_capture(path: str, text: str, parse: Parse = parse_yaml) -> Document:
    """A `.txt` seed: a captured page, with optional front matter for what the text lost."""
    document, page = front_matter(path, text, parse)
    layout = next((layout for layout in captures() if layout.recognises(page)), None)
    if layout is None:
        known = ", ".join(layout.name for layout in captures())
        advice = "Write it as .md with front matter, or install a reader for its layout"
        problem = document.problem("", f"a captured page of a known layout ({known})", Phrase("another text"), advice)
        return Document(path, text, problems=(*document.problems, problem))
    captured = document.fields.get("captured")
    time = moment(captured) if isinstance(captured, str) else None
    fields = resolve_ages(combined(layout.read(page), document.fields), time)
    return Document(path, text, fields, document.lines, document.problems)


FORMATS: dict[str, Callable[[str, str, Parse], Document]] = {
    ".md": read_markdown,
    ".yml": read_yaml,
    ".yaml": read_yaml,
    ".json": read_json,
    ".txt": read_capture,
}

CAPTURES: tuple[Reader, ...] = (
    break_the_web.READER,
    newsgpt.READER,
    wire_observer.READER,
    objective_news.READER,
)


@cache
def captures() -> tuple[Reader, ...]:
    """All layouts of captured pages: ours, then those of installed packages by name."""
    added = sorted(entry_points(group="broadsheet.readers"), key=lambda point: point.name)
    return (*CAPTURES, *(point.load() for point in added))


def read_seed(path: str, content: bytes) -> Reading:
    """The story of a seed file's bytes, or everything that is wrong with it. `path` is relative to the seeds folder.

    Never raises for what a seed holds.
    """
    text = decoded(path, content)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    read = FORMATS[PurePosixPath(path).suffix.lower()]
    with suppress(UnsureError):
        reading = reading_of(read(path, text, quick_yaml))
        if not reading.problems:
            return reading
    return reading_of(read(path, text, parse_yaml))


def reading_of(document: Document) -> Reading:
    """The story that a document tells, or everything that is wrong with it."""
    if document.unreadable:
        return Reading(None, document.problems)
    problems = [*document.problems, *spelled_controls(document)]
    made = checked(document, Story, document.fields)
    if isinstance(made, list):
        return Reading(None, tuple(problems + made))
    name = made.slug or slug(PurePosixPath(document.path).stem)
    if name != slug(name):
        problems.append(document.problem("slug", f"a slug in its plain form, {slug(name)}", name))
    if any(problem.severity == "error" for problem in problems):
        return Reading(None, tuple(problems))
    return Reading(msgspec.structs.replace(made, slug=name, path=document.path), tuple(problems))


def document_of(path: str, content: bytes) -> Document | Problem:
    """A seed file taken apart by the reader of its ending, with the lines of its fields, not yet checked."""
    text = decoded(path, content)
    return text if isinstance(text, Problem) else FORMATS[PurePosixPath(path).suffix.lower()](path, text, parse_yaml)


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
