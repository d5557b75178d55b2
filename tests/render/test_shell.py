from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from broadsheet.errors import ShellError
from broadsheet.render.shell import HOLES, Shell, hole, policed

PAGE = "<title>{broadsheet:title}</title><main>{broadsheet:content}</main>"


def test_what_is_given_stands_in_its_hole() -> None:
    shell = Shell.from_html(PAGE)
    page = shell.fill(title="A gate", content=Markup("<p>Shut.</p>")).decode()
    assert page == "<title>A gate</title><main><p>Shut.</p></main>"


def test_a_hole_may_stand_in_many_places() -> None:
    shell = Shell.from_html(PAGE + "<footer>{broadsheet:title} {broadsheet:root}</footer>")
    assert shell.fill(title="Gate", root="../../").decode().endswith("<main></main><footer>Gate ../../</footer>")


@pytest.mark.parametrize("name", HOLES)
@given(text=st.text())
def test_plain_text_is_escaped_in_every_hole(name: str, text: str) -> None:
    shell = Shell.from_html(PAGE + f'<i title="{hole(name)}">')
    page = shell.fill(**{name: text}).decode()
    assert f'<i title="{escape(text)}">' in page
    assert "<script" not in page


@given(st.text(), st.text())
def test_text_that_looks_like_a_hole_is_text(title: str, content: str) -> None:
    shell = Shell.from_html(PAGE)
    page = shell.fill(title="{broadsheet:content}" + title, content=Markup(content)).decode()  # noqa: S704 - that it goes in as it is, is the point
    assert page == f"<title>{{broadsheet:content}}{escape(title)}</title><main>{content}</main>"


@pytest.mark.parametrize("policy", [hole("policy"), Markup('<meta http-equiv="Content-Security-Policy">')])
def test_a_policy_stands_first_in_the_head_that_stays_as_it_is(policy: str) -> None:
    page = policed('<html>\n<head>\n<meta charset="utf-8">\n<title>A & B</title></head>', policy)
    assert page == f'<html>\n<head>\n<meta charset="utf-8">{policy}\n<title>A & B</title></head>'
    assert policed(page, policy) == page


def test_a_page_without_other_holes_takes_no_harm_from_their_fillings() -> None:
    assert Shell.from_html(PAGE).fill(head="x", url="y").decode() == "<title></title><main></main>"


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<title>{broadsheet:title}</title>", "A shell needs the hole {broadsheet:content}: the page itself"),
        ("<main>{broadsheet:content}</main>", "A shell needs the hole {broadsheet:title}: the page's title"),
        ("", "A shell needs the hole {broadsheet:title}"),
        (PAGE + "{broadsheet:conten}", "A shell has no hole {broadsheet:conten}. Holes are: {broadsheet:title}, "),
    ],
)
def test_a_page_that_lacks_a_hole_is_no_shell(html: str, told: str) -> None:
    with pytest.raises(ShellError, match=re.escape(told)):
        Shell.from_html(html)


@pytest.mark.parametrize("text", ["{broadsheet:}", "{broadsheet title}", "{ broadsheet:title }", "{BROADSHEET:title}"])
def test_what_is_no_hole_stays(text: str) -> None:
    assert Shell.from_html(PAGE + text).fill().decode().endswith(text)


def test_a_shell_can_be_sent_to_another_process() -> None:
    shell = Shell.from_html(PAGE)
    assert pickle.loads(pickle.dumps(shell)) == shell  # noqa: S301 - our own bytes
