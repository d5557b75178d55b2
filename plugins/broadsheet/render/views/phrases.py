"""Numbers, lists and leans as readers read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from ...model import Rating

__all__ = ["listed", "percent", "plural", "rating_name", "shortened", "span"]

RATINGS: dict[str, str] = {
    Rating.LEFT: "Left",
    Rating.LEAN_LEFT: "Lean left",
    Rating.CENTER: "Center",
    Rating.LEAN_RIGHT: "Lean right",
    Rating.RIGHT: "Right",
    Rating.UNRATED: "Unrated",
}


DAY = 24 * 60
HOUR = 60


def rating_name(rating: str) -> str:
    """The words for a rating, or for a side: "Lean left"."""
    return RATINGS[rating]


def plural(count: int, one: str) -> str:
    """`count` with its noun: "1 article", "14 articles", "2 stories"."""
    if count == 1:
        return f"1 {one}"
    return f"{count:,} {one[:-1]}ies" if one.endswith(("ry", "ty")) else f"{count:,} {one}s"


def percent(share: float) -> str:
    """A share of 1 in whole percent; what is more than nothing never reads 0%."""
    return "under 1%" if 0 < share < 0.005 else f"{share:.0%}"


def listed(words: Sequence[str]) -> str:
    """`words` as a list within a sentence: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def span(time: timedelta) -> str:
    """How long, in its two largest units: "2 days 4 hours", "35 minutes"."""
    minutes = int(time.total_seconds()) // 60
    if minutes < 1:
        return "less than a minute"
    days, hours, rest = minutes // DAY, minutes % DAY // HOUR, minutes % HOUR
    parts = [plural(days, "day")] * bool(days) + [plural(hours, "hour")] * bool(hours)
    return " ".join([*parts, *[plural(rest, "minute")] * (bool(rest) and not days)])


def shortened(text: str, longest: int) -> str:
    """`text`, cut after a word to at most `longest` characters, with an ellipsis where something is missing."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:.–-") + "…"
