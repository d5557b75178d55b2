"""A domain has one form, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text import domain, domains_above


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("example.org", "example.org"),
        (" WWW.Example.ORG. ", "example.org"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("日本語.example", "xn--wgv71a119e.example"),
        ("a.b-c.d1.example", "a.b-c.d1.example"),
        ("www.example.org.", "example.org"),
        ("www.com", "www.com"),
        ("example", None),
        ("www.", None),
        ("https://example.org", None),
        ("example.org/news", None),
        ("exa mple.org", None),
        ("a..example", None),
        ("-a.example", None),
        (f"{'a' * 64}.example", None),
        (f"{'a.' * 200}example", None),
        ("", None),
    ],
)
def test_a_domain_in_its_one_form(words: str, plain: str | None) -> None:
    assert domain(words) == plain


@given(st.text(max_size=300) | st.lists(st.sampled_from(["www", "WWW", "a", "ä", "com"]), max_size=5).map(".".join))
def test_the_one_form_of_a_domain_is_its_own(words: str) -> None:
    plain = domain(words)
    assert plain is None or domain(plain) == domain(f"WWW.{plain}.") == plain


def test_domains_that_a_domain_is_part_of() -> None:
    assert list(domains_above("a.news.example.org")) == ["a.news.example.org", "news.example.org", "example.org"]
    assert list(domains_above("")) == []
