"""The policy of a site's pages, and the headers of its hosts."""

from __future__ import annotations

import msgspec
import pytest

from broadsheet.outputs import Press
from broadsheet.outputs.policy import headers, policy, policy_meta
from broadsheet.render import Offers, Shell, Site, environment, policed

SITE = Site(name="Sample", url="https://sample.example/", offers=Offers(policy=True))
OWN = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; img-src 'self' data:; object-src 'none'; "
    "script-src 'self'"
)


def with_offers(**offers: bool) -> Site:
    return msgspec.structs.replace(SITE, offers=Offers(policy=True, **offers))  # type: ignore[arg-type]


def test_a_site_allows_itself_and_nothing_else() -> None:
    assert policy((), SITE) == OWN


def test_what_a_page_needs_comes_after_its_own_in_one_order() -> None:
    needs = {("script-src", "'sha256-b'"), ("script-src", "'sha256-a'"), ("frame-src", "https://x.example")}
    told = policy(needs, SITE)
    assert "script-src 'self' 'sha256-a' 'sha256-b'" in told
    assert told.endswith("; frame-src 'self' https://x.example")


def test_what_is_allowed_for_a_reason_is_not_forbidden_in_the_same_breath() -> None:
    assert "object-src https://x.example;" in policy({("object-src", "https://x.example")}, SITE)


def test_the_search_may_compile_its_program() -> None:
    assert "script-src 'self' 'wasm-unsafe-eval'" in policy((), with_offers(search=True))
    assert "unsafe-inline" not in policy((), with_offers(search=True))


def test_what_the_site_adds_is_allowed() -> None:
    site = msgspec.structs.replace(SITE, sources=(("connect-src", "https://count.example"),))
    assert policy((), site).endswith("connect-src 'self' https://count.example")


def test_without_the_option_a_page_has_none() -> None:
    assert policy_meta((), Site(name="Sample")) == ""
    assert policy_meta((), SITE) == f'<meta http-equiv="Content-Security-Policy" content="{OWN}">'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<head><title>x</title>", "<head>POLICY<title>x</title>"),
        ('<head>\n<meta charset="utf-8">\n<script>', '<head>\n<meta charset="utf-8">POLICY\n<script>'),
        ('<HEAD lang="en"><header>', '<HEAD lang="en">POLICY<header>'),
        ("<p>no head, <header>one header</header>", "<p>no head, <header>one header</header>"),
        ("<head>POLICY</head>", "<head>POLICY</head>"),
    ],
)
def test_the_policy_comes_first_in_the_head(html: str, expected: str) -> None:
    assert policed(html, "POLICY") == expected


def test_a_page_allows_the_scripts_of_its_shell_alone() -> None:
    shell = Shell.from_html(
        policed("<head><title>{broadsheet:title}</title><script>a()</script></head>{broadsheet:content}")
    )
    press = Press(SITE, environment(), (shell,))
    html = press.page("your-data/", "your_data.html", title="Yours").body.decode()
    assert html.index("Content-Security-Policy") < html.index("<script>a()")
    assert html.count("'sha256-") == 1


def test_hosts_send_it_with_what_a_page_cannot_say() -> None:
    lines = headers((), SITE).decode().splitlines()
    assert lines[0] == "/*"
    assert f"  Content-Security-Policy: {OWN}; frame-ancestors 'self'" in lines
    assert "  Strict-Transport-Security: max-age=31536000" in lines


def test_cards_for_other_sites_may_be_framed_by_them() -> None:
    assert b"frame-ancestors" not in headers((), with_offers(embed=True))


def test_a_site_without_encryption_does_not_promise_it() -> None:
    assert b"Strict" not in headers((), msgspec.structs.replace(SITE, url="http://sample.example/"))


def test_a_policy_too_long_for_hosts_is_left_to_the_pages() -> None:
    told = headers({("script-src", f"'sha256-{number:044}'") for number in range(40)}, SITE).decode()
    assert "Content-Security-Policy" not in told
    assert "nosniff" in told
