"""The contents of a story's page: its blocks, by short names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...text import Phrase, wording
from .view import Link

__all__ = ["contents"]

BLOCKS = {
    "breakdown": ("breakdown", Phrase("contents", "Breakdown")),
    "sides": ("sides", Phrase("contents", "Sides")),
    "world": ("world", Phrase("contents", "World")),
    "headlines": ("headlines", Phrase("contents", "Headlines")),
    "claims": ("claims", Phrase("contents", "Claims")),
    "timeline": ("timeline", Phrase("contents", "Timeline")),
    "articles": ("articles", Phrase("contents", "Articles")),
    "first_report": ("first-report", Phrase("contents", "First report")),
    "questions": ("further-learning", Phrase("contents", "Questions")),
    "analysis": ("analysis", Phrase("contents", "Analysis")),
    "changes": ("changes", Phrase("contents", "Changes")),
    "corrections": ("corrections", Phrase("contents", "Corrections")),
    "keywords": ("keywords", Phrase("contents", "Keywords")),
    "storyline": ("storyline", Phrase("contents", "Storyline")),
    "comments": ("comments", Phrase("contents", "Comments")),
    "related": ("related", Phrase("contents", "Related stories")),
}
"""The blocks that have a heading: where each is on the page, and its short name."""

WORTH_A_LIST = 3
"""Fewer blocks than this are found without a list."""


@cache
def contents(shown: tuple[str, ...], language: str) -> tuple[Link, ...]:
    """Links to those blocks of `shown` that have a heading, in its order; none where there are but few."""
    links = tuple(links_to((BLOCKS[name] for name in shown if name in BLOCKS), language))
    return links if len(links) >= WORTH_A_LIST else ()


def links_to(blocks: Iterable[tuple[str, Phrase]], language: str) -> Iterable[Link]:
    for anchor, phrase in blocks:
        yield Link(label=wording(language).tell(phrase), path=f"#{anchor}")
