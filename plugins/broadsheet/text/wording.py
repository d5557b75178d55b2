"""Words, numbers and dates as the readers of a site are used to them.

Every text of ours that a reader sees is a *message*: an English sentence or label, named together with its context, so
that a translator knows where it stands. Names in braces are filled in: `say("byline", "By {name}", name=writer)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import overload
from unicodedata import bidirectional

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from .catalogue import locale_of, translations
from .html import escaped, printed, safe
from .phrase import Phrase
from .places import country_codes

__all__ = ["Wording", "wording"]

DAY, HOUR = 24 * 60, 60
"""Minutes."""


@cache
def wording(language: str) -> Wording:
    """The wording of a language; made once."""
    return Wording(language)


class Wording:
    """What readers of one language are told, and how."""

    def __init__(self, language: str) -> None:
        """`language` is a tag such as `de` or `pt-BR`."""
        self.language = language
        self.locale = locale_of(language)
        self.translations = translations(language)
        self.countries = country_codes(str(self.locale).replace("_", "-"))
        self.leftward = self.locale.text_direction == "rtl"
        """Whether it is written from right to left."""
        # What is asked for often, and of few values, is kept.
        self.messages = cache(self.translated)
        self.counted = lru_cache(maxsize=10_000)(self.plural)
        self.written = lru_cache(maxsize=10_000)(self.with_places)
        self.shares = cache(self.whole_percent)
        self.days = lru_cache(maxsize=10_000)(self.dated)
        self.around_hour = lru_cache(maxsize=10_000)(self.hour_of_day)
        self.hours = cache(self.on_the_clock)
        self.spans = lru_cache(maxsize=10_000)(self.spanned)
        self.comma = self.say("list", ", ")
        """What stands between the parts of a list."""

    @overload
    def say(self, context: str, message: str, /) -> str: ...
    @overload
    def say(self, context: str, message: str, /, **values: Markup) -> Markup: ...
    @overload
    def say(self, context: str, message: str, /, **values: object) -> str: ...
    def say(self, context: str, message: str, /, **values: object) -> str:
        """The message in this language, with `values` filled in; safe HTML (Markup) where one of them is."""
        text = self.messages(context, message)
        return self.filled(text, values) if values else text

    def translated(self, context: str, message: str) -> str:
        return self.translations.pgettext(context, message)

    def apart(self, value: object) -> object:
        """A value for a message, with plain words that run against the language kept apart; HTML sees to itself."""
        return f"\u2068{value}\u2069" if self.leftward and type(value) is str and against(value) else value

    @overload
    def tell(self, phrase: Phrase, /) -> str: ...
    @overload
    def tell(self, phrase: Phrase, /, **values: Markup) -> Markup: ...
    def tell(self, phrase: Phrase, /, **values: object) -> str:
        """A phrase in this language, with `values` filled in besides its own."""
        if not phrase.values:
            return self.say(phrase.context, phrase.message, **values)
        own = {name: self.joined(value) if isinstance(value, tuple) else value for name, value in phrase.values}
        return self.say(phrase.context, phrase.message, **own, **values)

    def count(self, context: str, one: str, many: str, number: int, /, **values: object) -> str:
        """The message for `number` of something, which it holds as `{count}`: `one` or `many` in English."""
        text = self.counted(context, one, many, number)
        return self.filled(text, values) if values else text

    def form(self, context: str, one: str, many: str, number: int) -> str:
        """The form of a message for `number` of something, with nothing filled in."""
        return self.translations.npgettext(context, one, many, number)

    def plural(self, context: str, one: str, many: str, number: int) -> str:
        text = self.form(context, one, many, number)
        return text.replace("{count}", self.number(number))

    def filled(self, text: str, values: dict[str, object]) -> str:
        """`text` with its names in braces filled in; safe HTML, all else escaped, where one of the values is such."""
        if self.leftward:
            values = {name: self.apart(value) for name, value in values.items()}
        for value in values.values():
            if type(value) is not str and hasattr(value, "__html__"):
                return safe(escaped(text).format_map({name: printed(each) for name, each in values.items()}))
        return text.format_map(values)

    def number(self, number: int) -> str:
        """A whole number: "1,234"."""
        return str(number) if -1000 < number < 1000 else format_decimal(number, locale=self.locale)

    def decimal(self, number: float, digits: int = 1, *, signed: bool = False) -> str:
        """A number with `digits` decimal places: "0.5", and "+0.5" if `signed`; a zero has no sign."""
        return self.written(round(number, digits) + 0.0, digits, signed)

    def with_places(self, number: float, digits: int, signed: bool) -> str:
        places = f"0.{'0' * digits}"
        return format_decimal(number, f"+{places};-{places}" if signed and number else places, self.locale)

    def percent(self, share: float) -> str:
        """A share of 1 in whole percent; what is more than nothing never reads 0%."""
        if 0 < share < 0.005:
            return self.say("number", "under {percent}", percent=self.shares(0.01))
        return self.shares(round(share, 2))

    def whole_percent(self, share: float) -> str:
        return format_percent(share, locale=self.locale)

    def day(self, moment: datetime) -> str:
        """The day of a time: "4 July 2026"."""
        return self.days(moment.date())

    def dated(self, day: date) -> str:
        return format_date(day, "long", self.locale)

    def moment(self, moment: datetime) -> str:
        """A time in UTC, to the minute: "4 July 2026, 07:40 UTC"."""
        before, _, after = self.around_hour(moment.date())
        return f"{before}{clock(moment.hour, moment.minute)}{after}"

    def hour_of_day(self, day: date) -> tuple[str, str, str]:
        """What stands before and after the hour of a time on that day."""
        return self.say("time", "{day}, {hour} UTC").replace("{day}", self.days(day)).partition("{hour}")

    def hour(self, moment: datetime) -> str:
        """The hour of a time in UTC, to the minute, for where its day is known: "07:40 UTC"."""
        return self.hours(moment.hour, moment.minute)

    def on_the_clock(self, hour: int, minute: int) -> str:
        return self.say("timeline", "{hour} UTC").format(hour=clock(hour, minute))

    def month(self, month: str) -> str:
        """The name of a month given as `2026-07`: "July 2026"."""
        return format_skeleton("yMMMM", datetime.fromisoformat(f"{month}-01"), locale=self.locale)

    def span(self, time: timedelta) -> str:
        """How long, in its two largest units: "2 days 4 hours", "35 minutes"."""
        return self.spans(time.days * DAY + time.seconds // 60)

    def spanned(self, minutes: int) -> str:
        days, hours, rest = minutes // DAY, minutes % DAY // HOUR, minutes % HOUR
        parts = [
            self.count("span", "{count} day", "{count} days", days) if days else "",
            self.count("span", "{count} hour", "{count} hours", hours) if hours else "",
            self.count("span", "{count} minute", "{count} minutes", rest) if rest and not days else "",
        ]
        match [*filter(None, parts)]:
            case [larger, smaller]:
                return self.say("span", "{larger} {smaller}", larger=larger, smaller=smaller)
            case [only]:
                return only
        return self.say("span", "less than a minute")

    def listed(self, words: Sequence[str]) -> str:
        """`words` as a list within a sentence: "a, b and c"."""
        return format_list(words, locale=self.locale)

    def joined(self, words: Iterable[str]) -> str:
        """`words` one after the other: "a, b, c"."""
        return self.comma.join(words)

    def country(self, code: str) -> str:
        """The country's name; the code itself where it is no country's."""
        return self.countries.get(code, code)

    def language_name(self, tag: str) -> str:
        """The name of a language; its tag where it has none."""
        return (
            self.locale.languages.get(tag.replace("-", "_")) or self.locale.languages.get(tag.partition("-")[0]) or tag
        )


@cache
def clock(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


@lru_cache(maxsize=10_000)
def against(text: str) -> bool:
    """Whether any letter of `text` is written from left to right."""
    return any(bidirectional(letter) == "L" for letter in text)
