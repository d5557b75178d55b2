from __future__ import annotations

import pytest

from broadsheet.text import country_code, country_codes, country_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("NO", "NO"),
        ("no", "NO"),
        ("Norway", "NO"),
        (" norway ", "NO"),
        ("UK", "GB"),
        ("USA", "US"),
        ("Côte d’Ivoire", "CI"),
    ],
)
def test_a_country_is_known_by_code_and_english_name(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize("name", ["", "Atlantis", "EU", "ZZ", "NOR", "World"])
def test_what_is_no_country_has_no_code(name: str) -> None:
    assert country_code(name) is None


def test_only_countries_have_codes() -> None:
    codes = country_codes()
    assert 245 <= len(codes) <= 255
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert list(codes) == sorted(codes)


def test_names_come_in_the_language_asked_for() -> None:
    assert country_name("NO") == "Norway"
    assert country_name("NO", "de") == "Norwegen"
    assert country_name("BR", "pt-BR") == "Brasil"
    assert country_name("??") == "??"
