"""Countries: their ISO 3166-1 alpha-2 codes and their English names, from the Unicode CLDR by way of Babel."""

from __future__ import annotations

from functools import cache

from babel import Locale

__all__ = ["country_code", "country_codes", "country_name"]

NOT_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
"""Two-letter codes of the CLDR that ISO 3166-1 does not assign. Kosovo's XK stays: it is the code in use."""

SPELLINGS = {"usa": "US", "us": "US", "uk": "GB", "uae": "AE", "south korea": "KR", "north korea": "KP", "turkey": "TR"}
"""Common names that the CLDR lists otherwise."""


@cache
def country_codes(language: str = "en") -> dict[str, str]:
    """Each country's name in `language`, by its code, in the order of the codes."""
    territories = Locale.parse(language, sep="-").territories
    return {
        code: str(territories[code])
        for code in sorted(territories)
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


@cache
def codes_by_name() -> dict[str, str]:
    return {name.casefold(): code for code, name in country_codes().items()} | SPELLINGS


def country_name(code: str, language: str = "en") -> str:
    """The country's name in `language`; the code itself where it is no country's."""
    return country_codes(language).get(code, code)


def country_code(name: str) -> str | None:
    """The code of the country of that English name (or of that code); None where there is none."""
    return name.upper() if name.upper() in country_codes() else codes_by_name().get(name.strip().casefold())
