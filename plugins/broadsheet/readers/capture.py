"""What the readers of captured pages share: a page's lines, its top, ages, and words that the capture ran together.

A capture is the text of a page without its markup: each line is a paragraph, a heading or a label, and what stood side
by side may have lost the space between (`Africa1 hr ago`). Blank lines come and go, so no reader looks at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from ..text import age, country_code, slug
from .reader import Fields, Value

__all__ = [
    "LONGEST_LABEL",
    "Top",
    "before",
    "count",
    "dateline_at",
    "either",
    "given",
    "lines",
    "outlet",
    "prose",
    "resolve_ages",
    "shows",
    "split_age",
    "title",
    "top",
    "without",
]

WIDTHLESS = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks that only say where a line may break."""

MARKUP = re.compile(r"[\\`*\[<]|(?<!\w)_|_(?!\w)|(?<!/)~|~(?!\w)|&(?=#?\w+;)|^[#>=|]|^-(?=-|$)")
"""What Markdown would take for markup, in a line that has none."""

COUNT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9}")

OUTLET = re.compile(r"(?P<name>.+?) ?\((?P<code>[A-Z]{2})\)")
"""An outlet's name with its country's code, as in `Globo G1 (BR)`."""

SEPARATORS = " ·•|–—-"
"""What a capture may have kept between a label and an age."""

LONGEST_AGE = len(" 9999 minutes ago")
LONGEST_LABEL = 60
"""Characters in a line that only says where and when: a country, a section, an age."""


def lines(text: str) -> list[str]:
    """The lines of a page that say something, with single plain spaces."""
    clean = (" ".join(WIDTHLESS.sub("", line).split()) for line in text.split("\n"))
    return [line for line in clean if line]


def either(*patterns: str) -> re.Pattern[str]:
    """A pattern for a line that is one of `patterns` from end to end, in whatever case."""
    return re.compile("|".join(patterns), re.IGNORECASE)


def before(page: Iterable[str], end: re.Pattern[str]) -> list[str]:
    """The lines of `page` up to the first one that is an `end`."""
    return list(takewhile(lambda line: not end.fullmatch(line), page))


def without(page: Iterable[str], boilerplate: re.Pattern[str]) -> list[str]:
    """The lines of `page` that are not `boilerplate`."""
    return [line for line in page if not boilerplate.fullmatch(line)]


def shows(text: str, brand: re.Pattern[str], signs: Sequence[re.Pattern[str]], least: int) -> bool:
    """Whether a page has a line that is the system's `brand`, or at least so many of the `signs` of its layout."""
    page = lines(text)
    return any(map(brand.fullmatch, page)) or sum(any(map(sign.fullmatch, page)) for sign in signs) >= least


def given(**fields: Value) -> Fields:
    """The fields that have a value: a part that a page lacks is left out."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def prose(paragraphs: Iterable[str]) -> str:
    """Paragraphs as Markdown that reads as they do: a capture has no markup, so none of its signs is any."""
    return "\n\n".join(MARKUP.sub(r"\\\g<0>", paragraph) for paragraph in paragraphs)


def count(words: str | None) -> int | None:
    """The whole number that `words` are (`7`, `1,204`); None where they are none."""
    return int(words.replace(",", "")) if words and COUNT.fullmatch(words) else None


def outlet(name: str) -> Fields:
    """An outlet's fields from its name, which a country's code in brackets may follow."""
    found = OUTLET.fullmatch(name)
    country = country_code(found["code"]) if found else None
    bare = found["name"] if found and country else name
    return given(id=slug(bare), name=bare, country=country)


def split_age(line: str, label: str = "") -> tuple[str, str]:
    """What `line` says before the age at its end, and the age: `Africa`, `1 hr ago`. Either may be empty.

    A `label` that the line is known to start with keeps its digits: `G20`, `10 hr ago` rather than `G`, `2010 hr ago`.
    A bare `now` needs a space before it, since it ends words such as `Snow`.
    """
    first = len(label) if line.startswith(label) else 0
    starts = range(max(first, len(line) - LONGEST_AGE), len(line) - len("now"))
    start = next((start for start in starts if age(line[start:]) is not None), len(line))
    return line[:start].strip(SEPARATORS), line[start:].strip()


def dateline_at(page: Sequence[str]) -> int | None:
    """Where, among the first lines of `page`, the one stands that ends with an age; None where none does.

    The last one of them, because a headline may end like one (`… of the law passed 10 years ago`).
    """
    split = [split_age(line) for line in page[:4]]
    return max((at for at, (label, ago) in enumerate(split) if ago and len(label) <= LONGEST_LABEL), default=None)


class Top(NamedTuple):
    """The first lines of a page, told apart."""

    section: str | None
    headline: str | None
    rest: list[str]


def top(page: Sequence[str]) -> Top:
    """The section, the headline (which may stand there twice) and the rest of a page without a dateline."""
    at = headline_at(page)
    headline = title(page[at:])
    return Top(page[0] if at else None, headline, [line for line in page[at:] if line != headline])


def headline_at(page: Sequence[str]) -> int:
    """0 or 1: whether the headline is the first line of `page`, or comes after a section."""
    if len(page) < 2 or page[0] == page[1]:
        return 0
    twice = len(page) > 2 and page[1] == page[2]
    return int(twice or (len(page[0].split()) <= 3 and not is_sentence(page[0]) and not is_sentence(page[1])))


def title(page: Sequence[str]) -> str | None:
    """The first line of `page`, unless it is the only one and reads like a paragraph: then the headline is missing."""
    return page[0] if page and (len(page) > 1 or not is_sentence(page[0])) else None


def is_sentence(line: str) -> bool:
    """Whether `line` reads like a paragraph's end rather than a headline's."""
    return line.rstrip("\"'”’)").endswith((".", "…")) or len(line) > 200


def resolve_ages(fields: Fields, captured: datetime | None) -> Fields:
    """`fields` with `published` counted back from `captured` where the story or an article only states an age.

    The stated words stay beside it, as they are all the page says; without `captured` they are all there is.
    """
    if captured is None:
        return fields
    stated, articles = fields.get("stated"), fields.get("articles")
    story = dated(fields, stated.get("published") if isinstance(stated, dict) else None, captured)
    if not isinstance(articles, list):
        return story
    return story | {"articles": [dated_article(article, captured) for article in articles]}


def dated_article(article: Value, captured: datetime) -> Value:
    return dated(article, article.get("stated_time"), captured) if isinstance(article, dict) else article


def dated(fields: Fields, words: Value, captured: datetime) -> Fields:
    """`fields` with `published`, unless they have it, `words` are no age, or it lies before the calendar begins."""
    ago = age(words) if isinstance(words, str) else None
    if ago is None or fields.get("published") is not None:
        return fields
    try:
        return fields | {"published": (captured - ago).isoformat()}
    except OverflowError:
        return fields
