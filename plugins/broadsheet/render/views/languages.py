"""The language of a text that is not in the site's own, and the way it runs."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from markupsafe import Markup

__all__ = ["direction", "tongue"]


@cache
def direction(language: str) -> str:
    """`rtl` for a language written from right to left (Unicode CLDR), else `ltr`."""
    try:
        return str(Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


@cache
def tongue(language: str | None) -> Markup:
    """The attributes that tell browsers the language of an element's text; nothing for the site's own."""
    return Markup(' lang="{}" dir="{}"').format(language, direction(language)) if language else Markup()
