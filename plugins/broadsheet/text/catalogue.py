"""The translations of what readers see: a gettext catalogue for each language, in the package's folder `locales/`."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ["LOCALES", "locale_of", "translations"]

LOCALES = Path(__file__).parent.parent / "locales"
"""Where the catalogues lie, such as `de.po`. English needs none: messages are named by their English words."""


@cache
def locale_of(language: str) -> Locale:
    """The CLDR's locale for a language tag such as `pt-BR`; English for a tag that it does not know.

    Plain `en` is the English of the world, which writes the day before the month.
    """
    if language == "en":
        return Locale("en", "001")
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return locale_of("en")


@cache
def translations(language: str) -> NullTranslations:
    """The messages of a language, or of the one it is a variety of; English where there is no catalogue of either."""
    locale = locale_of(language)
    # A reader of traditional Chinese is better served by English than by simplified characters.
    names = [str(locale)] if locale.script == "Hant" else [str(locale), locale.language]
    file = next((file for name in names if (file := LOCALES / f"{name}.po").is_file()), None)
    if file is None:
        return NullTranslations()
    with file.open("rb") as source:
        known = read_po(source, locale=locale)
    for message in [each for each in known if each.id and not whole(each)]:
        known.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, known)
    compiled.seek(0)
    return GNUTranslations(compiled)


def whole(message: Message) -> bool:
    """Whether a message has its translation, in every form; without it, English is said."""
    return bool(message.string) and all(message.string or ())
