"""Numbers in words: what each of a story's stats says to a reader."""

from __future__ import annotations

from datetime import timedelta

from ...derive import Blindspot, Disagreement, Leaning, Pace, Side, Status
from ...text import Phrase, Wording
from .times import time_of

__all__ = [
    "LEANINGS",
    "blindspot_note",
    "blindspot_words",
    "computed_words",
    "duration_words",
    "leaning_words",
    "nothing",
    "number",
    "pace_note",
    "pace_words",
    "status_words",
]


def nothing(_: object, words: Wording) -> str:
    return ""


def number(count: int, words: Wording) -> str:
    return words.number(count)


STATUSES = {
    Status.ACTIVE: Phrase("status", "Active"),
    Status.COOLING: Phrase("status", "Cooling"),
    Status.CLOSED: Phrase("status", "Closed"),
}


def status_words(status: Status, words: Wording) -> str:
    return words.tell(STATUSES[status])


def duration_words(duration: timedelta, words: Wording) -> str:
    return words.span(duration)


def pace_words(pace: Pace, words: Wording) -> str:
    return words.count(
        "stats", "{count} article in the busiest 24 hours", "{count} articles in the busiest 24 hours", pace.busiest
    )


def pace_note(pace: Pace, words: Wording) -> str:
    return words.say(
        "stats",
        "From {time}. Last 24 hours: {last}; the 24 hours before: {before}.",
        time=time_of(pace.busiest_from, words).label,
        last=words.number(pace.last),
        before=words.number(pace.before),
    )


LEANINGS = {
    "left": Phrase("leaning", "Left"),
    "lean-left": Phrase("leaning", "Lean left"),
    "mixed": Phrase("leaning", "Mixed"),
    "lean-right": Phrase("leaning", "Lean right"),
    "right": Phrase("leaning", "Right"),
}


def leaning_words(leaning: Leaning, words: Wording) -> str:
    mean = words.decimal(leaning.mean, signed=True)
    return words.say("stats", "{leaning} ({mean})", leaning=words.tell(LEANINGS[leaning.label]), mean=mean)


def blindspot_words(blindspot: Blindspot, words: Wording) -> str:
    if blindspot.missing is Side.LEFT:
        return words.say("blindspot", "Few outlets on the left")
    return words.say("blindspot", "Few outlets on the right")


def blindspot_note(blindspot: Blindspot, words: Wording) -> str:
    missing, covering = words.percent(blindspot.missing_share), words.percent(blindspot.covering_share)
    if blindspot.missing is Side.LEFT:
        return words.say(
            "blindspot",
            "Left: {missing} of the rated outlets in this list; right: {covering}.",
            missing=missing,
            covering=covering,
        )
    return words.say(
        "blindspot",
        "Right: {missing} of the rated outlets in this list; left: {covering}.",
        missing=missing,
        covering=covering,
    )


def computed_words(it: Disagreement, words: Wording) -> str:
    """What is computed where a system states something else."""
    match it.computed:
        case int():
            return words.number(it.computed)
        case timedelta():
            return words.span(it.computed)
        case Status():
            return status_words(it.computed, words)
    return words.tell(LEANINGS[it.computed])
