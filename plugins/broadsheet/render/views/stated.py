"""The numbers that a system states, apart from those that are computed here."""

from __future__ import annotations

from ...model import Stated
from ...text import Phrase, Wording
from .formulas import FORMULAS
from .matter import Matter
from .stat_words import computed_words
from .view import View

__all__ = ["StatedRow", "StatedView", "stated_view"]


class StatedRow(View, frozen=True):
    """A number that a system states."""

    label: str
    value: str
    computed: str
    """What is computed here instead; empty where that agrees, or cannot be compared."""


class StatedView(View, frozen=True):
    """The numbers of one system."""

    by: str
    rows: tuple[StatedRow, ...]


def stated_view(matter: Matter) -> StatedView | None:
    """What a system states; never the number that it gives without a label."""
    stated = matter.story.stated
    if stated is None:
        return None
    words = matter.words
    computed = {it.stat: computed_words(it, words) for it in matter.derived.disagreements}
    rows = tuple(
        StatedRow(label=words.tell(label), value=value, computed=computed.get(name, ""))
        for name, label, value in stated_values(stated, words)
        if value is not None
    )
    return StatedView(by=stated.by, rows=rows) if rows else None


def stated_values(stated: Stated, words: Wording) -> tuple[tuple[str, Phrase, str | None], ...]:
    """Name, label and value of each labelled number, apart from the breakdown's, which stands there."""
    return (
        ("status", FORMULAS["status"].label, stated.status),
        ("duration", FORMULAS["duration"].label, stated.duration),
        ("virality", Phrase("stats", "Virality"), None if stated.virality is None else f"{stated.virality:g}"),
        ("articles", FORMULAS["articles"].label, None if stated.articles is None else words.number(stated.articles)),
        ("leaning", FORMULAS["leaning"].label, stated.leaning),
        ("comments", Phrase("stats", "Comments"), None if stated.comments is None else words.number(stated.comments)),
        ("published", Phrase("stats", "Age when captured"), stated.published),
    )
