from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.derive.candidates import CANDIDATES, likenesses, others
from broadsheet.derive.likeness import LEAST, most_alike, updated
from broadsheet.derive.postings import pairs
from broadsheet.derive.rarity import rarity, stepped
from broadsheet.derive.rows import Rows, among, counted, distinct
from broadsheet.derive.vectors import heaviest

Row = dict[int, int]


def rows_of(rows: list[Row]) -> Rows:
    lengths = np.array([len(row) for row in rows], np.uint32)
    numbers = np.array([number for row in rows for number in sorted(row)], np.uint32)
    return Rows(lengths, numbers, np.array([row[number] for row in rows for number in sorted(row)], np.uint16))


def listed(rows: Rows) -> list[Row]:
    found = [rows.row(at) for at in range(len(rows))]
    return [dict(zip(numbers.tolist(), values.tolist(), strict=True)) for numbers, values in found]


def vectors(count: int) -> list[Row]:
    """Vectors of which many are equal, so that many likenesses are."""
    chance = Random(count)  # noqa: S311 - the same vectors every time
    kinds = [{chance.randrange(9): chance.randint(100, 400) for _ in range(3)} for _ in range(count // 9 + 1)]
    return [chance.choice(kinds) for _ in range(count)]


def product(ours: Row, theirs: Row) -> int:
    return sum(value * theirs[number] for number, value in ours.items() if number in theirs)


def by_hand(rows: list[Row]) -> list[list[tuple[int, int]]]:
    """The most alike of each row and their likeness, by looking at every pair."""
    found = [
        sorted((-product(ours, theirs), other) for other, theirs in enumerate(rows) if other != row)
        for row, ours in enumerate(rows)
    ]
    return [[(other, -alike) for alike, other in row if -alike >= LEAST][:CANDIDATES] for row in found]


def told(lists: Any) -> list[list[tuple[int, int]]]:
    named, alike = others(lists).tolist(), likenesses(lists).tolist()
    return [[pair for pair in zip(*row, strict=True) if pair[0] >= 0] for row in zip(named, alike, strict=True)]


def test_the_most_alike_are_those_of_the_largest_products_and_of_equals_the_first() -> None:
    for count in (0, 1, 2, 30, 90):
        rows = vectors(count)
        assert told(most_alike(rows_of(rows))) == by_hand(rows)


def test_pairs_of_some_rows_are_all_that_are_alike_enough() -> None:
    rows = vectors(50)
    found = pairs(rows_of(rows), np.array([3, 7, 40]), LEAST)
    assert set(zip(*(part.tolist() for part in found), strict=True)) == {
        (row, other, alike)
        for row in (3, 7, 40)
        for other in range(50)
        if other != row and (alike := product(rows[row], rows[other])) >= LEAST
    }


few = st.sets(st.integers(0, 89), max_size=20)


@given(few, few, st.integers(0, 100))
@settings(max_examples=150, deadline=None)
def test_an_update_finds_what_is_found_from_scratch(changed: set[int], gone: set[int], seed: int) -> None:
    rows = vectors(90)
    left = [row for row in range(90) if row not in gone]
    now = np.array([left.index(row) if row in left else -1 for row in range(90)])
    before = most_alike(rows_of(rows))[left]
    # Those that change become like others, so that likenesses stay equal.
    after = [rows[(row + seed) % 90] if row in changed else rows[row] for row in left]
    found = updated(before, now, rows_of(after), np.array([left.index(row) for row in sorted(changed - gone)], int))
    assert told(found) == by_hand(after)


@given(st.data())
def test_mended_rows_are_the_old_ones_and_the_fresh_ones(data: st.DataObject) -> None:
    some = st.lists(st.dictionaries(st.integers(0, 9), st.integers(1, 9), max_size=3), max_size=6)
    old, fresh = data.draw(some), data.draw(some)
    kept = data.draw(st.lists(st.integers(0, len(old) - 1), unique=True)) if old else []
    source = data.draw(st.permutations([*sorted(kept), *[-1] * len(fresh)]))
    found = rows_of(old).mended(np.array(source, int), rows_of(fresh))
    new = iter(fresh)
    assert listed(found) == [old[at] if at >= 0 else next(new) for at in source]


@given(st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_numbers_are_counted_and_found(numbers: list[int], wanted: list[int]) -> None:
    array = np.array(numbers, np.uint32)
    each, often = counted(array)
    assert dict(zip(each.tolist(), often.tolist(), strict=True)) == {it: numbers.count(it) for it in numbers}
    kinds, places = distinct(array)
    assert kinds.tolist() == sorted(set(numbers))
    assert kinds[places].tolist() == numbers
    found = among(array, np.array(wanted, np.uint32)).tolist()
    assert found == [at for at, number in enumerate(numbers) if number in wanted]


@given(st.lists(st.dictionaries(st.integers(0, 30), st.integers(0, 5), max_size=9), max_size=5), st.integers(0, 5))
def test_the_heaviest_of_each_row_are_kept(rows: list[Row], kept: int) -> None:
    best = [sorted((-value, number) for number, value in row.items() if value)[:kept] for row in rows]
    assert listed(heaviest(rows_of(rows), kept)) == [{number: -value for value, number in sorted(row)} for row in best]


def test_rarity_falls_in_steps_and_is_nothing_for_what_one_or_very_many_say() -> None:
    found = rarity(np.arange(1, 400), 1000, share=2).tolist()
    assert found[0] == 0
    assert found[1] > found[2] > found[3] == found[4] > found[5] == found[6] > found[7]
    assert min(found[1:256]) > 0 == max(found[256:])
    assert rarity(np.arange(1, 400), 512, share=2).tolist() == found
    assert [stepped(total) for total in (0, 1, 2, 3, 4, 1023, 1024)] == [1, 1, 2, 2, 4, 512, 1024]
