"""Text is set as its script asks for: joined, in order, broken where it may be."""

from __future__ import annotations

import pytest

from broadsheet.outputs.social_cards.bidi import levels
from broadsheet.outputs.social_cards.breaking import Block, block, clipped
from broadsheet.outputs.social_cards.drawing import HEADLINE, INNER
from broadsheet.outputs.social_cards.fonts import Weight, faces
from broadsheet.outputs.social_cards.lines import PIECE, line

LATIN = faces(Weight.SEMIBOLD, ())

LONG = "Regulators in four countries open inquiries into the takeover of the largest ferry operator of the region. "


def set_in_lines(text: str) -> Block:
    return block(text.strip(), LATIN, False, INNER, HEADLINE[1] - HEADLINE[0])


def test_short_headlines_are_larger() -> None:
    sizes = [
        set_in_lines(text).size for text in ("Harbour reopens", "Parliament passes the climate bill" * 2, LONG * 2)
    ]
    assert sizes == sorted(set(sizes), reverse=True)


def test_lines_are_about_equally_long() -> None:
    made = set_in_lines("Parliament passes the climate bill after a night of debate, and the opposition sues")
    spans = [each.width for each in made.lines]
    assert min(spans) > 0.75 * max(spans)


def test_arabic_letters_are_joined() -> None:
    (joined,), (alone,) = line("بب", LATIN, True).runs, line("ب", LATIN, True).runs
    assert {glyph for glyph, _, _ in joined.glyphs} - {glyph for glyph, _, _ in alone.glyphs}


@pytest.mark.parametrize(
    ("text", "leftward", "expected"),
    [
        ("abc", False, "000"),
        ("ab שלום, 12 cd", False, "00011111122000"),
        ("של BBC 12", True, "111222222"),
        ("של 12", True, "11122"),
        ("ש\u200dל", True, "111"),
    ],
)
def test_levels_are_those_of_the_bidirectional_algorithm(text: str, leftward: bool, expected: str) -> None:
    assert "".join(map(str, levels(text, leftward))) == expected


def test_chinese_and_japanese_break_between_letters_but_not_before_marks() -> None:
    assert PIECE.findall("野党は「手続き」、ABCを（提訴）へ。") == [
        "野", "党", "は", "「手", "続", "き」、", "ABC", "を", "（提", "訴）", "へ。",
    ]  # fmt: skip


def test_what_is_too_much_ends_in_an_ellipsis() -> None:
    dots = clipped("…", LATIN, False, 9.0).runs[-1].glyphs[-1][0]
    assert set_in_lines(LONG * 9).lines[-1].runs[-1].glyphs[-1][0] == dots
    assert set_in_lines(LONG).lines[-1].runs[-1].glyphs[-1][0] != dots


@pytest.mark.parametrize("text", [LONG * 9, "Donaudampfschiff" * 40, "w" * 5000, "x y " * 900])
def test_no_headline_takes_more_than_five_lines(text: str) -> None:
    made = set_in_lines(text)
    assert len(made.lines) <= 5
    assert max(each.width for each in made.lines) * made.size <= INNER


def test_lines_do_not_break_at_spaces_that_hold_words_together() -> None:
    assert PIECE.findall("à 12\xa0% de « oui\u202f»") == ["à", "12\xa0%", "de", "«", "oui\u202f»"]
