from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.build.work import WORTH_A_PROCESS, Here, Workers, batches


def test_work_here_is_done_at_once() -> None:
    done: list[int] = []
    future = Here().submit(done.append, 1)
    assert done == [1]
    assert future.done()


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
