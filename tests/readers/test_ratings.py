"""Tables of ratings: what each line says of a domain, or what is wrong with it."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.model import Factuality, Lean, Outlet, Rating
from broadsheet.readers import read_ratings
from broadsheet.readers.ratings import COLUMNS, MOST_PROBLEMS

HEAD = "domain,lean,factuality,rater,url,date\n"
DAY = datetime(2026, 7, 5, tzinfo=UTC)


def told(text: str) -> list[str]:
    """Everything that is wrong with a table."""
    return [str(problem) for problem in read_ratings("ratings.csv", text)[1]]


def rated(text: str) -> dict[str, Outlet]:
    ratings, problems = read_ratings("ratings.csv", text)
    assert problems == []
    return ratings


def test_a_line_rates_a_domain() -> None:
    assert rated(f"{HEAD}Example.org,lean-left,High,A. Rater,https://rater.example/1,2026-07-05\n") == {
        "example.org": Outlet(
            domain="example.org",
            lean=Lean(rating=Rating.LEAN_LEFT, rater="A. Rater", rated=DAY, url="https://rater.example/1"),
            factuality=Factuality(rating="High", rater="A. Rater", rated=DAY, url="https://rater.example/1"),
        )
    }


def test_a_domain_can_have_its_lean_and_its_factuality_from_two_raters() -> None:
    (outlet,) = rated(
        "\n domain ,date,rater,factuality,lean\n".lstrip()
        + "example.org,2026-07-05,One,,center\n\n,,,,\nwww.example.org.,2026-07-05,Two,Mixed\n"
    ).values()
    assert (outlet.lean, outlet.factuality) == (
        Lean(rating=Rating.CENTER, rater="One", rated=DAY),
        Factuality(rating="Mixed", rater="Two", rated=DAY),
    )


def test_a_domain_is_known_in_any_spelling() -> None:
    text = f"{HEAD}WWW.Bücher.example,left,,R,,2026-07-05\n"
    assert list(rated(text)) == ["xn--bcher-kva.example"]
    assert told(f"{text}xn--bcher-kva.EXAMPLE,right,,R,,2026-07-05\n") == [
        "ratings.csv:3: lean: expected one lean for each domain, found a second one of xn--bcher-kva.example"
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("https://x.example/,left,,R,,2026-07-05", "domain: expected a domain, such as example.org, found 'https://x.example/'"),
        (",left,,R,,2026-07-05", "domain: expected a domain, such as example.org, found nothing"),
        ("com,left,,R,,2026-07-05", "domain: expected a domain, such as example.org, found 'com'"),
        (
            "x.example,Left,,R,,2026-07-05",
            "lean: expected one of left, lean-left, center, lean-right, right, unrated, found 'Left'",
        ),
        ("x.example,,,R,,2026-07-05", "lean: expected a rating, here or as factuality, found nothing"),
        ("x.example,left,,,,2026-07-05", "rater: expected who gave the rating, found nothing"),
        ("x.example,left,,R,,", "date: expected the day of the rating, such as 2026-07-05, found nothing"),
        ("x.example,left,,R,,July", "date: expected the day of the rating, such as 2026-07-05, found 'July'"),
        (
            "x.example,left,,R,ftp://r.example,2026-07-05",
            "url: expected a web address that starts with https:// or http://, found 'ftp://r.example'",
        ),
        ("x.example,left", "rater: expected who gave the rating, found nothing"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_line_is_told_by_its_column(line: str, problem: str) -> None:
    ratings, problems = read_ratings("ratings.csv", f"{HEAD}a.example,left,,R,,2026-07-05\n{line}\n")
    assert str(problems[0]) == f"ratings.csv:3: {problem}"
    assert list(ratings) == ["a.example"]


def test_more_cells_than_columns() -> None:
    assert told(f"{HEAD}x.example,left,Mostly, but not always,R,,2026-07-05\n") == [
        "ratings.csv:2: expected at most 6 cells, as in the first line, found 7. "
        "Put quotes around a cell with a comma in it"
    ]


def test_a_cell_can_have_commas_quotes_and_line_ends_and_lines_are_counted_on() -> None:
    text = f'{HEAD}x.example,,"Mostly ""high"",\nwe say",R,,2026-07-05\ny.example,up,,R,,2026-07-05\n'
    ratings, problems = read_ratings("ratings.csv", text)
    assert ratings["x.example"].factuality == Factuality(rating='Mostly "high",\nwe say', rater="R", rated=DAY)
    assert [problem.line for problem in problems] == [4]


def test_columns_are_known_named_once_and_needed() -> None:
    assert told("domian,lean,lean,notes\n") == [
        "ratings.csv:1: domian: expected a known column, found 'domian'. Did you mean domain?",
        "ratings.csv:1: lean: expected each column once, found it twice",
        "ratings.csv:1: notes: expected a known column, found 'notes'. "
        "Known here: domain, lean, factuality, rater, url, date",
        "ratings.csv:1: domain: expected a column of that name, found none. Add the column domain to the first line",
        "ratings.csv:1: rater: expected a column of that name, found none. Add the column rater to the first line",
        "ratings.csv:1: date: expected a column of that name, found none. Add the column date to the first line",
    ]
    assert told("domain,rater,date\nx.example,R,2026-07-05\n") == [
        "ratings.csv:1: lean: expected a column of that name, or one named factuality, found neither"
    ]


def test_what_is_no_csv_is_told() -> None:
    (problem,) = told(f'{HEAD}x.example,"left" or so,,R,,2026-07-05\n')
    assert problem.startswith("ratings.csv:2: expected a table in CSV, found ")
    assert told(f'{HEAD}x.example,"{"x" * 200_000}",,R,,2026-07-05\n') == [
        "ratings.csv:2: expected a table in CSV, found field larger than field limit (131072)"
    ]


def test_no_more_problems_are_told_than_can_be_mended_at_a_time() -> None:
    assert len(told(HEAD + "x\n" * 100_000)) == MOST_PROBLEMS


@given(st.text(max_size=80), st.lists(st.lists(st.text(max_size=20), max_size=7), max_size=5))
def test_whatever_a_table_holds_it_is_read_or_told(text: str, rows: list[list[str]]) -> None:
    read_ratings("ratings.csv", text)
    made = io.StringIO()
    csv.writer(made).writerows([COLUMNS, *rows])
    ratings, problems = read_ratings("ratings.csv", made.getvalue())
    assert ratings or problems or not any(cell.strip() for row in rows for cell in row)
