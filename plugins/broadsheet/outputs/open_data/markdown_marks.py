"""Texts and marks of Markdown: what is literal, what cites, what leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from ...derive import Entry
from ...text import whole_day

__all__ = ["Numbers", "lines", "literal", "moment", "numbered", "numbers_of", "target"]

CITATION = re.compile(r"\[(?<!!\[)([^\[\]\s]+)\](?![(:])")
"""What is a citation if it holds the id of an outlet: not a picture, not the words of a link, not its definition."""

MARKS = re.compile(r"([\\`*_\[\]<>&](?:(?<!&)|(?=#?\w+;)))")
"""What Markdown would take for more than a letter in a text that has no markup.

The set of letters comes first, since what starts with one is found many times as fast.
"""

Numbers: TypeAlias = dict[str, str]
"""The number of the first article of each outlet, as a citation shows it, by the outlet's id."""


def numbers_of(entries: Iterable[Entry]) -> Numbers:
    """The citations of a story's texts: the article's number, and its address behind it where that is known."""
    numbers: Numbers = {}
    for entry in entries:
        url = entry.article.url
        shown = f"[[{entry.number}]]({target(url)})" if url else f"[{entry.number}]"
        numbers.setdefault(str(entry.outlet.id).casefold(), shown)
    return numbers


def numbered(text: str, numbers: Numbers) -> str:
    """A text of the story with the numbers of the articles that it cites."""
    if "[" not in text:
        return text
    return CITATION.sub(lambda found: numbers.get(found[1].casefold(), found[0]), text)


def lines(texts: Iterable[str], numbers: Numbers) -> list[str]:
    """Texts with markup, each on one line."""
    return [" ".join(numbered(text, numbers).split()) for text in texts]


def literal(text: str) -> str:
    """A text without markup, on one line, in which no sign is taken for any."""
    line = " ".join(text.split())
    return MARKS.sub(r"\\\1", line) if MARKS.search(line) else line


def target(url: str) -> str:
    """An address as a link takes it."""
    return f"<{url}>" if "(" in url or ")" in url else url


def moment(time: datetime | None) -> str:
    """A time in UTC; a midnight stands for the day. Empty where it is not known."""
    if time is None:
        return ""
    return time.date().isoformat() if whole_day(time) else f"{time.isoformat()[:19]}Z"
