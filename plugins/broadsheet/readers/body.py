"""The body of a Markdown seed: text, and the parts that stand under headings of their own."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import unfenced
from .reader import Fields, Value

__all__ = ["Body", "body_of"]

# Headings are looked for by their marks, and only then at the beginning of a line: several times faster than by lines.
HEADING = re.compile(r"##(?<![^\n]##)[ \t]+(?P<name>[^\n#]+?)[ \t]*#*$", re.MULTILINE)
QUESTION = re.compile(r"###(?<![^\n]###)[ \t]+(?P<question>[^\n]+?)[ \t]*#*$", re.MULTILINE)
BULLET = re.compile(r"^[-*•][ \t]+", re.MULTILINE)

PARTS = {
    "the breakdown": "breakdown",
    "breakdown": "breakdown",
    "further learning": "questions",
    "analysis": "analysis",
}
"""Headings that mean a field; every other heading is text of the body."""


class Stray(NamedTuple):
    """Text that belongs to nothing."""

    line: int
    field: str
    expected: str
    words: str


class Body(NamedTuple):
    """What a body says."""

    fields: Fields
    lines: dict[str, int]
    """The line each field starts on."""
    strays: list[Stray]


def body_of(text: str, first_line: int) -> Body:
    """The fields of a body that starts on the line `first_line`."""
    body = Body({}, {}, [])
    kept: list[str] = []
    line, counted = first_line, 0
    for name, start, part in parts(text):
        line, counted = line + text.count("\n", counted, start), start
        if name is None:
            kept.append(part.strip("\n"))
            body.lines.setdefault("body", line)
        else:
            add_part(body, PARTS[name], line, part)
    if rest := "\n\n".join(filter(None, kept)):
        body.fields["body"] = rest
    return body


def add_part(body: Body, field: str, line: int, part: str) -> None:
    """Adds what stands under a known heading to a body."""
    if field in body.fields:
        body.strays.append(Stray(line, field, "this heading once", part))
        return
    stray, value = MEANING[field](part)
    body.fields[field], body.lines[field] = value, line
    if stray.strip():
        body.strays.append(Stray(line, field, FIRST[field], stray))


def parts(text: str) -> list[tuple[str | None, int, str]]:
    """The text cut at the known headings: each part's heading (None: plain body), where it starts, its text."""
    cuts: list[tuple[str | None, int, int]] = [(None, 0, 0)]
    for found in outside_code(HEADING, text):
        name = found["name"].strip().lower()
        # A heading of the body's own ends a known part and begins a stretch of body, itself included.
        cuts.append((name, found.start(), found.end()) if name in PARTS else (None, found.start(), found.start()))
    ends = [start for _, start, _ in cuts[1:]] + [len(text)]
    return [(name, start, text[inner:end]) for (name, start, inner), end in zip(cuts, ends, strict=True)]


def outside_code(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where `pattern` is found in `text`, code blocks passed over."""
    return list(pattern.finditer(unfenced(text)))


def breakdown(text: str) -> tuple[str, Value]:
    """What stands above a list, and the list's items; their later lines belong to them."""
    stray, *items = BULLET.split(text)
    return stray, [" ".join(item.split()) for item in items if item.strip()]


def questions(text: str) -> tuple[str, Value]:
    """What stands above the first `###` heading; then each such heading as a question, with its answer below it."""
    asked = outside_code(QUESTION, text)
    starts = [found.start() for found in asked] + [len(text)]
    pairs = [(found["question"], text[found.end() : end]) for found, end in zip(asked, starts[1:], strict=True)]
    return text[: starts[0]], [{"question": question, "answer": answer.strip()} for question, answer in pairs]


def analysis(text: str) -> tuple[str, Value]:
    return "", {"text": text.strip()}


MEANING = {"breakdown": breakdown, "questions": questions, "analysis": analysis}
FIRST = {"breakdown": "a list, each point as - point", "questions": "a question first, as ### What is it?"}
