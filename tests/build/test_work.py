from __future__ import annotations

import gc
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.build import Publication
from broadsheet.build.work import LARGEST, WORTH_A_PROCESS, Here, Workers, batch_count, batches, lasting, undisturbed

Made = Callable[..., Publication]

SEEDS: dict[str, str | bytes] = {
    "outlets.yml": "radio: {name: Radio, lean: left}\npost: {name: Post, lean: right}\n",
    "bad.md": "no headline",
    **{
        f"{number}.md": f"---\nheadline: Gate {number} opens\nsection: {'World' if number % 2 else 'Town'}\n"
        f"keywords: [Gate, Mill {number % 3}]\nstoryline: Gates\npublished: 2026-07-0{number}\n"
        f"articles: [{{outlet: radio, published: 2026-07-0{number}T10:00:00Z}}, {{outlet: post}}]\n---\nIt [radio].\n"
        for number in range(1, 8)
    },
}


def test_work_here_is_done_at_once() -> None:
    done: list[int] = []
    future = Here().submit(done.append, 1)
    assert done == [1]
    assert future.done()


def test_work_is_carried_out_in_order_and_only_a_little_ahead() -> None:
    made: list[int] = []

    def jobs() -> Iterator[tuple[int, int]]:
        for number in range(100):
            made.append(number)
            yield number, number

    results = Workers(1).carry_out(100, lambda one, two: one + two, jobs())
    assert made == []
    assert next(results) == 0
    assert len(made) <= 10
    assert list(results) == [2 * number for number in range(1, 100)]


@pytest.mark.parametrize("count", [0, 1, 4, 5, 6])
def test_all_that_is_handed_out_comes_back(count: int) -> None:
    assert list(Workers(1).carry_out(count, str, ((number,) for number in range(count)))) == [*map(str, range(count))]


def test_a_failure_here_is_told_where_the_result_is_asked_for() -> None:
    future = Here().submit(int, "x")
    with pytest.raises(ValueError, match="invalid literal"):
        future.result()


@given(st.lists(st.integers()), st.integers(1, 10))
def test_batches_are_all_items_in_their_order(items: list[int], size: int) -> None:
    found = list(batches(items, size))
    assert [item for batch in found for item in batch] == items
    assert all(len(batch) == size for batch in found[:-1])
    assert all(found)
    assert len(found) == batch_count(len(items), size)


def test_processes_start_only_for_work_that_is_worth_them() -> None:
    with Workers(2) as workers:
        assert isinstance(workers.for_stories(WORTH_A_PROCESS - 1), Here)
        several = workers.for_stories(WORTH_A_PROCESS)
        assert isinstance(several, ProcessPoolExecutor)
        assert workers.for_stories(WORTH_A_PROCESS) is several
    with pytest.raises(RuntimeError):
        several.submit(int)


def test_one_job_is_this_process() -> None:
    assert isinstance(Workers(1).for_stories(1_000_000), Here)


@given(st.integers(0, 1_000_000), st.integers(1, 64))
def test_shares_are_a_few_for_each_process(count: int, jobs: int) -> None:
    share = Workers(jobs).share(count)
    assert share <= LARGEST
    assert share * 4 * jobs >= count or share == LARGEST
    assert batch_count(count, share) <= 4 * jobs or share == LARGEST


@pytest.fixture
def collector() -> Iterator[None]:
    """Leaves the collector as it was."""
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_kept_from_looking_for_a_while(collecting: bool) -> None:
    (gc.enable if collecting else gc.disable)()
    seen: list[bool] = []

    @undisturbed()
    def fail() -> None:
        seen.append(gc.isenabled())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (seen, gc.isenabled()) == ([False], collecting)


@pytest.mark.usefixtures("collector")
def test_what_is_to_last_is_not_looked_through_again() -> None:
    gc.enable()
    try:
        with lasting():
            assert not gc.isenabled()
            made = [[each] for each in range(1000)]
        assert gc.isenabled()
        assert gc.get_freeze_count() >= len(made)
    finally:
        gc.unfreeze()


class Elsewhere(Executor):
    """Does work as another machine would: it is sent what there is to do, and sends back what came of it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return Here().submit(lambda: sent(fn(*sent(args))))


def sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - what was pickled a moment before


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def alone(made: Made, tmp_path: Path) -> Callable[[str], bool]:
    """Whether the site in a folder is the one that this process builds alone."""
    told = made(SEEDS, site="alone", cache="alone-cache")

    def same(site: str) -> bool:
        assert len(told.edition.library.stories) == 7
        return contents(tmp_path / site) == contents(tmp_path / "alone")

    return same


@pytest.fixture
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a few stories worth several processes and batches."""
    monkeypatch.setattr("broadsheet.build.work.WORTH_A_PROCESS", 2)
    for module in ("work.batches", "reading.batches", "publication.batches"):
        monkeypatch.setattr(f"broadsheet.build.{module}", by_two)


def by_two(items: Any, size: int = 2) -> Iterator[list[Any]]:
    return batches(items, 2)


@pytest.mark.usefixtures("worth_it")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_site_is_the_same_however_many_processes_build_it(
    method: str, made: Made, alone: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []

    def start() -> str:
        started.append(method)
        return method

    monkeypatch.setattr("broadsheet.build.work.start_method", start)
    made({}, jobs=2)
    assert started == [method]
    assert alone("site")


@pytest.mark.usefixtures("worth_it")
@pytest.mark.parametrize("executor", [ThreadPoolExecutor, Elsewhere])
def test_any_executor_serves(
    executor: type[Executor], made: Made, alone: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Executor] = []

    def for_stories(workers: Workers, count: int) -> Executor:
        if workers.processes is None:
            workers.processes = executor()
        handed.append(workers.processes)
        return workers.processes

    monkeypatch.setattr(Workers, "for_stories", for_stories)
    made({}, jobs=2)
    assert len(handed) >= 3
    assert alone("site")
