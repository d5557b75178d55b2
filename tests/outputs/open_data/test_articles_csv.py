"""Articles as a table: what a spreadsheet opens holds what the story does, and runs nothing."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from broadsheet.derive import derive
from broadsheet.model import Article, Outlet, Story
from broadsheet.outputs import Press, Whole
from broadsheet.outputs.open_data import articles_csv
from broadsheet.outputs.open_data.articles_csv import COLUMNS, FORMULAS, inert

GOLDEN = Path(__file__).parent / "golden"

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@\t\r\n\"',; "), min_size=1)


def rows(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(body.decode("utf-8-sig"), newline="")))


def test_a_full_story(full: Whole, press: Press) -> None:
    output = articles_csv(full, press)
    assert output.uri == "stories/quay-closes/articles.csv"
    assert output.body == (GOLDEN / "articles.csv").read_bytes()


def test_it_opens_as_utf_8_with_lines_as_the_rfc_has_them(full: Whole, press: Press) -> None:
    body = articles_csv(full, press).body
    assert body.startswith(b"\xef\xbb\xbfnumber,outlet,")
    assert body.count(b"\r\n") == body.count(b"\n") == 1 + len(full.story.articles)


@given(headline=TEXTS, name=TEXTS, wire=TEXTS)
@example(headline="=1+1", name="\t=cmd", wire=" @SUM")
def test_no_cell_is_a_formula_and_each_comes_back(
    full: Whole, press: Press, headline: str, name: str, wire: str
) -> None:
    outlet = Outlet(id="x", name=name, domain=name, ownership=name)
    story = Story(headline="A", slug="a", articles=(Article(outlet=outlet, headline=headline, wire=wire),))
    whole = full._replace(story=story, derived=derive(story, full.derived.entries[0].article.published))
    (row,) = rows(articles_csv(whole, press).body)
    assert not [cell for cell in row.values() if cell.lstrip(" ").startswith(FORMULAS)]
    given_texts = {"outlet": name, "domain": name, "ownership": name, "headline": headline, "wire": wire}
    for column, text in given_texts.items():
        assert row[column] in (text, f"'{text}")


def test_most_texts_stay_as_they_are() -> None:
    assert [inert(text) for text in ("Sold = gone", "'tis", "a-b", "", None)] == [
        "Sold = gone",
        "'tis",
        "a-b",
        "",
        None,
    ]


def test_every_article_has_a_row(wholes: dict[str, Whole], press: Press) -> None:
    for whole in wholes.values():
        table = rows(articles_csv(whole, press).body)
        assert [row["url"] for row in table] == [article.url or "" for article in whole.story.articles]
        assert all(row.keys() == set(COLUMNS) for row in table)


def test_an_unknown_paywall_is_not_told(full: Whole, press: Press) -> None:
    assert [row["paywall"] for row in rows(articles_csv(full, press).body)] == ["true", "false", "", ""]


def test_a_story_without_articles_has_a_head_alone(full: Whole, press: Press) -> None:
    story = msgspec.structs.replace(full.story, articles=(), claims=())
    bare = full._replace(story=story, derived=derive(story, full.story.captured))  # type: ignore[arg-type]
    assert rows(articles_csv(bare, press).body) == []
