"""Fenced code blocks of Markdown: where nothing is a heading and nothing is a citation."""

from __future__ import annotations

import re

__all__ = ["unfenced"]

FENCED = re.compile(
    r"^ {0,3}(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$"  # what opens a block may be followed by a language's name
    r".*?"
    r"(?:\n {0,3}(?:\1`*|\2~*)[ \t]*$|\Z)",  # what closes it is as long or longer, and alone on its line
    re.MULTILINE | re.DOTALL,
)


def unfenced(text: str) -> str:
    """A Markdown text with spaces in place of its fenced code, so that all else stays where it is.

    A block that nothing closes goes on to the end (CommonMark 0.31, section 4.5).
    """
    if "```" not in text and "~~~" not in text:
        return text
    return FENCED.sub(lambda code: " " * len(code[0]), text)
