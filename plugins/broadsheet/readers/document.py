"""A seed file taken apart, but not yet checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import Problem, Severity
from .reader import Fields

__all__ = ["Document", "Phrase", "printable", "shortened"]


class Phrase(str):
    """What was found, in words of ours: not to be put in quotes as the file's own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, where it says it, and what is already known to be wrong with it."""

    path: str
    """The file's path below the seeds folder."""
    text: str
    """Its whole text, decoded, with line ends as `\\n`."""
    fields: Fields = field(default_factory=dict)
    """What it says, as an author could have written it in front matter."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each field that stands in YAML, by the field's path (`articles[0].url`)."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it so far."""

    @property
    def unreadable(self) -> bool:
        """Whether nothing could be taken from it, so that what it lacks says nothing."""
        return bool(self.problems) and not self.fields

    def line(self, place: str) -> int:
        """The line of the field `place`, or of the nearest field around it; 1 where none is known."""
        while place not in self.lines:
            around = re.sub(r"(\.[^.\[]*|\[\d+\])$", "", place)
            if around == place:
                return 1
            place = around
        return self.lines[place]

    def problem(
        self, place: str, expected: str, found: object, advice: str = "", severity: Severity = "error"
    ) -> Problem:
        """A problem of the field `place`."""
        return Problem(
            path=self.path,
            line=self.line(place),
            field=printable(place),
            expected=expected,
            found=shortened(found),
            advice=advice,
            severity=severity,
        )


def shortened(value: object) -> str:
    """`value` as a problem shows it: on one line, in quotes where it is text, at most 60 characters of it."""
    match value:
        case None:
            return "nothing"
        case Phrase():
            return str(value)
        case bool():
            return "true" if value else "false"
        case dict():
            return printable("a mapping of " + ", ".join(map(str, list(value)[:4]))) if value else "an empty mapping"
        case list():
            return f"a list of {len(value)}"
        case str():
            line = printable(re.sub(r"\s+", " ", value))
            return f"'{line[:59]}…'" if len(line) > 60 else f"'{line}'"
        case _:
            return str(value)[:60]


def printable(words: str) -> str:
    """The first 200 characters of `words`, with a replacement mark for all that a terminal should not be sent."""
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in words[:200])
