"""What a page makes a browser run and load, as a policy must name it."""

from __future__ import annotations

import pytest

from broadsheet.render import environment, needs_of, needs_of_templates

# Of the text `alert(1)`, as `openssl dgst -sha256 -binary | base64` has it.
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_a_page_of_the_sites_own_files_needs_nothing() -> None:
    html = '<script src="../a.js"></script><link rel=stylesheet href=/b.css><img src="c.png"><a href="https://x.example">x</a>'
    assert needs_of(html) == frozenset()


def test_a_script_in_the_page_is_named_by_its_hash() -> None:
    assert needs_of("<script>alert(1)</script>") == {("script-src", ALERT)}
    assert needs_of("<SCRIPT type=module>alert(1)</SCRIPT>") == {("script-src", ALERT)}


def test_data_in_a_script_element_is_not_run() -> None:
    assert needs_of('<script type="application/ld+json">{"a": "alert(1)"}</script><p>alert(1)</p>') == frozenset()


def test_styles_in_the_page_are_named_by_their_hashes() -> None:
    assert needs_of("<style>alert(1)</style>") == {("style-src", ALERT)}
    assert needs_of('<td style="alert(1)">') == {("style-src", ALERT), ("style-src", "'unsafe-hashes'")}


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ('<img src="https://x.example/a.png">', "img-src"),
        ('<iframe src="//x.example/a"></iframe>', "frame-src"),
        ('<video poster="https://x.example/a.png"></video>', "img-src"),
        ('<link rel="icon stylesheet" href="https://x.example/a.css">', "style-src"),
        ('<form action="https://x.example/send">', "form-action"),
    ],
)
def test_what_comes_from_another_host_is_named_by_its_origin(html: str, directive: str) -> None:
    assert (directive, "https://x.example") in needs_of(html)


def test_a_script_of_another_host_brings_more_from_there() -> None:
    needs = needs_of('<script src="https://x.example/client.js" async></script>')
    assert {("script-src", "https://x.example"), ("frame-src", "https://x.example")} <= needs


def test_our_own_templates_need_nothing() -> None:
    templates = environment()
    names = [name for name in templates.list_templates(["html"]) if name.startswith("broadsheet/")]
    assert "broadsheet/blocks/stats.html" in names
    assert needs_of_templates(templates, names) == frozenset()
