"""The options of the files `trust.txt` and `security.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from mkdocs.config import base
from mkdocs.config import config_options as c

from .errors import Severity
from .text import moment

__all__ = ["SecurityConfig", "TrustConfig"]


VARIABLES = (
    "member",
    "belongto",
    "control",
    "controlledby",
    "social",
    "vendor",
    "customer",
    "disclosure",
    "contact",
)
"""The variables of `trust.txt` that can come several times, in the order in which it has them."""

FIELDS = ("contact", "encryption", "acknowledgments", "policy", "hiring")
"""The fields of `security.txt` that can come several times, likewise."""

EXPIRES = "security.expires: expected"

YEAR = timedelta(days=366)
"""How far ahead a `security.txt` should reach at most, so that it is looked after (RFC 9116, 2.5.5)."""


class Uri(c.Type[str]):
    """An address of any kind but `http:`, such as `mailto:desk@paper.example`."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        uri = super().run_validation(value)
        if not re.fullmatch(r"(?!http:)[a-z][a-z0-9+.-]*:[!-~]+", uri, re.IGNORECASE):
            raise base.ValidationError(f"Expected an address with https:, mailto: or tel:, found {uri!r}.")
        return uri


class OneLine(c.Type[str]):
    """A text of one line."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value).strip()
        if not text or not text.isprintable():
            raise base.ValidationError(f"Expected a text of one line, found {text!r}.")
        return text


class Expiry(base.BaseConfigOption[datetime]):
    """The time until which the options beside it count: they need it, and it needs them."""

    def run_validation(self, value: object) -> datetime:
        if isinstance(value, date):  # YAML's own; a datetime is one too
            value = value.isoformat()
        time = moment(value) if isinstance(value, str) else None
        if time is None:
            raise base.ValidationError(f"Expected a time such as 2027-01-31T00:00:00Z, found {value!r}.")
        return time

    def post_validation(self, config: base.Config, key_name: str) -> None:
        if bool(config["contact"]) != bool(config[key_name]):
            raise base.ValidationError("Expected both contact and expires, or neither.")


class TrustConfig(base.Config):
    """What `trust.txt` says: each option is a variable of it."""

    member = c.ListOfItems(c.URL(), default=[])
    """Organisations that are members of this one."""
    belongto = c.ListOfItems(c.URL(), default=[])
    """Organisations that this one is a member of."""
    control = c.ListOfItems(c.URL(), default=[])
    """Sites that this one's publisher controls."""
    controlledby = c.ListOfItems(c.URL(), default=[])
    """Who controls this site."""
    social = c.ListOfItems(c.URL(), default=[])
    """The publisher's accounts elsewhere."""
    vendor = c.ListOfItems(c.URL(), default=[])
    """Who serves the publisher."""
    customer = c.ListOfItems(c.URL(), default=[])
    """Whom the publisher serves."""
    disclosure = c.ListOfItems(c.URL(), default=[])
    """Pages on which the publisher discloses what readers should know."""
    contact = c.ListOfItems(OneLine(), default=[])
    """How to reach the publisher."""
    datatrainingallowed = c.Optional(c.Type(bool))
    """Whether machines may learn from the site. None: it does not say."""

    def said(self) -> Iterator[tuple[str, str]]:
        """The variables that are set, each with a value."""
        for name in VARIABLES:
            yield from ((name, each) for each in self[name])
        if self.datatrainingallowed is not None:
            yield "datatrainingallowed", "yes" if self.datatrainingallowed else "no"


class SecurityConfig(base.Config):
    """What `security.txt` says. `contact` and `expires` make it."""

    contact = c.ListOfItems(Uri(), default=[])
    """Whom to tell of a hole in the site, the best first."""
    expires = c.Optional(Expiry())
    """Until when this counts, at most a year ahead. None: there is no such file."""
    encryption = c.ListOfItems(Uri(), default=[])
    """Keys for writing to them."""
    acknowledgments = c.ListOfItems(Uri(), default=[])
    """Pages that thank those who told."""
    languages = c.ListOfItems(OneLine(), default=[])
    """The languages that they read."""
    policy = c.ListOfItems(Uri(), default=[])
    """Pages that say what happens with what one tells."""
    hiring = c.ListOfItems(Uri(), default=[])
    """Pages of jobs in the security of the site."""

    def said(self) -> Iterator[tuple[str, str]]:
        """The fields that are set, without `Expires`, each with a value."""
        for name in FIELDS:
            yield from ((name.capitalize(), each) for each in self[name])
        if self.languages:
            yield "Preferred-Languages", ", ".join(self.languages)

    def fault(self, now: datetime) -> tuple[Severity, str] | None:
        """What is wrong with the time of `expires`, seen from `now`, and how much that matters."""
        if self.expires and self.expires <= now:
            return "warning", f"{EXPIRES} a time to come, found {self.expires.isoformat()}: there is no security.txt"
        if self.expires and self.expires - now > YEAR:
            return "notice", f"{EXPIRES} a time within a year, found {self.expires.isoformat()}"
        return None
