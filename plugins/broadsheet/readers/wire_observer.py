"""Wire Observer: a section, a headline, a text that names who reported first, a byline with a desk, and comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .capture import before, count, either, given, lines, outlet, prose, shows, top, without
from .reader import Fields, Reader

__all__ = ["READER"]

NAME = "Wire Observer"

BRAND = either(r"Wire Observer\.?")
COMMENTS = either(r"Comments(?: ?\(?(?P<number>[0-9,]+)\)?)?")
FIRST = either(r"Be the first to comment\.?")
JOIN = either(r"Join the discussion\.?")
PROTECTED = either(r"Protected by [^.]{1,40}\.?")
END = either(COMMENTS.pattern, FIRST.pattern, JOIN.pattern, PROTECTED.pattern, "Related(?: stories| articles)?")
"""Where the story ends: what follows is readers' comments, the system's own lines, or other stories."""

DESK = either(r"(?:By )?(?P<name>[^—–:;!?]{0,60}?)(?: ?[—–]+ ?|^-+ | -+ )(?P<desk>[^—–.]{1,40}?) desk\.?")
"""`Aarav Mehta — Technology desk.`, with any dash; the name may have been lost."""

CAPITAL = "A-ZÀ-ÖØ-Þ"
WRITER = re.compile(
    rf"(?:By )?(?P<name>[{CAPITAL}][\w.'’-]*(?: [{CAPITAL}][\w.'’-]*| [a-z]{{1,3}}){{0,3}} [{CAPITAL}][\w'’-]*)"
    rf"(?:(?: ?[—–]+ ?| -+ ?)(?P<desk>[{CAPITAL}][\w &]{{1,40}})?)?\.?"
)
"""A byline that does not say `desk`: two to five words with capitals."""

WORD = rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[a-z]{{0,2}}[{CAPITAL}0-9][\w&]*(?:['’.-]\w+)*"
REPORTED = re.compile(
    rf"(?i:initially|first|originally) reported by (?:the )?(?P<outlet>{WORD}(?: (?:(?:of|for|de|&) )?{WORD})*)"
)
"""The outlet that a text credits: the words with capitals that follow."""


def recognises(text: str) -> bool:
    """Whether `text` is a story page of Wire Observer. Other sites have comments too, so three signs are asked for."""
    return shows(text, BRAND, [DESK, COMMENTS, FIRST, JOIN, PROTECTED], least=3)


def read(text: str) -> Fields:
    """What a story page of Wire Observer states."""
    page = without(lines(text), BRAND)
    section, headline, told = top(before(page, END))
    signed = signature(told)
    body = [line for line in told if line not in signed]
    return given(
        headline=headline,
        section=section,
        body=prose(body),
        byline=byline(signed),
        credit=given(reported_by=reported_by(body)),
        stated=given(by=NAME, comments=comment_count(page)),
    )


def signature(told: Sequence[str]) -> list[str]:
    """The lines that say who wrote the text: those with a desk, else a last one that is only a name."""
    desks = [line for line in told if DESK.fullmatch(line)]
    return desks or [line for line in told[1:][-1:] if WRITER.fullmatch(line)]


def byline(signed: Sequence[str]) -> Fields:
    """The writer and the desk; nothing without the writer."""
    found = (DESK.fullmatch(signed[0]) or WRITER.fullmatch(signed[0])) if signed else None
    return given(name=found["name"], desk=found["desk"]) if found and found["name"] else {}


def reported_by(body: Iterable[str]) -> Fields:
    """The outlet that the text says reported first."""
    found = next(filter(None, map(REPORTED.search, body)), None)
    return outlet(found["outlet"]) if found else {}


def comment_count(page: Iterable[str]) -> int | None:
    """The number beside the comments' heading."""
    return next((count(found["number"]) for found in map(COMMENTS.fullmatch, page) if found), None)


READER = Reader(NAME, recognises, read)
