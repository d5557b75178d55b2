"""NewsGPT: a section, a headline, the section again with an age, a text, an AI's analysis, and whose report it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .capture import Top, before, dateline_at, either, given, lines, outlet, prose, shows, split_age, top, without
from .reader import Fields, Reader

__all__ = ["READER"]

NAME = "NewsGPT"

BRAND = either("N?NewsGPT(?: ?← ?Home)?", "Compiled by NewsGPT .*")
ANALYSIS = either("AI Analysis")
DISCLAIMER = either("AI-generated to prompt reflection.*", r"How this works\.?")
CREDIT = either(
    r"Compiled by NewsGPT from (?P<outlet>.+?)\.?(?: (?:Read|See) the .*| \(?https?://.*)?",
)
BOILERPLATE = either(
    r"N?NewsGPT(?: ?← ?Home)?", "← ?Home", DISCLAIMER.pattern, "Compiled by NewsGPT.*", "Read the original.*"
)
ADDRESS = re.compile(r"https?://[^\s<>\"'`\\()]*[^\s<>\"'`\\().,;:]", re.IGNORECASE)


def recognises(text: str) -> bool:
    """Whether `text` is a story page of NewsGPT."""
    return shows(text, BRAND, [ANALYSIS, DISCLAIMER], least=2)


def read(text: str) -> Fields:
    """What a story page of NewsGPT states."""
    page = lines(text)
    story = before(page, CREDIT)
    told = before(story, ANALYSIS)
    (section, headline, body), published = dated_top(without(told, BOILERPLATE))
    analysis = prose(without(story[len(told) :], either(ANALYSIS.pattern, BOILERPLATE.pattern)))
    return given(
        headline=headline,
        section=section,
        body=prose(body),
        analysis={"text": analysis, "by": NAME, "ai": True} if analysis else None,
        credit=credit(page[len(story) :]),
        stated=given(by=NAME, published=published),
    )


class DatedTop(NamedTuple):
    """The first lines of a page, told apart, with the age they state; empty where they state none."""

    top: Top
    published: str


def dated_top(story: Sequence[str]) -> DatedTop:
    """The section, the headline, the body and the age: section and age stand in one line below the headline."""
    at = dateline_at(story)
    if at is None:
        return DatedTop(top(story), "")
    label, published = split_age(story[at], story[0] if at else "")
    titles = [line for line in story[:at] if line != label]
    section = label or (titles[0] if len(titles) > 1 else None)
    return DatedTop(Top(section, titles[-1] if titles else None, list(story[at + 1 :])), published)


def credit(foot: Sequence[str]) -> Fields:
    """Whose report the page was made from. `foot` starts with the line that says so, or is empty.

    The original's address, where the capture kept it, stands in that line or close below it.
    """
    found = CREDIT.fullmatch(foot[0]) if foot else None
    if not found:
        return {}
    address = ADDRESS.search(" ".join(foot[:3]))
    return given(
        compiled_by=NAME,
        compiled_from=outlet(found["outlet"]),
        original=address[0] if address else None,
    )


READER = Reader(NAME, recognises, read)
