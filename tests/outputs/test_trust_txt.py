"""trust.txt and security.txt say what the site's configuration does, and nothing past its time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from broadsheet.outputs import Output
from broadsheet.outputs.trust_txt import security_txt, trust_txt
from broadsheet.render import Publisher, Site

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SITE = Site(name="Sample", url="https://sample.example/")


def until(expires: datetime, url: str = SITE.url) -> Site:
    said = (
        ("Contact", "mailto:desk@sample.example"),
        ("Contact", "tel:+4722000000"),
        ("Preferred-Languages", "en, no"),
    )
    return msgspec.structs.replace(SITE, url=url, publisher=Publisher(security=said, security_expires=expires))


def test_trust_txt_lies_at_both_of_its_addresses() -> None:
    said = (("belongto", "https://press.example/"), ("datatrainingallowed", "no"))
    files = [*trust_txt(msgspec.structs.replace(SITE, publisher=Publisher(trust=said)))]
    body = b"belongto=https://press.example/\ndatatrainingallowed=no\n"
    assert files == [Output("trust.txt", body), Output(".well-known/trust.txt", body)]


def test_a_publisher_that_says_nothing_has_no_such_files() -> None:
    assert [*trust_txt(SITE), *security_txt(SITE, NOW)] == []


def test_security_txt_says_whom_to_tell_and_until_when() -> None:
    [made] = security_txt(until(NOW + SECOND), NOW)
    assert made.uri == ".well-known/security.txt"
    assert made.body.decode() == (
        "Contact: mailto:desk@sample.example\n"
        "Contact: tel:+4722000000\n"
        "Preferred-Languages: en, no\n"
        "Expires: 2026-07-06T12:00:01+00:00\n"
        "Canonical: https://sample.example/.well-known/security.txt\n"
    )
    assert all(re.fullmatch(r"[A-Za-z-]+: [^\s].*", line) for line in made.body.decode().splitlines())


@pytest.mark.parametrize("url", ["", "http://sample.example/"])
def test_only_a_secure_address_is_canonical(url: str) -> None:
    [made] = security_txt(until(NOW + SECOND, url), NOW)
    assert b"Canonical" not in made.body


def test_what_has_expired_is_not_published() -> None:
    assert [*security_txt(until(NOW), NOW)] == []
