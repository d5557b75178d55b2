"""Who watches a terminal sees a bar move; a log gets a line; and nobody hears of what is done at once."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from itertools import count

import pytest

from broadsheet.build.progress import SILENT, Progress

Watched = Callable[[bool], tuple[Progress, StringIO, list[str]]]


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets so many seconds pass each time somebody looks at the clock."""

    def passes(seconds: float) -> None:
        clock = count(0, seconds)
        monkeypatch.setattr("broadsheet.build.progress.perf_counter", lambda: next(clock))

    return passes


def test_a_long_stage_is_a_bar_on_a_terminal(watched: Watched, passing: Callable[[float], None]) -> None:
    progress, terminal, lines = watched(True)
    passing(0.4)
    shown = [terminal.getvalue() for _ in progress.through("Printing stories", "abcdefgh", 8)]
    assert shown[:2] == ["", ""]
    assert "Printing stories" in shown[2]
    assert "37%" in shown[2]
    assert "100%" not in shown[6]
    assert "100%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\n")
    assert lines == []


def test_a_long_stage_is_a_line_elsewhere(watched: Watched, passing: Callable[[float], None]) -> None:
    progress, terminal, lines = watched(False)
    passing(2.5)
    assert list(progress.through("Reading seeds", "abc", 3)) == ["a", "b", "c"]
    assert lines == ["Reading seeds: 2.5 seconds"]
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("shown", [True, False])
def test_a_short_stage_is_not_worth_a_word(watched: Watched, passing: Callable[[float], None], shown: bool) -> None:
    progress, terminal, lines = watched(shown)
    passing(0.1)
    assert list(progress.through("Reading seeds", "abc", 3)) == ["a", "b", "c"]
    assert list(progress.through("Reading seeds", "", 0)) == []
    assert (lines, terminal.getvalue()) == ([], "")


def test_who_asks_for_silence_gets_it(passing: Callable[[float], None], capsys: pytest.CaptureFixture[str]) -> None:
    passing(100)
    terminal = StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    assert list(Progress(None, terminal).through("Reading seeds", "abc", 3)) == ["a", "b", "c"]
    assert list(SILENT.through("Reading seeds", "abc", 3)) == ["a", "b", "c"]
    assert (terminal.getvalue(), *capsys.readouterr()) == ("", "", "")


@pytest.mark.parametrize("shown", [True, False])
def test_each_item_is_handed_on_before_the_next_is_made(watched: Watched, shown: bool) -> None:
    progress, _, _ = watched(shown)
    made: list[int] = []
    through = progress.through("Printing stories", (made.append(number) or number for number in range(3)), 3)
    assert (next(through), made) == (0, [0])
    assert (next(through), made) == (1, [0, 1])


def test_a_stage_that_fails_fails_as_it_would_unwatched(watched: Watched, passing: Callable[[float], None]) -> None:
    progress, _, _ = watched(True)
    passing(2)
    with pytest.raises(ZeroDivisionError):
        list(progress.through("Printing stories", (1 // number for number in (1, 1, 0)), 3))
