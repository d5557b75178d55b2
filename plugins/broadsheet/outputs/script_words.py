"""The words that scripts say, found in them by the calls of `say` and `count`, in the language of a site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..text import Wording

__all__ = ["Words", "words_of"]

Words = dict[str, dict[str, str | dict[str, str]]]
"""By context and English message: the translation, or the one for each of the CLDR's categories of number."""

TEXT = r'"((?:[^"\\\n]|\\.)*)"'
SAY = re.compile(rf"\bsay\(\s*{TEXT},\s*{TEXT}")
COUNT = re.compile(rf"\bcount\(\s*{TEXT},\s*{TEXT},\s*{TEXT}")

EXAMPLES = (*range(201), 10**6)
"""Among these numbers is one of each category of every language."""


def words_of(scripts: str, wording: Wording) -> Words:
    """What the scripts say in another language, without the words that stay English."""
    words: Words = {}
    for context, message, said in messages(scripts, wording):
        words.setdefault(context, {})[message] = said
    return words


def messages(scripts: str, wording: Wording) -> Iterator[tuple[str, str, str | dict[str, str]]]:
    for context, message in SAY.findall(scripts):
        said = wording.say(context, message)
        if said != message:
            yield context, message, said
    for context, one, many in COUNT.findall(scripts):
        numbers = categories(wording)
        forms = {name: wording.form(context, one, many, number) for name, number in numbers.items()}
        if not {one, many}.issuperset(forms.values()):
            yield context, one, forms


@cache
def categories(wording: Wording) -> dict[str, int]:
    """A number for each category of the language's plural forms, such as `few`."""
    plural = wording.locale.plural_form
    return {plural(number): number for number in reversed(EXAMPLES)}
