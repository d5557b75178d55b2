"""The body of a Markdown seed: text, and the parts that stand under headings of their own."""

from __future__ import annotations

import re

from .reader import Fields, Value

__all__ = ["body_fields"]

HEADING = re.compile(r"^##[ \t]+(?P<name>[^\n#]+?)[ \t]*#*$", re.MULTILINE)
QUESTION = re.compile(r"^###[ \t]+(?P<question>[^\n]+?)[ \t]*#*$", re.MULTILINE)
BULLET = re.compile(r"^[-*•][ \t]+", re.MULTILINE)
FENCE = re.compile(r"^ {0,3}(```+|~~~+)[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)

PARTS = {
    "the breakdown": "breakdown",
    "breakdown": "breakdown",
    "further learning": "questions",
    "analysis": "analysis",
}
"""Headings that mean a field; every other heading is text of the body."""


def body_fields(text: str, first_line: int) -> tuple[Fields, dict[str, int]]:
    """The fields that a body states, and the line each starts on; `first_line` is the body's own."""
    fields: Fields = {}
    lines: dict[str, int] = {}
    kept: list[str] = []
    line, counted = first_line, 0
    for name, start, part in parts(text):
        line, counted = line + text.count("\n", counted, start), start
        if name is None or PARTS[name] in fields:
            kept.append(part.strip("\n"))
            lines.setdefault("body", line)
        else:
            fields[PARTS[name]] = MEANING[PARTS[name]](part)
            lines[PARTS[name]] = line
    if body := "\n\n".join(filter(None, kept)):
        fields["body"] = body
    return fields, lines


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
    blanked = FENCE.sub(lambda code: " " * len(code[0]), text)
    return list(pattern.finditer(blanked))


def breakdown(text: str) -> Value:
    """The items of a list; their later lines belong to them."""
    items = BULLET.split(text)[1:] or [text]
    return [" ".join(item.split()) for item in items if item.strip()]


def questions(text: str) -> Value:
    """Each `###` heading is a question, and what stands below it its answer."""
    asked = outside_code(QUESTION, text)
    ends = [found.start() for found in asked[1:]] + [len(text)]
    pairs = [(found["question"], text[found.end() : end]) for found, end in zip(asked, ends, strict=True)]
    return [{"question": question, "answer": answer.strip()} for question, answer in pairs]


def analysis(text: str) -> Value:
    return {"text": text.strip()}


MEANING = {"breakdown": breakdown, "questions": questions, "analysis": analysis}
