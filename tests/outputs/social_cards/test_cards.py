"""Social cards can be read, whatever the headline, and show nothing that is not so."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from broadsheet.derive import derive
from broadsheet.model import Article, Lean, Outlet, Rating, Story
from broadsheet.outputs import Whole
from broadsheet.outputs.assets import PACKAGED
from broadsheet.outputs.social_cards import CardFace, card_face, draw, scripts_without_font, social_card
from broadsheet.outputs.social_cards.canvas import COLOURS, PAPER, Paint
from broadsheet.outputs.social_cards.drawing import BAR, HEADLINE, MARGIN, MASTHEAD, SECTION, SPILL
from broadsheet.outputs.social_cards.fonts import Weight, faces
from broadsheet.render import NO_NEIGHBOURS, Site, story_card, story_view

Pixels = NDArray[np.uint8]

FEW_JAPANESE = (str(Path(__file__).parent / "fonts" / "noto-serif-jp-few.ttf"),)

LATIN = faces(Weight.SEMIBOLD, ())

FACE = CardFace(
    site="The Daily Ledger",
    leftward=False,
    date="6 July 2026",
    section="World",
    headline="Parliament passes the climate bill",
    counts="13 outlets · 9 origins",
    lean=(0, 30, 50),
    sides="3 left · 2 center · 5 right",
)

LONG = "Regulators in four countries open inquiries into the takeover of the largest ferry operator of the region. "


def drawn(face: CardFace = FACE, **changes: object) -> Pixels:
    """A card as a decoder sees it: rows of red, green and blue."""
    image = Image.open(io.BytesIO(draw(msgspec.structs.replace(face, **changes))))
    assert (image.format, image.size, image.info) == ("PNG", (1200, 630), {})
    return np.asarray(image.convert("RGB"))


def inked(pixels: Pixels) -> tuple[int, int]:
    """The first and the last column that are not all paper."""
    columns = np.flatnonzero((pixels != PAPER).any(axis=(0, 2)))
    return int(columns[0]), int(columns[-1])


def headline(pixels: Pixels) -> Pixels:
    return pixels[HEADLINE[0] - SPILL : HEADLINE[1] + SPILL]


def row(pixels: Pixels, baseline: int) -> Pixels:
    return pixels[baseline - 30 : baseline + 12]


def widths(pixels: Pixels) -> dict[Paint, int]:
    """How many pixels of the bar each side takes."""
    middle, sides = pixels[sum(BAR) // 2], (Paint.LEFT, Paint.CENTER, Paint.RIGHT)
    return {paint: int((middle == COLOURS[paint]).all(axis=1).sum()) for paint in sides}


def test_a_card_shows_all_it_is_given() -> None:
    pixels = drawn()
    for place in (row(pixels, MASTHEAD), row(pixels, SECTION), headline(pixels), row(pixels, 578)):
        assert inked(place)[0] in range(MARGIN, MARGIN + 8)


@pytest.mark.parametrize(
    ("starts", "sides"),
    [((0, 30, 50), (312, 208, 520)), ((0, 100, 100), (1040, 0, 0)), ((0, 0, 25), (0, 260, 780))],
)
def test_the_bar_shows_the_sides_in_proportion(starts: tuple[int, ...], sides: tuple[int, ...]) -> None:
    assert tuple(widths(drawn(lean=starts)).values()) == sides


def test_there_is_no_bar_where_no_outlet_is_rated() -> None:
    assert not any(widths(drawn(lean=(), sides="")).values())


def test_the_colours_are_those_of_the_pages() -> None:
    styles = (PACKAGED / "styles" / "base.css").read_text("utf-8")
    for paint, colour in COLOURS.items():
        found = re.search(f"--bs-{paint.name.lower()}: .*?#([0-9a-f]{{6}})", styles)
        assert found
        assert tuple(bytes.fromhex(found[1])) == colour


def test_a_card_is_the_same_on_every_machine(repo: Path) -> None:
    script = (
        "import sys; from broadsheet.outputs.social_cards import CardFace, draw; import msgspec;"
        "sys.stdout.buffer.write(draw(msgspec.json.decode(sys.argv[1], type=CardFace)))"
    )
    given = msgspec.json.encode(FACE).decode()
    else_where = os.environ | {"PYTHONHASHSEED": "7", "LC_ALL": "tr_TR.UTF-8", "PYTHONPATH": str(repo / "plugins")}
    there = subprocess.run([sys.executable, "-c", script, given], env=else_where, capture_output=True, check=True)
    assert there.stdout == draw(FACE) == draw(FACE)


def test_a_card_is_small() -> None:
    assert len(draw(msgspec.structs.replace(FACE, headline=LONG * 9))) < 40_000


@pytest.mark.parametrize("text", [LONG * 9, "Donaudampfschiff" * 40, "w" * 5000, "Straße—" * 50])
def test_no_headline_leaves_its_room(text: str) -> None:
    first, last = inked(headline(drawn(headline=text)))
    assert first >= MARGIN - 2
    assert last < 1200 - MARGIN + 2


def test_what_is_too_much_is_not_drawn() -> None:
    assert draw(msgspec.structs.replace(FACE, headline=LONG * 9)) == draw(
        msgspec.structs.replace(FACE, headline=LONG * 8)
    )


def test_arabic_and_hebrew_stand_at_the_right() -> None:
    for text in ("قانون المناخ", "חוק האקלים"):
        first, last = inked(headline(drawn(headline=text)))
        assert last > 1200 - MARGIN - 12
        assert first > 500


def test_a_site_written_from_the_right_has_its_name_there() -> None:
    name = row(drawn(leftward=True, date=""), MASTHEAD)
    assert inked(name)[1] > 1200 - MARGIN - 8
    assert inked(name)[0] > 600


def test_left_stays_left_in_every_script() -> None:
    assert (drawn(leftward=True)[BAR[0] : BAR[1]] == drawn()[BAR[0] : BAR[1]]).all()


def test_a_font_of_the_sites_own_serves_a_script_that_ours_lack() -> None:
    text = "野党は「手続きに問題がある」、最高裁に提訴へ"
    face = msgspec.structs.replace(FACE, headline=text)
    assert scripts_without_font(face) == {"CJK", "HIRAGANA"}
    assert (headline(drawn(headline=text)) == PAPER).all()
    assert not scripts_without_font(msgspec.structs.replace(face, fonts=FEW_JAPANESE))
    assert inked(headline(drawn(headline=text, fonts=FEW_JAPANESE)))[0] < MARGIN + 20


def test_a_headline_that_no_font_has_leaves_the_rest_of_the_card() -> None:
    pixels = drawn(headline="जलवायु विधेयक")
    assert (headline(pixels) == PAPER).all()
    assert (row(pixels, MASTHEAD) == row(drawn(), MASTHEAD)).all()
    assert widths(pixels) == widths(drawn())


@pytest.mark.parametrize(
    "text", ["\U0001f525 A \U0001f680 B\ufe0f", "A\x00\x1b\x7f B", "A\u202e B\u2066", " A \n\t B\u3000"]
)
def test_what_needs_no_letter_is_left_out(text: str) -> None:
    assert draw(msgspec.structs.replace(FACE, headline=text)) == draw(msgspec.structs.replace(FACE, headline="A B"))


def test_markup_is_text() -> None:
    assert inked(headline(drawn(headline="<b>A</b> &amp; B")))[1] > inked(headline(drawn(headline="A & B")))[1]


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_any_headline_can_be_drawn(text: str) -> None:
    pixels = drawn(headline=text, section=text, site=text)
    assert widths(pixels) == widths(drawn())


@given(st.text("abc אבג 12 بت é́ 。、「", max_size=80))
@settings(max_examples=100)
def test_any_mix_of_scripts_stays_between_the_margins(text: str) -> None:
    pixels = headline(drawn(headline=text))
    if (pixels != PAPER).any():
        first, last = inked(pixels)
        assert MARGIN - 30 < first < last < 1200 - MARGIN + 30


def test_a_cards_face_is_what_its_story_says() -> None:
    leans = (Lean(rating=Rating.LEFT), Lean(rating=Rating.CENTER), Lean(rating=Rating.RIGHT), None)
    outlets = [Outlet(id=f"o{number}", name=f"Outlet {number}", lean=lean) for number, lean in enumerate(leans)]
    articles = tuple(Article(outlet=outlet) for outlet in outlets)
    story = Story(headline="A bridge", slug="bridge", path="bridge.md", section="World", articles=articles)
    site = Site(name="Sample")
    derived = derive(story, datetime(2026, 7, 6, tzinfo=UTC))
    view = story_view(story, derived, NO_NEIGHBOURS, site)
    whole = Whole(story, derived, NO_NEIGHBOURS, view, story_card(story, derived, "World", site, view.tools))
    face = card_face(whole, site)
    assert (face.site, face.headline, face.section, face.date) == ("Sample", "A bridge", "World", "")
    assert (face.counts, face.lean) == ("4 outlets\xa0· 4 origins", (0, 33, 66))
    assert social_card(whole, site).uri == "stories/bridge/card.png"
    assert social_card(whole, site).body == draw(face)


def test_a_build_that_draws_nothing_loads_nothing_for_it(repo: Path) -> None:
    script = "import sys, broadsheet.outputs; print({'numpy', 'uharfbuzz'} & sys.modules.keys())"
    place = {"PYTHONPATH": str(repo / "plugins")}
    done = subprocess.run([sys.executable, "-c", script], env=place, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "set()"
