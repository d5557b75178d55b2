"""A story's numbers in the public format, each with what it was made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import lru_cache
from typing import TypeVar
from urllib.parse import quote

from ... import derive
from ...render import FORMULAS
from ...text import Phrase, Wording
from . import story_data as data

__all__ = ["claim_data", "difference_data", "formulas", "stats_data"]

T = TypeVar("T")
U = TypeVar("U")


def stats_data(derived: derive.Derived, words: Wording) -> data.Stats:
    """All numbers of a story."""

    def of(made: derive.Stat[T], told: Callable[[T], U]) -> data.Stat[U]:
        return stat(made, None if made.value is None else told(made.value), words)

    counts = derived.counts
    return data.Stats(
        articles=stat(counts.articles, counts.articles.value, words),
        outlets=stat(counts.outlets, counts.outlets.value, words),
        origins=stat(counts.origins, counts.origins.value, words),
        status=stat(derived.status, derived.status.value, words),
        duration=of(derived.duration, seconds),
        pace=of(derived.pace, pace),
        over_time=of(derived.over_time, over_time),
        lean=of(derived.lean, lean_distribution),
        leaning=of(derived.leaning, lambda it: data.Leaning(mean=it.mean, label=it.label)),
        blindspot=of(derived.blindspot, blindspot),
        countries=of(derived.countries, countries),
        ownership=of(derived.ownership, ownership),
        first_report=of(derived.first_report, first_report),
    )


def stat(made: derive.Stat[T], value: U | None, words: Wording) -> data.Stat[U]:
    """A stat with its value as it is published."""
    return data.Stat(
        value=value,
        why=words.tell(made.why) if made.why else None,
        inputs=made.inputs,
        excluded=excluded(made.excluded, words) if made.excluded else (),
    )


@lru_cache(maxsize=1_000)
def excluded(left_out: tuple[derive.Excluded, ...], words: Wording) -> tuple[data.Excluded, ...]:
    """The articles left out. Kept: several numbers of a story leave out the same ones."""
    return tuple([data.Excluded(article=it.article, reason=reason(it.reason, it.article, words)) for it in left_out])


@lru_cache(maxsize=10_000)
def reason(why: Phrase, number: int, words: Wording) -> str:
    article = words.say("data", "Article {number}", number=words.number(number))
    return words.say(why.context, why.message, article=article)


def seconds(span: timedelta) -> int:
    return int(span.total_seconds())


def pace(it: derive.Pace) -> data.Pace:
    return data.Pace(busiest=it.busiest, busiest_from=it.busiest_from, last=it.last, before=it.before)


def over_time(it: derive.OverTime) -> data.OverTime:
    periods = tuple([data.Period(start=each.start, articles=each.articles) for each in it.periods])
    return data.OverTime(unit=it.unit, first=it.first, last=it.last, periods=periods)


def lean_distribution(it: derive.LeanDistribution) -> data.LeanDistribution:
    return data.LeanDistribution(outlets=dict(it.outlets), rated=it.rated, unrated=it.unrated)


def blindspot(it: derive.Blindspot) -> data.Blindspot:
    return data.Blindspot(
        missing=it.missing,
        missing_share=it.missing_share,
        covering=it.covering,
        covering_share=it.covering_share,
    )


def countries(it: derive.Countries) -> data.Countries:
    return data.Countries(outlets=dict(it.outlets), unknown=it.unknown, evenness=it.evenness)


def ownership(it: derive.Ownership) -> data.Ownership:
    return data.Ownership(outlets=dict(it.outlets), unknown=it.unknown, concentration=it.concentration)


def first_report(it: derive.FirstReport) -> data.FirstReport:
    followers = tuple([data.Follower(article=each.article, after=seconds(each.after)) for each in it.followers])
    return data.FirstReport(article=it.first, at=it.at, followers=followers)


def claim_data(it: derive.ClaimLedger, words: Wording) -> data.Claim:
    """A claim with its two sides."""
    return data.Claim(
        text=it.text,
        asserting=stat(it.asserting, it.asserting.value, words),
        disputing=stat(it.disputing, it.disputing.value, words),
        asserted_by=stands(it.asserted_by),
        disputed_by=stands(it.disputed_by),
        silent=it.silent,
    )


def stands(taken: Iterable[derive.Stand]) -> tuple[data.Stand, ...]:
    return tuple([data.Stand(outlet=str(it.outlet.id), articles=it.articles, quote=it.quote) for it in taken])


def difference_data(it: derive.Disagreement) -> data.Difference:
    """What is stated otherwise than it is computed here."""
    computed = seconds(it.computed) if isinstance(it.computed, timedelta) else it.computed
    return data.Difference(stat=it.stat, stated=it.stated, computed=computed)


@lru_cache(maxsize=10)
def formulas(words: Wording, method: str) -> dict[str, data.Formula]:
    """How each number is made; `method` is the address of the method page, empty where there is none."""
    named = (*data.Stats.__struct_fields__, "claims")
    return {
        name: data.Formula(
            label=words.tell(FORMULAS[name].label),
            formula=words.tell(FORMULAS[name].formula),
            url=f"{method}#{quote(FORMULAS[name].anchor)}" if method else None,
        )
        for name in named
    }
