"""What holds of every story, whatever its articles are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from broadsheet.derive import Counts, Derived, Stat, Status, derive, storylines
from broadsheet.model import Article, Claim, Lean, Outlet, Rating, Story, Voice

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
TEXTS = [
    None,
    "Short.",
    "The dam above the old town gave way on Monday night and four hundred families had to leave.",
    "The dam above the old town gave way on Monday night and four hundred families had to leave at once.",
    "Engineers had asked for repairs of the dam since the last flood, but the province had no money for it.",
]

some = settings(max_examples=50, deadline=None)
"""A few examples of each, whatever time the machine takes for them."""

hours = st.integers(-100, 5).map(lambda hours: NOW + timedelta(hours=hours))
ids = st.sampled_from("abcdefghij")
leans = st.none() | st.builds(Lean, rating=st.sampled_from(Rating))
outlets = st.builds(
    lambda id_, **rest: Outlet(id=id_, name=id_, **rest),
    ids,
    country=st.sampled_from([None, "FR", "NO", "US"]),
    ownership=st.sampled_from([None, "Private", "State / Public"]),
    owner=st.sampled_from([None, None, None, "Gulf Media", "GULF MEDIA"]),
    lean=leans,
)
articles = st.builds(
    Article,
    outlet=outlets,
    published=st.none() | hours,
    summary=st.sampled_from(TEXTS),
    lean=leans,
    wire=st.sampled_from([None, None, None, "North Wire", "a"]),
)
voices = st.lists(st.builds(Voice, outlet=ids), max_size=4).map(tuple)
claims = st.builds(Claim, text=st.just("So"), asserted_by=voices, disputed_by=voices)
stories = st.builds(
    Story,
    headline=st.just("A story"),
    captured=st.none() | hours,
    articles=st.lists(articles, max_size=14).map(tuple),
    claims=st.lists(st.builds(Claim, text=st.just("So"), asserted_by=voices, disputed_by=voices), max_size=2).map(
        tuple
    ),
)


def stats_of(derived: Derived) -> Iterator[tuple[str, Stat[object]]]:
    """All stats, with their names."""
    for name in derived.__struct_fields__:
        value = getattr(derived, name)
        if isinstance(value, Stat):
            yield name, value
    for name in Counts.__struct_fields__:
        yield name, getattr(derived.counts, name)
    for ledger in derived.claims:
        yield "asserting", ledger.asserting
        yield "disputing", ledger.disputing


@some
@given(stories)
def test_every_stat_says_what_it_was_made_from(story: Story) -> None:
    numbers = range(1, len(story.articles) + 1)
    for name, stat in stats_of(derive(story, NOW)):
        excluded = [left_out.article for left_out in stat.excluded]
        assert list(stat.inputs) == sorted(set(stat.inputs)), name
        assert excluded == sorted(set(excluded)), name
        assert not set(excluded) & set(stat.inputs), name
        assert {*excluded, *stat.inputs} <= set(numbers), name
        assert all("{article}" in left_out.reason.message for left_out in stat.excluded), name
        if name not in ("asserting", "disputing"):
            assert {*excluded, *stat.inputs} == set(numbers), name


@some
@given(stories)
def test_a_stat_has_a_value_or_says_why_not(story: Story) -> None:
    for name, stat in stats_of(derive(story, NOW)):
        assert (stat.value is None) == bool(stat.why), name


@some
@given(stories)
def test_origins_share_out_the_articles(story: Story) -> None:
    derived = derive(story, NOW)
    members = [number for origin in derived.origins.value or () for number in origin.articles]
    assert sorted(members) == list(range(1, len(story.articles) + 1))
    for origin in derived.origins.value or ():
        assert list(origin.articles) == sorted(origin.articles)
        assert bool(origin.why) == (len(origin.articles) > 1)


@some
@given(stories)
def test_what_makes_one_origin_is_never_split(story: Story) -> None:
    derived = derive(story, NOW)
    place = {n: i for i, origin in enumerate(derived.origins.value or ()) for n in origin.articles}
    for ours in derived.entries:
        for theirs in derived.entries:
            owners = {(entry.outlet.owner or "").casefold() for entry in (ours, theirs)}
            agencies = {entry.article.wire for entry in (ours, theirs)}
            one_owner = len(owners) == 1 and owners != {""}
            one_agency = len(agencies) == 1 and agencies != {None}
            if ours.outlet.id == theirs.outlet.id or one_owner or one_agency:
                assert place[ours.number] == place[theirs.number]


@some
@given(stories)
def test_no_more_outlets_than_articles_and_no_more_origins_than_outlets(story: Story) -> None:
    counts = derive(story, NOW).counts
    assume(story.articles)
    assert 1 <= (counts.origins.value or 0) <= (counts.outlets.value or 0) <= (counts.articles.value or 0)


@some
@given(stories)
def test_measures_of_time_hold_together(story: Story) -> None:
    derived = derive(story, NOW)
    pace, duration, first = derived.pace.value, derived.duration.value, derived.first_report.value
    assume(pace and derived.status.value)
    assert pace.last + pace.before <= len(derived.pace.inputs)
    assert pace.busiest >= max(pace.last, 1)
    assert (derived.status.value is Status.ACTIVE) >= (pace.last > 0)
    assert duration is None or timedelta() <= duration
    assert first is None or all(timedelta() <= follower.after <= duration for follower in first.followers)


@some
@given(stories)
def test_lean_shares_sum_to_one_where_any_outlet_is_rated(story: Story) -> None:
    derived = derive(story, NOW)
    spread = derived.lean.value
    assert bool(spread) == any(entry.rating is not Rating.UNRATED for entry in derived.entries)
    if spread:
        assert sum(spread.share(rating) for rating in Rating) == pytest.approx(1)
        assert sum(count for _, count in spread.outlets) == spread.rated
        assert spread.rated + spread.unrated == derived.counts.outlets.value


@some
@given(stories)
def test_leaning_and_blindspot_keep_to_their_bounds(story: Story) -> None:
    derived = derive(story, NOW)
    leaning, blindspot = derived.leaning.value, derived.blindspot.value
    if leaning:
        assert -2 <= leaning.mean <= 2
        assert (leaning.label == "mixed") == (abs(leaning.mean) <= 1 / 3)
        assert leaning.label == "mixed" or ("left" in leaning.label) == (leaning.mean < 0)
    if blindspot:
        assert {blindspot.missing.value, blindspot.covering.value} == {"left", "right"}
        assert blindspot.missing_share <= 0.15 < 0.45 <= blindspot.covering_share


@some
@given(stories)
def test_evenness_and_concentration_keep_to_their_bounds(story: Story) -> None:
    derived = derive(story, NOW)
    outlets = derived.counts.outlets.value
    if countries := derived.countries.value:
        assert sum(count for _, count in countries.outlets) + countries.unknown == outlets
        assert (countries.evenness is None) == (len(countries.outlets) == 1)
        assert countries.evenness is None or 0 < countries.evenness <= 1
    if ownership := derived.ownership.value:
        assert sum(count for _, count in ownership.outlets) + ownership.unknown == outlets
        assert 0 < ownership.concentration <= 1


@some
@given(stories)
def test_coverage_over_time_counts_each_timed_article_once(story: Story) -> None:
    stat = derive(story, NOW).over_time
    assert (stat.value is None) == (not stat.inputs)
    if course := stat.value:
        assert sum(period.articles for period in course.periods) == len(stat.inputs)
        places = [period.place for period in course.periods]
        assert places == sorted(set(places))
        assert (places[0], places[-1]) == (0, course.length - 1)
        assert course.periods[0].start <= course.first <= course.last
        assert course.periods[-1].start <= course.last
        assert course.periods[course.busiest].articles == max(period.articles for period in course.periods)


@some
@given(stories)
def test_a_claim_has_no_more_origins_than_the_story(story: Story) -> None:
    derived = derive(story, NOW)
    for ledger in derived.claims:
        taken = {*ledger.asserting.inputs, *ledger.disputing.inputs}
        assert sorted([*taken, *ledger.silent]) == list(range(1, len(story.articles) + 1))
        for stat in (ledger.asserting, ledger.disputing):
            assert (stat.value or 0) <= min(len(stat.inputs), derived.counts.origins.value or 0)


@some
@given(stories, st.randoms())
def test_the_order_of_the_articles_changes_no_value(story: Story, rng: random.Random) -> None:
    order = rng.sample(range(len(story.articles)), len(story.articles))
    shuffled = msgspec.structs.replace(story, articles=tuple(story.articles[place] for place in order))
    ours, theirs = derive(story, NOW), derive(shuffled, NOW)
    assert aggregates(ours, [*range(len(order))]) == aggregates(theirs, order)


def aggregates(derived: Derived, order: list[int]) -> dict[str, object]:
    """Everything that does not depend on the articles' numbers, and these as the places they have before `order`."""
    names = ["duration", "status", "pace", "over_time", "lean", "leaning", "blindspot", "countries", "ownership"]
    first = derived.first_report.value
    return {
        **{name: getattr(derived, name).value for name in names},
        **{name: {order[number - 1] for number in stat.inputs} for name, stat in stats_of(derived)},
        "counts": [derived.counts.articles.value, derived.counts.outlets.value, derived.counts.origins.value],
        "origins": {frozenset(order[n - 1] for n in origin.articles) for origin in derived.origins.value or ()},
        "claims": [(ledger.asserting.value, ledger.disputing.value) for ledger in derived.claims],
        "sides": [(side.side, side.outlets, {order[n - 1] for n in side.articles}) for side in derived.sides],
        "first": first and (first.at, [follower.after for follower in first.followers]),
        "timeline": [moment.at for moment in derived.timeline],
    }


chapters = st.builds(
    lambda **fields: Story(headline="A story", **fields),
    slug=st.integers(0, 99).map("story-{}".format),
    storyline=st.sampled_from([None, "Dam", "dam", "The dam", "Bridge"]),
    published=st.none() | hours,
    updated=st.none() | hours,
)


@some
@given(st.lists(chapters, max_size=12, unique_by=lambda story: story.slug), st.randoms())
def test_the_order_of_the_stories_changes_no_storyline(stories: list[Story], rng: random.Random) -> None:
    found = storylines(stories)
    assert storylines(rng.sample(stories, len(stories))) == found
    told = sorted(chapter for storyline in found for chapter in storyline.chapters)
    assert told == sorted(story.slug for story in stories if story.storyline and story.slug)
