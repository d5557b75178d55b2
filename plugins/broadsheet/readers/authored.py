"""Authored seeds: Markdown with front matter, and the same mapping as YAML or JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from ..errors import Problem
from .body import body_of
from .document import Document, Phrase, shortened
from .json_text import parse_json
from .reader import Fields, Value
from .yaml_text import Parsed, parse_yaml

__all__ = ["Parse", "combined", "front_matter", "read_json", "read_markdown", "read_yaml"]

Parse: TypeAlias = Callable[[str, str, int], Parsed]
"""How to read YAML: from its path, its text and the line that it starts on."""

OPENING = re.compile(r"\A\s*^-{3,}[ \t]*$", re.MULTILINE)
CLOSING = re.compile(r"\n-{3,}[ \t]*$", re.MULTILINE)


class Handler(YAMLHandler):
    """Reads front matter with our YAML, and keeps what python-frontmatter has no room for: lines and problems."""

    def __init__(self, path: str, first_line: int, parse: Parse) -> None:
        super().__init__()
        self.parse = parse
        self.parsed = Parsed(path, first_line)
        self.closed = False

    def split(self, text: str) -> tuple[str, str]:
        """What stands between two lines of ---, and what below; ValueError where `text` does not begin with such."""
        opening = OPENING.match(text)
        closing = CLOSING.search(text, opening.end()) if opening else None
        if not opening or not closing:
            raise ValueError
        return text[opening.end() : closing.start() + 1], text[closing.end() :]

    def load(self, fm: str, **_: object) -> dict[str, object]:
        self.closed = True
        self.parsed = self.parse(self.parsed.path, fm, self.parsed.first_line)
        return dict(self.parsed.fields)


def front_matter(path: str, text: str, parse: Parse = parse_yaml) -> tuple[Document, str]:
    """A text's front matter as a document, and the text after it. A text without any gives an empty document."""
    opening = OPENING.match(text)
    first_line = text.count("\n", 0, opening.end()) + 1 if opening else 1
    handler = Handler(path, first_line, parse)
    _, rest = frontmatter.parse(text, handler=handler)
    problems = list(handler.parsed.problems)
    if opening and not handler.closed:
        found = "no second line of ---"
        problems.append(Problem(path=path, expected="front matter between two lines of ---", found=found))
        rest = ""
    return Document(path, text, handler.parsed.fields, handler.parsed.lines, tuple(problems)), rest


def read_markdown(path: str, text: str, parse: Parse = parse_yaml) -> Document:
    """A `.md` seed: front matter, then the body with its known headings."""
    document, rest = front_matter(path, text, parse)
    if document.unreadable:
        return document
    above = text.count("\n", 0, text.rindex(rest)) if rest else 0
    body = body_of(rest, above + 1)
    document = Document(path, text, document.fields, {**body.lines, **document.lines}, document.problems)
    both = Phrase("it in the front matter and in the body")
    doubled = [
        document.problem(name, "it once", both, "Keep one of the two")
        for name in body.fields
        if not fits_together(body.fields[name], document.fields.get(name))
    ]
    strays = [
        Problem(path=path, line=line, field=name, expected=expected, found=shortened(words.strip()))
        for line, name, expected, words in body.strays
    ]
    fields = combined(body.fields, document.fields)
    return Document(path, text, fields, document.lines, (*document.problems, *doubled, *strays))


def fits_together(below: Value, above: Value) -> bool:
    """Whether a part of the body and the front matter's field of that name add up: one alone, or two mappings."""
    return above is None or (isinstance(below, dict) and isinstance(above, dict) and not below.keys() & above.keys())


def combined(below: Mapping[str, Value], above: Mapping[str, Value]) -> Fields:
    """The fields of a text and of the front matter above it; where both say something, the front matter wins."""
    fields = {**below, **above}
    for name in below.keys() & above.keys():
        ours, theirs = above[name], below[name]
        if isinstance(ours, dict) and isinstance(theirs, dict):
            fields[name] = {**theirs, **ours}
    return fields


def read_yaml(path: str, text: str, parse: Parse = parse_yaml) -> Document:
    """A `.yml` seed: one mapping."""
    parsed = parse(path, text, 1)
    return Document(path, text, parsed.fields, parsed.lines, tuple(parsed.problems))


def read_json(path: str, text: str, _: Parse = parse_yaml) -> Document:
    """A `.json` seed: one mapping."""
    return parse_json(path, text)
