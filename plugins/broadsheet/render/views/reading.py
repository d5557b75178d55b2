"""The parts of a story that are read: its points, its questions, an analysis, its changes and corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ...model import Analysis, Change, Correction
from ...text import Wording
from ..rich_text import block, inline
from .matter import Matter
from .times import Time, date_of, time_of
from .view import View

__all__ = [
    "AnalysisView",
    "BreakdownView",
    "ChangeView",
    "CorrectionView",
    "QuestionView",
    "analysis_view",
    "breakdown_view",
    "by_machine",
    "changes_view",
    "corrections_view",
    "questions_view",
]

CITED = re.compile(r'href="#(article-\d+)"')


class BreakdownView(View, frozen=True):
    """The points that sum a story up."""

    points: tuple[Markup, ...]
    counts: str
    """"6 points", "6 points, 3 sources": how many there are, and how many articles they cite."""
    stated: int | None
    """The number that a system shows beside them."""
    stated_by: str


class QuestionView(View, frozen=True):
    """A question with its answer."""

    id: str
    question: str
    answer: Markup


class AnalysisView(View, frozen=True):
    """An opinion, or what a machine wrote."""

    ai: bool
    text: Markup
    by: str | None
    model: str | None
    date: Time | None
    method: str | None
    """Where the site explains such texts."""


class CorrectionView(View, frozen=True):
    """A mistake that was mended."""

    date: Time
    text: Markup


class ChangeView(View, frozen=True):
    """A change in substance."""

    date: Time
    text: Markup


def breakdown_view(matter: Matter) -> BreakdownView | None:
    """The points; None where there are none."""
    story = matter.story
    if not story.breakdown:
        return None
    points = tuple([inline(point, matter.cited) for point in story.breakdown])
    cited = len(set(CITED.findall("".join(points))))
    return BreakdownView(
        points=points,
        counts=counts(len(points), cited, matter.words),
        stated=story.stated.breakdown if story.stated else None,
        stated_by=story.stated.by if story.stated else "",
    )


def counts(points: int, cited: int, words: Wording) -> str:
    told = words.count("breakdown", "{count} point", "{count} points", points)
    sources = words.count("breakdown", "{count} source", "{count} sources", cited)
    return words.joined([told, sources]) if cited else told


def questions_view(matter: Matter) -> tuple[QuestionView, ...]:
    """The questions of Further learning."""
    return tuple(
        [
            QuestionView(
                id=f"question-{number}", question=each.question, answer=block(each.answer, matter.cited, level=4)
            )
            for number, each in enumerate(matter.story.questions, 1)
        ]
    )


def analysis_view(matter: Matter) -> AnalysisView | None:
    """The analysis; None where there is none."""
    analysis = matter.story.analysis
    if analysis is None:
        return None
    return AnalysisView(
        ai=by_machine(analysis),
        text=block(analysis.text, matter.cited),
        by=analysis.by,
        model=analysis.model,
        date=time_of(analysis.date, matter.words),
        method=matter.site.method("ai"),
    )


def by_machine(analysis: Analysis) -> bool:
    """Whether a machine wrote it."""
    return bool(analysis.model) if analysis.ai is None else analysis.ai


def changes_view(matter: Matter) -> tuple[ChangeView, ...]:
    """The changes, the latest first."""
    return tuple(ChangeView(date=date, text=text) for date, text in latest_first(matter, matter.story.changes))


def corrections_view(matter: Matter) -> tuple[CorrectionView, ...]:
    """The corrections, the latest first."""
    return tuple(CorrectionView(date=date, text=text) for date, text in latest_first(matter, matter.story.corrections))


def latest_first(matter: Matter, notes: Sequence[Change | Correction]) -> Iterator[tuple[Time, Markup]]:
    """The day and the text of each note."""
    for each in sorted(notes, key=lambda each: each.date, reverse=True):
        yield date_of(each.date, matter.words), inline(each.text, matter.cited)
