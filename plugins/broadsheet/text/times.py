"""Times as people and captures write them. All times here are aware and in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

__all__ = ["age", "moment", "whole_day"]

UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "mo": timedelta(days=30),
    "y": timedelta(days=365),
}

AGE = re.compile(
    r"(?P<count>\d{1,4}|an?)\s*"
    r"(?P<unit>mo(?:nths?)?|s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|y(?:(?:ea)?rs?)?)"
    r"\.?\s+ago",
    re.IGNORECASE,
)


def moment(words: str) -> datetime | None:
    """The time that an ISO 8601 text names; None where it names none.

    A time without a zone is UTC, and a date alone is its midnight in UTC.
    """
    try:
        time = datetime.fromisoformat(words.strip())
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def age(words: str) -> timedelta | None:
    """How long ago `words` say something was (`10 hr. ago`, `yesterday`); None where they do not say.

    As coarse as its unit; a month counts as 30 days, a year as 365.
    """
    said = words.strip().lower()
    if said in ("just now", "now", "moments ago"):
        return timedelta()
    if said == "yesterday":
        return UNITS["d"]
    found = AGE.fullmatch(said)
    if not found:
        return None
    count = int(found["count"]) if found["count"].isdigit() else 1
    return count * UNITS["mo" if found["unit"].startswith("mo") else found["unit"][0]]


def whole_day(time: datetime) -> bool:
    """Whether `time` is a midnight in UTC: what a date alone is read as, so that only the date may be shown."""
    return (time.hour, time.minute, time.second, time.microsecond) == (0, 0, 0, 0)
