"""Templates print what they are given, escaped, and a site can put its own in their place."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup, escape

from broadsheet.render import environment
from broadsheet.render.printing import printed

PRINT = environment()


@given(st.text() | st.text().map(Markup) | st.integers() | st.none() | st.floats())
def test_a_value_is_printed_as_if_escaped(value: object) -> None:
    assert str(printed(value)) == str(escape(value))
    assert PRINT.from_string("{{ value }}").render(value=value) == str(escape(value))


@given(st.text())
def test_seed_text_is_never_a_template(text: str) -> None:
    hostile = "{{ 7 * 7 }}{% include 'x' %}" + text
    assert PRINT.from_string("<{{ value }}>").render(value=hostile) == f"<{escape(hostile)}>"


def test_a_macro_escapes_once() -> None:
    source = "{% macro m(v) %}<b>{{ v }}</b>{% endmacro %}{{ m(value) }}{{ ['<', value] | join(',') }}"
    assert PRINT.from_string(source).render(value="<&") == "<b>&lt;&amp;</b>&lt;,&lt;&amp;"


def test_names_are_kept_apart_where_lines_run_from_right_to_left() -> None:
    source = '{{ say("test", "({name})", name=value) }}{{ value | name }}'
    arabic = environment(language="ar").from_string(source)
    assert arabic.render(value="A<") == "(\u2068A&lt;\u2069)<bdi>A&lt;</bdi>"
    assert arabic.render(value="سلمى") == "(سلمى)سلمى"
    assert arabic.render(value=Markup("<b>A</b>")) == "(<b>A</b>)<bdi><b>A</b></bdi>"
    assert PRINT.from_string(source).render(value="A<") == "(A&lt;)A&lt;"
    assert PRINT.from_string(source).render(value="سلمى") == "(سلمى)<bdi>سلمى</bdi>"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        PRINT.from_string("{{ nothing }}").render()


def test_a_sites_own_template_builds_on_ours(tmp_path: Path) -> None:
    own = tmp_path / "broadsheet" / "not_found.html"
    own.parent.mkdir()
    own.write_text('<hr>{% extends "@broadsheet/not_found.html" %}', encoding="utf-8")
    (own.parent / "mine.html").write_text(
        '{% extends "@broadsheet/blocks/body.html" %}{% block title %}Text{% endblock %}'
    )
    made = environment([tmp_path])
    page = made.get_template("broadsheet/not_found.html").render(root="/", all_stories="stories/")
    assert page.startswith("<hr>")
    assert "Page not found" in page
    story = SimpleNamespace(language=None, body="words")
    assert ">Text</h2>" in made.get_template("broadsheet/mine.html").render(story=story)


def test_a_template_that_is_nowhere_is_an_error() -> None:
    with pytest.raises(TemplateNotFound):
        PRINT.get_template("broadsheet/blocks/nothing.html")
