"""Finds every message that readers see, and brings the catalogues of translations up to it.

    python tests/project/messages.py

Messages come from the calls of `say`, `count` and `Phrase` in Python, templates and scripts. A catalogue keeps the
translations it has, gains new messages without one, and loses those that nothing says any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from broadsheet.outputs.script_words import COUNT, SAY
from broadsheet.text.catalogue import LOCALES

__all__ = ["LANGUAGES", "catalogue", "forms", "messages", "names"]

LANGUAGES = ("ar", "de", "es", "fr", "ja", "pt", "zh")
"""The languages that the package speaks beside English."""

PACKAGE = LOCALES.parent

SPEAKING = ("derive", "outputs", "render", "text")
"""The folders whose Python says something to readers; all else speaks to authors, in English."""


def said_by_scripts(file: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """The messages of a script, found as they are when a site is built, in the form that Babel takes them."""
    text = file.read().decode()
    yield from ((1, "say", found, []) for found in SAY.findall(text))
    yield from ((1, "count", found, []) for found in COUNT.findall(text))


METHODS = [
    ("assets/scripts/**.js", said_by_scripts),
    ("**.html", "jinja2"),
    *((f"{name}/**.py", "python") for name in SPEAKING),
    ("plugin.py", "python"),
    ("config.py", "python"),
]
OPTIONS = {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}

KEYWORDS = {"say": ((1, "c"), 2), "count": ((1, "c"), 2, 3), "Phrase": ((1, "c"), 2)}
"""Which arguments name the context, the message and its plural."""

PLURALS = {"ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"}
"""Where Babel has the forms in another order than the CLDR and translators do."""

HEADER = """\
# The words of Broadsheet in {name}. `make words` brings this file up to what the program says.
msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals};\\n"

"""


def messages() -> list[Message]:
    """Every message of the package, by context; each names the files that say it."""
    found = Catalog()
    for file, _, message, _, context in extract_from_dir(PACKAGE, METHODS, OPTIONS, KEYWORDS):
        found.add(message, locations=[(file, 1)], context=context)
    return in_order(found)


def in_order(found: Catalog) -> list[Message]:
    return sorted((each for each in found if each.id), key=lambda it: (it.context, *forms(it.id)))


def forms(text: str | Sequence[str]) -> Sequence[str]:
    """The forms of a message, or of its translation: one, or one for each kind of number."""
    return (text,) if isinstance(text, str) else text


def catalogue(language: str) -> Catalog:
    """The translations of a language as they lie in the package; empty where it has none yet."""
    file = LOCALES / f"{language}.po"
    if not file.exists():
        return Catalog(Locale.parse(language))
    with file.open("rb") as source:
        return read_po(source, locale=language)


def updated(language: str, said: list[Message]) -> Catalog:
    """A catalogue of what is `said`, with the translations that there are."""
    known, made = catalogue(language), Catalog(Locale.parse(language))
    for each in said:
        old = known.get(each.id, each.context)
        made.add(each.id, old.string if old else None, sorted(set(each.locations)), context=each.context)
        made.get(each.id, each.context).flags = set()
    return made


def names(text: str) -> Iterator[str]:
    """What is filled into a message."""
    return (piece.partition("}")[0] for piece in text.split("{")[1:])


def write(language: str, made: Catalog, file: Path) -> None:
    """Writes a catalogue so that a change of it is a small change of its file."""
    name = Locale.parse(language).english_name
    head = HEADER.format(name=name, locale=language, plurals=PLURALS.get(language, made.plural_forms.rstrip(";")))
    with file.open("wb") as target:
        target.write(head.encode())
        write_po(target, made, omit_header=True, width=0, include_lineno=False, ignore_obsolete=True)


if __name__ == "__main__":
    for language in LANGUAGES:
        write(language, updated(language, messages()), LOCALES / f"{language}.po")
