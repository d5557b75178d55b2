"""Break The Web: a kicker, a headline, a keyword trail, stats, a breakdown in bullets, and questions with answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .capture import before, count, either, given, lines, prose, shows
from .reader import Fields, Reader, Value

__all__ = ["READER"]

NAME = "Break The Web"

BRAND = either("Break The Web(?: presents .*)?")
CAUGHT_UP = either("You[’']re all caught up.?")
END = either(CAUGHT_UP.pattern, BRAND.pattern)
"""Where the story ends: what follows is about the system."""

HEADINGS = {
    "stats": either("Story Stats"),
    "breakdown": either(r"The Breakdown ?\(?(?P<number>[0-9,]*)\)?"),
    "keywords": either("Top Keywords"),
    "learning": either("Further Learning"),
}

NUMBER = re.compile(r"[0-9][0-9.,]*[KM]?")
DECIMAL = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
SLASH = re.compile(r" /(?: |$)|(?<=\S)/$")
"""What stands between keywords and after the last one; `AC/DC` is one keyword."""

STAT = either("(?P<label>Status|Duration|Virality|Articles|Political leaning):? ?(?P<value>.*)")
TRAIL = either(".* /")
BULLET = re.compile(r"[•‣◦▪·] ?|[-–*] ")
QUESTION = re.compile(r"(?:(?![a-z]{4}[.!?][”’\"')]* [A-Z]).){1,200}[?？؟][”’\"')]*")
"""One sentence that asks; a paragraph of an answer that ends by asking has more than one."""


def recognises(text: str) -> bool:
    """Whether `text` is a story page of Break The Web."""
    return shows(text, BRAND, [CAUGHT_UP, TRAIL, *HEADINGS.values()], least=2)


def read(text: str) -> Fields:
    """What a story page of Break The Web states."""
    page = before(lines_of_story(text), END)
    parts = parted(page)
    top_keywords = trail(parts["keywords"][0]) if parts["keywords"] else []
    head = headed(parts["head"], top_keywords)
    return given(
        kicker=head.kicker,
        headline=head.headline,
        keywords=[*(head.keywords or top_keywords)],
        stated=stated(parts["stats"], head.number, breakdown_number(page)),
        breakdown=[*bullets(parts["breakdown"])],
        questions=questions(parts["learning"]),
    )


def lines_of_story(text: str) -> list[str]:
    """The page's lines without a wordmark above the story, which would end it before it begins."""
    page = lines(text)
    return page[1:] if page and BRAND.fullmatch(page[0]) else page


def parted(page: Sequence[str]) -> dict[str, list[str]]:
    """The lines below each heading, by its name in HEADINGS, and those above all of them as `head`."""
    parts: dict[str, list[str]] = {"head": [], **{name: [] for name in HEADINGS}}
    part = "head"
    for line in page:
        heading = next((name for name, pattern in HEADINGS.items() if pattern.fullmatch(line)), None)
        if heading is None:
            parts[part].append(line)
        part = heading or part
    return parts


class Head(NamedTuple):
    """What stands above the stats."""

    number: str | None
    kicker: str | None
    headline: str | None
    keywords: list[str]


def headed(head: Sequence[str], top_keywords: Sequence[str]) -> Head:
    """The parts of the head: a bare number, a kicker, the headline and the keyword trail, each of which may lack."""
    rest = list(dict.fromkeys(head))
    number = rest.pop(0) if rest and NUMBER.fullmatch(rest[0]) else None
    keywords = trail(rest.pop()) if ends_with_trail(rest, top_keywords) else []
    kicker, headline = [None, None, *rest][-2:]
    return Head(number, kicker, headline, keywords)


def ends_with_trail(rest: Sequence[str], top_keywords: Sequence[str]) -> bool:
    """Whether the last line is the trail: by its slashes, by saying the top keywords again, or by being the third."""
    if not rest or rest[-1].endswith("/"):
        return bool(rest)
    return len(rest) > 2 or (len(rest) == 2 and (" / " in rest[1] or trail(rest[1]) == top_keywords))


def trail(line: str) -> list[str]:
    """The keywords of a trail, in order: `Alibaba / Anthropic /` has two."""
    return list(dict.fromkeys(keyword for part in SLASH.split(line) if (keyword := part.strip(" /"))))


def breakdown_number(page: Sequence[str]) -> int | None:
    """The number beside the breakdown's heading."""
    headings = filter(None, map(HEADINGS["breakdown"].fullmatch, page))
    return next((count(heading["number"]) for heading in headings), None)


def stated(stat_lines: Sequence[str], number: str | None, breakdown: int | None) -> Fields:
    """The system's own numbers."""
    said = labelled(stat_lines)
    virality = said.get("virality", "")
    return given(
        by=NAME,
        status=said.get("status"),
        duration=said.get("duration"),
        virality=float(virality) if DECIMAL.fullmatch(virality) else None,
        articles=count(said.get("articles")),
        leaning=said.get("political leaning"),
        breakdown=breakdown,
        unlabelled=number,
    )


def labelled(stat_lines: Sequence[str]) -> dict[str, str]:
    """Each stat's value by its label in lower case; the value stands on the label's line or on the one below."""
    said: dict[str, str] = {}
    label = ""
    for line in stat_lines:
        stat = STAT.fullmatch(line)
        label, value = (stat["label"].lower(), stat["value"]) if stat else (label, line)
        if label and value:
            said.setdefault(label, value)
            label = ""
    return said


def bullets(part: Sequence[str]) -> list[str]:
    """The breakdown's bullets. A line without a mark continues its bullet, unless no line has one."""
    marked = any(map(BULLET.match, part))
    groups: list[list[str]] = []
    for line in part:
        if not groups or not marked or BULLET.match(line):
            groups.append([])
        groups[-1].append(BULLET.sub("", line, count=1) if BULLET.match(line) else line)
    return [text for group in groups if (text := prose(filter(None, group)))]


def questions(part: Sequence[str]) -> list[Value]:
    """The questions with their answers; one without an answer is left out."""
    asked: list[tuple[str, list[str]]] = []
    for line in part:
        if QUESTION.fullmatch(line):
            asked.append((line, []))
        elif asked:
            asked[-1][1].append(line)
    return [{"question": question, "answer": prose(answer)} for question, answer in asked if answer]


READER = Reader(NAME, recognises, read)
