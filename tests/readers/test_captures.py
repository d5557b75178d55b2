"""Captured pages: golden files of each layout, the real captures where they lie beside the project, and any text.

A golden file under `captures/<layout>/` holds a page and, below a line `=== fields ===`, the fields it states. What is
in them is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.model import Story
from broadsheet.readers import break_the_web, newsgpt, objective_news, wire_observer
from broadsheet.readers.capture import prose, resolve_ages, split_age
from broadsheet.readers.reader import Fields, Reader, Value
from broadsheet.render.rich_text import plain

FOLDER = Path(__file__).parent / "captures"
READERS = {
    "break-the-web": break_the_web.READER,
    "newsgpt": newsgpt.READER,
    "objective-news": objective_news.READER,
    "wire-observer": wire_observer.READER,
}
GOLDEN = sorted(FOLDER.rglob("*.txt"))
CAPTURED = datetime(2026, 7, 5, 18, tzinfo=UTC)

BOILERPLATE = (
    "AI-generated to prompt",
    "Back to feed",
    "Be the first",
    "Become a Supporter",
    "Break The Web presents",
    "Compiled by",
    "How this works",
    "Join the discussion",
    "Keep the news honest",
    "Key factual claims",
    "ObjectiveNews is",
    "Protected by reCAPTCHA",
    "Read the original",
    "Support independent",
    "The same event",
    "all caught up",
    "← Home",
)
"""Words of the systems' own lines, real and invented."""


def parts(golden: Path) -> tuple[str, Fields]:
    """The page and the expected fields of a golden file."""
    page, separator, fields = golden.read_text(encoding="utf-8").partition("\n=== fields ===\n")
    assert separator, f"{golden} lacks its fields"
    return page, yaml.safe_load(fields)


def layout(golden: Path) -> Reader:
    return READERS[golden.parent.name]


def recognising(page: str) -> list[str]:
    return [reader.name for reader in READERS.values() if reader.recognises(page)]


def texts(value: Value) -> Iterator[str]:
    """Every text in `value`."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


def boilerplate_in(fields: Value) -> list[str]:
    return [text for text in texts(fields) if any(words in text for words in BOILERPLATE)]


def story_of(fields: Fields) -> Story:
    return msgspec.convert(fields, Story, strict=False)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: f"{golden.parent.name}/{golden.stem}")
def test_a_page_states_its_fields(golden: Path) -> None:
    page, fields = parts(golden)

    assert recognising(page) == [layout(golden).name]
    assert layout(golden).read(page) == fields
    assert boilerplate_in(fields) == []
    if "headline" in fields:
        story_of(fields)


@pytest.mark.parametrize("folder", READERS)
def test_each_layout_has_golden_files(folder: str) -> None:
    assert len([golden for golden in GOLDEN if golden.parent.name == folder]) >= 5


@pytest.mark.parametrize("folder", READERS)
def test_any_one_line_may_be_missing(folder: str) -> None:
    page, _ = parts(FOLDER / folder / "a_whole_page.txt")
    lines = [line for line in page.split("\n") if line]
    for missing in range(len(lines)):
        rest = "\n".join(lines[:missing] + lines[missing + 1 :])
        assert recognising(rest) == [READERS[folder].name]
        assert boilerplate_in(dict(READERS[folder].read(rest))) == []


@pytest.mark.parametrize("folder", READERS)
def test_blank_lines_line_ends_and_a_byte_order_mark_change_nothing(folder: str) -> None:
    page, fields = parts(FOLDER / folder / "a_whole_page.txt")
    squeezed = "\n".join(line for line in page.split("\n") if line)
    spaced = "\ufeff" + page.replace("\n", "\r\n\n\u00a0\n")

    assert READERS[folder].read(squeezed) == fields
    assert READERS[folder].read(spaced) == fields


@given(st.text())
def test_no_text_stops_a_reader(text: str) -> None:
    for reader in READERS.values():
        reader.recognises(text)
        reader.read(text)


@settings(deadline=None)
@given(st.data())
def test_no_mangled_page_stops_a_reader(data: st.DataObject) -> None:
    golden = data.draw(st.sampled_from(GOLDEN))
    lines = parts(golden)[0].split("\n")
    kept = data.draw(st.lists(st.sampled_from(range(len(lines))), max_size=2 * len(lines)))
    pages = [
        "\n".join(lines[at] for at in sorted(kept)),
        "\n".join(lines[at] for at in kept),
        "".join(lines[at] for at in kept),
    ]
    for page in pages:
        fields = resolve_ages(dict(layout(golden).read(page)), CAPTURED)
        if "headline" in fields:
            story_of(fields)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Africa1 hr ago", ("Africa", "1 hr ago")),
        ("Africaan hour ago", ("Africa", "an hour ago")),
        ("France💻 Technology10 hr. ago", ("France💻 Technology", "10 hr. ago")),
        ("CenterYesterday", ("Center", "Yesterday")),
        ("3 weeks ago", ("", "3 weeks ago")),
        ("Snow", ("Snow", "")),
        ("Sport now", ("Sport", "now")),
        ("", ("", "")),
    ],
)
def test_an_age_is_split_off(line: str, parts: tuple[str, str]) -> None:
    assert split_age(line) == parts


@given(st.text(alphabet="abc *_[]<>()!`~#&;=|-/:\\1.", max_size=40))
def test_prose_reads_as_the_capture_does(words: str) -> None:
    line = " ".join(words.split())
    # A list is left a list: a capture may well have one, and it says the same.
    if line and not line.startswith(("-", "1")):
        assert plain(prose([line])) == line


def test_ages_become_times_where_the_time_of_capture_is_known() -> None:
    fields: Fields = {
        "stated": {"by": "A system", "published": "1 hr ago"},
        "articles": [{"outlet": "fog", "stated_time": "2 days ago"}],
    }
    assert resolve_ages(fields, CAPTURED) == {
        "stated": {"by": "A system", "published": "1 hr ago"},
        "articles": [{"outlet": "fog", "stated_time": "2 days ago", "published": "2026-07-03T18:00:00+00:00"}],
        "published": "2026-07-05T17:00:00+00:00",
    }
    assert resolve_ages(fields, None) == fields


def test_an_age_never_replaces_a_time_nor_becomes_one_that_no_calendar_has() -> None:
    fields: Fields = {
        "published": "2026-07-04",
        "stated": {"by": "A system", "published": "1 hr ago"},
        "articles": [{"stated_time": "9999 years ago"}, {"stated_time": "last spring"}, "not a mapping"],
    }
    assert resolve_ages(fields, CAPTURED) == fields


@pytest.mark.parametrize("fields", [{"stated": "words"}, {"articles": "words"}, {"stated": {"published": 7}}])
def test_ages_are_looked_for_in_whatever_an_author_wrote(fields: Fields) -> None:
    assert resolve_ages(fields, CAPTURED) == fields


def story(captures: Path, start: str) -> Story:
    """The story of the real capture whose file's name starts with `start`, checked for what holds of all five."""
    page = next(captures.glob(f"{start}_*.txt")).read_text(encoding="utf-8")
    (name,) = recognising(page)
    fields = next(reader for reader in READERS.values() if reader.name == name).read(page)
    assert boilerplate_in(dict(fields)) == []
    made = story_of(dict(fields))
    assert made.stated is not None
    assert made.stated.by == name
    return made


