"""YAML by a parser in native code, wherever its answer is certain to be that of `yaml_text`.

Reading YAML is half of what reading a seed costs, and ryaml takes a fifth of the time. It resolves plain scalars by
YAML 1.2 and tells no lines, so its answer only counts while all is well: where a text holds what the two could read
differently, or its fields are refused, the text is read again by `yaml_text`, which knows lines and keeps every scalar
as written.
"""

from __future__ import annotations

import re

import ryaml

from .yaml_text import MOST, Parsed

__all__ = ["UnsureError", "quick_yaml"]

UNSURE = re.compile(
    r"""
    (?: ! | &(?=\S) | 0(?=[xob]\w) )
    (?<![^\s\[{,+-].)   # where a value can begin
    (?<!\w[ ].)         # which is not after a word of prose
    """,
    re.VERBOSE,
)
"""What the two parsers read differently: tags, numbers that only one of them takes for such, and anchors, whose aliases
are bounded by the other alone. Prose that happens to match is merely read the slower way.
"""

BASED = re.compile("0[xob]")
"""How a number to another base begins."""

MOST_BRACKETS = 2000
"""Opening brackets in a text: ryaml's time grows with the square of how deep they nest."""


class UnsureError(Exception):
    """The text must be read by `yaml_text`."""


def quick_yaml(path: str, text: str, first_line: int = 1) -> Parsed:
    """The mapping that `text` holds, as `parse_yaml` gives it but without lines.

    Raises UnsureError where it is no mapping, is not YAML, or may mean something else to `parse_yaml`.
    """
    brackets = text.count("[") + text.count("{")
    if len(text) > MOST or brackets > MOST_BRACKETS or unsure(text):  # no more values than characters
        raise UnsureError
    try:
        fields = ryaml.loads(text)
    except Exception as error:  # whatever stops it, the other parser says it with a line
        raise UnsureError from error
    if not isinstance(fields, dict):
        raise UnsureError
    return Parsed(path, first_line, fields)


def unsure(text: str) -> bool:
    """Whether `text` holds what is `UNSURE`. Looks for the signs alone first: five times as fast, and few hold any."""
    return ("!" in text or "&" in text or bool(BASED.search(text))) and bool(UNSURE.search(text))
