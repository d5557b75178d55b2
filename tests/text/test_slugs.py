from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from broadsheet.text import slug

DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
HASH = re.compile(r"x[0-9a-f]{8}")


@given(st.text())
@example("../../etc/passwd")
@example(".htaccess")
@example("CON")
@example("-")
@example("")
@example("ﬁ" * 200)
@example("日本" * 100)
@example("a-" * 100)
@example("\ud800")
def test_a_slug_is_safe_as_the_name_of_a_file(words: str) -> None:
    name = slug(words)
    assert name
    assert not set(name) & set('/\\.:*?"<>|% \0\n')
    assert name == name.strip("-")
    assert "--" not in name
    assert not DEVICES.fullmatch(name)
    assert len(name.encode()) <= 80


@given(st.text())
def test_a_slug_is_its_own_slug(words: str) -> None:
    assert slug(slug(words)) == slug(words)


@given(st.text())
def test_spellings_that_a_file_system_may_confuse_have_one_slug(words: str) -> None:
    name = slug(words)
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.casefold()
    if not HASH.fullmatch(name):
        for form in ("NFC", "NFD"):
            assert slug(unicodedata.normalize(form, words).casefold()) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Alibaba bans Claude Code!", "alibaba-bans-claude-code"),
        ("  L’Été à Øygarden ", "l-ete-a-øygarden"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Москва", "москва"),
        ("日本 2026", "日本-2026"),
        ("snake_case and CamelCase", "snake-case-and-camelcase"),
        ("AT&T", "at-and-t"),
        ("nul", "nul-x"),
    ],
)
def test_slugs(words: str, name: str) -> None:
    assert slug(words) == name


def test_names_that_differ_by_a_sign_stay_apart() -> None:
    assert len({slug(name) for name in ("C", "C++", "C#", "C%", "C@")}) == 5


def test_names_without_a_letter_stay_apart() -> None:
    assert len({slug(name) for name in ("…", "!", "🙂", "")}) == 4


def test_a_long_text_is_cut_between_words() -> None:
    assert slug("harbour " * 20) == "-".join(["harbour"] * 10)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("हिन्दी", "हिन्दी"),
        ("दिल्ली", "दिल्ली"),
        ("ภาษาไทย", "ภาษาไทย"),
        ("Чайка", "чайка"),
        ("Été à Évian", "ete-a-evian"),
    ],
)
def test_scripts_keep_the_marks_that_make_their_words(words: str, name: str) -> None:
    assert slug(words) == name
