"""Templates print through our short cuts what they print through Jinja's own way."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from broadsheet.render.printing import PrintingEnvironment
from broadsheet.text import wording

TEMPLATES = {
    "page": """{% extends "base" %}{% from "parts" import card, framed %}
{% block top %}{{ super() }}-{{ story.title }}{% endblock %}
{% block rest %}{% set twice = story.title ~ story.title %}{{ twice }} {{ story.missing is defined }}
{{ story.missing | default("none") }} {{ card(story.title) }} {{ card(story.title, size=story.count) }}
{{ card(story.title, 3) }} {% call framed() %}{{ story.html }}{% endcall %}
{% for each in story.parts %}{% include "part" %}{{ loop.index }}{% endfor %}{% endblock %}""",
    "base": """{% set label = "a" %}{% from "parts" import card %}
<p>{% block top %}top {{ story.count }}{% endblock %}</p>{% block rest %}{% endblock %}
{% block plain %}{{ label }} {{ story.title | upper }} {{ card(label) }}
{% for each in story.parts %}{{ loop.index }}{{ each | upper }}{% else %}none{% endfor %}{{ self.top() }}{% endblock %}
{% block outer %}{% set label = "b" %}{% block inner %}{{ label }}{% endblock %}{{ label }}{% endblock %}
{% for each in story.parts %}{% include "part" %}{% endfor %}""",
    "parts": """{% macro card(title, size=1) %}<b title="{{ title }}">{{ size }}</b>{% endmacro %}
{% macro framed() %}[{{ caller() }}]{% endmacro %}""",
    "part": "<i>{{ each }}</i>{{ story.count }}",
}
OPTIONS = {"loader": DictLoader(TEMPLATES), "autoescape": True, "undefined": StrictUndefined}


@given(st.text(max_size=20), st.integers(), st.lists(st.text(max_size=8), max_size=3))
def test_a_template_prints_the_same_as_ever(title: str, count: int, parts: list[str]) -> None:
    story = SimpleNamespace(title=title, count=count, parts=parts, html=Markup("<hr>"))
    ours, plain = PrintingEnvironment(wording("en"), **OPTIONS), Environment(**OPTIONS)  # type: ignore[arg-type] # noqa: S701
    for name in ("page", "base"):
        assert ours.get_template(name).render(story=story) == plain.get_template(name).render(story=story)
