"""The options of trust.txt and security.txt: what they take, what they refuse, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from broadsheet.config_trust import SecurityConfig, TrustConfig

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
CONTACT = "mailto:desk@paper.example"


def trust(**options: object) -> TrustConfig:
    config = TrustConfig()
    config.load_dict(options)
    assert config.validate() == ([], [])
    return config


def security(**options: object) -> tuple[SecurityConfig, str]:
    """The options, and what is wrong with them."""
    config = SecurityConfig()
    config.load_dict(options)
    failed, warnings = config.validate()
    return config, "".join(str(each) for each in (*failed, *warnings))


def test_trust_txt_says_what_is_set_in_the_order_of_its_variables() -> None:
    config = trust(
        datatrainingallowed=False,
        contact=[" A. Writer, desk@paper.example "],
        member=["https://a.example", "https://b.example"],
    )
    assert [*config.said()] == [
        ("member", "https://a.example"),
        ("member", "https://b.example"),
        ("contact", "A. Writer, desk@paper.example"),
        ("datatrainingallowed", "no"),
    ]


def test_the_site_knows_what_its_publisher_says(project: Callable[[str], Path]) -> None:
    said = {"trust": {"social": ["https://a.example"]}, "security": {"contact": [CONTACT], "expires": "2027-01-31"}}
    config = load_config(str(project("minimal") / "mkdocs.yml"), plugins=[{"broadsheet": said}])
    publisher = config.plugins["broadsheet"].config.site(config, Files([]), 1).publisher
    assert publisher.trust == (("social", "https://a.example"),)
    assert publisher.security == (("Contact", CONTACT),)
    assert publisher.security_expires == datetime(2027, 1, 31, tzinfo=UTC)


def test_a_site_can_let_machines_learn_and_can_leave_it_open() -> None:
    assert [*trust(datatrainingallowed=True).said()] == [("datatrainingallowed", "yes")]
    assert [*trust().said()] == []


@pytest.mark.parametrize(
    "options",
    [{"member": ["a.example"]}, {"contact": ["two\nlines"]}, {"contact": [" "]}, {"datatrainingallowed": "perhaps"}],
)
def test_what_trust_txt_cannot_say_is_refused(options: dict[str, object]) -> None:
    config = TrustConfig()
    config.load_dict(options)
    assert config.validate()[0]


def test_security_txt_says_what_is_set() -> None:
    config, fault = security(
        contact=[CONTACT, "https://paper.example/holes"],
        expires="2027-01-31T01:00:00+01:00",
        encryption=["openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f"],
        languages=["en", "no"],
        hiring=["https://paper.example/jobs"],
    )
    assert fault == ""
    assert config.expires == datetime(2027, 1, 31, tzinfo=UTC)
    assert [*config.said()] == [
        ("Contact", CONTACT),
        ("Contact", "https://paper.example/holes"),
        ("Encryption", "openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f"),
        ("Hiring", "https://paper.example/jobs"),
        ("Preferred-Languages", "en, no"),
    ]


@pytest.mark.parametrize(
    "expires",
    ["2027-01-31", date(2027, 1, 31), datetime(2027, 1, 31, 1, tzinfo=timezone(timedelta(hours=1)))],
)
def test_a_day_is_its_midnight_in_utc_however_yaml_reads_it(expires: object) -> None:
    config, fault = security(contact=[CONTACT], expires=expires)
    assert (config.expires, fault) == (datetime(2027, 1, 31, tzinfo=UTC), "")


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        ({"contact": [CONTACT]}, "Expected both contact and expires, or neither."),
        ({"expires": "2027-01-31"}, "Expected both contact and expires, or neither."),
        ({"contact": [CONTACT], "expires": "soon"}, "Expected a time such as 2027-01-31T00:00:00Z, found 'soon'."),
        ({"contact": [CONTACT], "expires": 2027}, "Expected a time such as 2027-01-31T00:00:00Z, found 2027."),
        ({"contact": ["desk@paper.example"]}, "Expected an address with https:, mailto: or tel:, found"),
        ({"contact": ["HTTP://paper.example"]}, "Expected an address with https:, mailto: or tel:, found"),
        ({"contact": ["mailto:a@b.example\nExpires: x"]}, "Expected an address with https:, mailto: or tel:, found"),
    ],
)
def test_what_security_txt_cannot_say_is_refused(options: dict[str, object], fault: str) -> None:
    assert fault in security(**options)[1]


def until(expires: datetime) -> SecurityConfig:
    return security(contact=[CONTACT], expires=expires)[0]


def test_a_time_that_has_come_is_a_warning() -> None:
    said = "security.expires: expected a time to come, found 2026-07-06T12:00:00+00:00: there is no security.txt"
    assert until(NOW).fault(NOW) == ("warning", said)


def test_a_year_is_as_far_ahead_as_one_should_promise() -> None:
    second, year = timedelta(seconds=1), timedelta(days=366)
    assert [until(NOW + ahead).fault(NOW) for ahead in (second, year)] == [None, None]
    said = "security.expires: expected a time within a year, found 2027-07-07T12:00:01+00:00"
    assert until(NOW + year + second).fault(NOW) == ("notice", said)
    assert SecurityConfig().fault(NOW) is None
