"""ObjectiveNews: a country, a section and an age in one line, a headline, a summary, locked blocks, article cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..text import country_code
from .capture import (
    LONGEST_LABEL,
    before,
    count,
    dateline_at,
    either,
    given,
    lines,
    outlet,
    prose,
    shows,
    split_age,
    title,
    without,
)
from .reader import Fields, Reader, Value

__all__ = ["READER"]

NAME = "ObjectiveNews"

WORDMARK = either("ON")
BACK = either("← ?Back to feed")
BRAND = either("ObjectiveNews", "ObjectiveNews is reader-funded.*")
SUPPORT = either(r"Become a Supporter\.?", "Support independent, bias-aware news.*", r"Keep the news honest\.?")
SIDES = either("How each side covered it")
WORLD = either("Covered around the world")
CLAIMS = either("Claims check")
EXPLAINED = either(
    "The same event, grouped by .*", "The same event as reported in .*", "Key factual claims, and how .*"
)
REPORTS = either("(?P<number>[0-9,]+) reports?")
LOGO = re.compile(r"(?P<name>.{1,120}?) logo ?(?P=name)(?P<code> ?\([A-Z]{2}\))?(?P<rest>.*)")
"""A card's first line: the logo's name, the outlet's name, and the rest of the line, run together."""

BIAS = re.compile(r"Bias read ?(?:\((?P<rating>[^()]*)\))?:? ?(?P<rationale>.*)")
RELATED = either("Related stories", "Related")
BOILERPLATE = either(WORDMARK.pattern, BACK.pattern, BRAND.pattern, SUPPORT.pattern, EXPLAINED.pattern)
BLOCK = either(SIDES.pattern, WORLD.pattern, CLAIMS.pattern, REPORTS.pattern)

RATING = (
    r"(?:(?:Far|Leans?|Slightly|Cent(?:er|re))[ -])?(?:Left|Right)(?:[ -](?:[Ll]eaning|Cent(?:er|re)))?"
    r"|Cent(?:er|re|rist)|Mixed|Unrated|Not rated|Unknown"
)
"""The words of a card's label; some are no rating, but still are no part of the ownership they run together with."""

LABEL = either(RATING)
LABEL_AT_END = re.compile(f"(?:{RATING})$")
PICTURE = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u200d\ufe0f]+")
"""What stands between a country and a section: an emoji, or a flag."""


def recognises(text: str) -> bool:
    """Whether `text` is a story page of ObjectiveNews."""
    return shows(text, BRAND, [WORDMARK, BACK, SUPPORT, SIDES, WORLD, CLAIMS, REPORTS, LOGO, BIAS], least=2)


def read(text: str) -> Fields:
    """What a story page of ObjectiveNews states."""
    page = without(before(lines(text), RELATED), BOILERPLATE)
    head = headed(before(before(page, BLOCK), LOGO))
    reports = next(filter(None, map(REPORTS.fullmatch, page)), None)
    return given(
        headline=head.headline,
        section=head.section,
        regions=[*head.regions],
        summary=prose(head.summary),
        stated=given(by=NAME, published=head.published, articles=count(reports["number"]) if reports else None),
        articles=[article(card) for card in cards(without(page, BLOCK))],
    )


class Head(NamedTuple):
    """What stands above the blocks."""

    headline: str | None
    section: str
    regions: list[str]
    published: str
    summary: list[str]


def headed(head: Sequence[str]) -> Head:
    """The parts of the head: the headline stands above the dateline, and again below it with the summary."""
    at = dateline_at(head)
    at = place_at(head) if at is None else at
    label, published = split_age(head[at]) if at is not None else ("", "")
    crumb, told = (head[:at], head[at + 1 :]) if at is not None else ([], head)
    headline = crumb[-1] if crumb else title(told)
    regions, section = place(label)
    return Head(headline, section, regions, published, [line for line in told if line != headline])


def place_at(head: Sequence[str]) -> int | None:
    """Where the line stands that names a country and a section without an age."""
    return next((at for at in range(min(4, len(head))) if names_place(head, at)), None)


def names_place(head: Sequence[str], at: int) -> bool:
    """Whether the line is short, and names a country beside a picture or stands between the headline said twice."""
    line = head[at]
    pictured = len(line) <= LONGEST_LABEL and PICTURE.search(line) and place(line)[0]
    return bool(pictured) or (0 < at < len(head) - 1 and len(line) <= LONGEST_LABEL and head[at - 1] == head[at + 1])


def place(label: str) -> tuple[list[str], str]:
    """The countries and the section that a label names: `France💻 Technology`, or run together without a picture."""
    names = [name.strip() for name in PICTURE.split(label) if name.strip()]
    if len(names) > 1:
        country = country_code(names[0])
        return ([country] if country else []), names[-1]
    label = names[0] if names else ""
    starts = (at for at in range(len(label), 1, -1) if ends_word(label, at) and country_named(label[:at]))
    end = next(starts, 0)
    country = country_named(label[:end])
    return ([country] if country else []), label[end:].strip()


def ends_word(label: str, at: int) -> bool:
    """Whether a name can end at `at`: nothing follows, or what starts a name of its own."""
    return at == len(label) or label[at].isspace() or label[at].isupper()


def country_named(name: str) -> str | None:
    """The code of the country of that name; of the two-letter ones only US and UK, since AI is Anguilla's."""
    return country_code(name) if len(name) > 2 or name in ("US", "UK") else None


def cards(page: Sequence[str]) -> list[list[str]]:
    """The lines of each article card."""
    found: list[list[str]] = []
    for line in page:
        if LOGO.fullmatch(line):
            found.append([])
        if found:
            found[-1].append(line)
    return found


def article(card: Sequence[str]) -> Value:
    """An article's fields from the lines of its card."""
    first = LOGO.fullmatch(card[0])
    name, code, rest = first.group("name", "code", "rest") if first else (card[0], None, "")
    words, stated_time = split_age(rest)
    rated = LABEL_AT_END.search(words)
    told = before(card[1:], BIAS)
    headline = title(told)
    return given(
        outlet=outlet(name + (code or "")) | given(ownership=words[: rated.start()].strip() if rated else words),
        headline=headline,
        summary=prose(line for line in told if line != headline),
        lean=lean(rated[0] if rated else None, card[1 + len(told) :]),
        stated_time=stated_time,
    )


def lean(label: str | None, bias: Sequence[str]) -> Fields:
    """The article's lean from the card's label, else from the bias read's; nothing without a rating of the five."""
    found = BIAS.fullmatch(bias[0]) if bias else None
    words = label or (found["rating"] if found else None) or ""
    rating = rating_of(words) if LABEL.fullmatch(words) else None
    rationale = "\n\n".join(filter(None, [found["rationale"], *bias[1:]])) if found else None
    return given(rating=rating, rationale=rationale, rater=NAME) if rating else {}


def rating_of(words: str) -> str | None:
    """The rating of the model's five that `words` of LABEL mean; None where they mean none."""
    side = next((side for side in ("left", "right") if side in words.lower()), None)
    mild = re.search("lean|slightly|cent", words, re.IGNORECASE)
    if side:
        return f"lean-{side}" if mild else side
    return "center" if mild else None


READER = Reader(NAME, recognises, read)