def test_the_first_real_capture(captures: Path) -> None:
    made = story(captures, "000")
    assert (made.kicker, made.keywords) == ("Alibaba Ban", ("Alibaba", "Anthropic"))
    assert made.headline.startswith("Alibaba prohibits")
    assert (len(made.breakdown), len(made.questions)) == (6, 10)
    assert made.questions[0].question == "What is Claude Code and its purpose?"
    assert made.questions[9].answer.endswith("deployment.")
    assert msgspec.to_builtins(made.stated) == {
        "by": "Break The Web",
        "status": "Active",
        "duration": "2 days",
        "virality": 2.3,
        "articles": 7,
        "leaning": "Neutral",
        "breakdown": 4,
        "unlabelled": "41",
    }


def test_the_second_real_capture(captures: Path) -> None:
    made = story(captures, "001")
    assert made.section == "Africa"
    assert made.headline.startswith("Alibaba Bans")
    assert made.body.startswith("Chinese tech giant")
    assert made.body.endswith("experts.")
    assert made.stated is not None
    assert made.stated.published == "1 hr ago"
    assert made.analysis is not None
    assert (made.analysis.by, made.analysis.ai) == ("NewsGPT", True)
    assert made.analysis.text.endswith("decade.")
    assert msgspec.to_builtins(made.credit) == {
        "compiled_by": "NewsGPT",
        "compiled_from": {"id": "globo-g1", "name": "Globo G1", "country": "BR"},
    }


def test_the_third_real_capture(captures: Path) -> None:
    made = story(captures, "002")
    assert made.section == "Technology"
    assert made.headline.startswith("Anthropic Alleges")
    assert len(made.body.split("\n\n")) == 7
    assert made.body.endswith("future.")
    assert msgspec.to_builtins(made.byline) == {"name": "Aarav Mehta", "desk": "Technology"}
    assert msgspec.to_builtins(made.credit) == {"reported_by": {"id": "bbc-technology", "name": "BBC Technology"}}
    assert msgspec.to_builtins(made.stated) == {"by": "Wire Observer", "comments": 0}


def test_the_fourth_real_capture(captures: Path) -> None:
    made = story(captures, "003")
    assert (made.kicker, made.keywords) == ("AI Theft Claims", ("Anthropic", "Alibaba"))
    assert (len(made.breakdown), len(made.questions)) == (6, 10)
    assert made.stated is not None
    assert (made.stated.duration, made.stated.virality, made.stated.articles) == ("21 hours", 4.5, 14)
    assert (made.stated.leaning, made.stated.breakdown, made.stated.unlabelled) == ("Right", 9, "41")


def test_the_fifth_real_capture(captures: Path) -> None:
    made = story(captures, "004")
    assert (made.section, made.regions) == ("Technology", ("FR",))
    assert made.headline.startswith("Alibaba bans Claude")
    assert made.summary is not None
    assert made.summary.endswith("practices.")
    assert msgspec.to_builtins(made.stated) == {"by": "ObjectiveNews", "published": "10 hr. ago", "articles": 1}
    (article,) = made.articles
    assert msgspec.to_builtins(article.outlet) == {
        "id": "france-24-english",
        "name": "France 24 (English)",
        "ownership": "State / Public",
    }
    assert (article.headline, article.summary, article.stated_time) == (made.headline, made.summary, "10 hr. ago")
    assert article.lean is not None
    assert (article.lean.rating, article.lean.rater) == ("center", "ObjectiveNews")
    assert (article.lean.rationale or "").startswith("The article discusses")
