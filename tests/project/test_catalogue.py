"""Every word that readers see comes from the catalogue, and can be translated."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from jinja2 import Environment, nodes

from broadsheet.render.environment import TEMPLATES
from broadsheet.text.catalogue import LOCALES

PACKAGE = TEMPLATES.parent
SAYING = {"say", "count", "Phrase"}
"""The calls whose texts are messages."""

ELSEWHERE = {"outputs/open_data/schemas.py", "outputs/placements.py", "outputs/scripts.py"}
"""What speaks to programmers, and to the authors of a site, and what writes JavaScript."""

TOLD = {"aria-label", "aria-description", "alt", "title", "placeholder", "label", "content"}
"""The attributes that readers are told."""

FOR_PROGRAMS = {
    ("name", "viewport"),
    ("name", "robots"),
    ("name", "color-scheme"),
    ("http-equiv", "refresh"),
    ("http-equiv", "Content-Security-Policy"),
}
"""What marks an element whose content only programs read."""

LETTERS = re.compile(r"[^\W\d_]")
WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}")
"""Two words in a row: what no name, path or attribute of the code is."""

ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{broadsheet:\w+\}", re.DOTALL)
STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def tool(name: str) -> ModuleType:
    """A script of this folder."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


CATALOGUE = tool("messages")
MESSAGES = CATALOGUE.messages()


def files(pattern: str, *folders: str) -> list[str]:
    return sorted(it.relative_to(PACKAGE).as_posix() for folder in folders for it in (PACKAGE / folder).rglob(pattern))


class Literals(HTMLParser):
    """The texts and told attributes of HTML that hold letters."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not FOR_PROGRAMS.intersection(attrs):
            self.found += [value for name, value in attrs if name in TOLD and value and LETTERS.search(value)]

    def handle_data(self, data: str) -> None:
        self.found += [data.strip()] if LETTERS.search(ATTRIBUTE.sub("", data)) else []


@pytest.mark.parametrize("name", files("*.html", "templates", "theme"))
def test_a_template_says_nothing_past_the_catalogue(name: str) -> None:
    source = (PACKAGE / name).read_text("utf-8")
    assert Literals(EXPRESSION.sub("0", STATEMENT.sub("", source))).found == []
    outputs = Environment(autoescape=True).parse(source).find_all(nodes.Output)
    printed = [text for output in outputs for node in output.nodes for text in constants(node)]
    assert [text for text in printed if WORDS.search(text) or text.istitle()] == []


def constants(node: nodes.Node) -> Iterator[str]:
    """The texts that an expression prints in so many words."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.CondExpr() | nodes.Concat() | nodes.Add() | nodes.Or():
            for part in node.iter_child_nodes():
                yield from constants(part)


@pytest.mark.parametrize("name", files("*.py", "derive", "outputs", "render/views"))
def test_python_says_nothing_past_the_catalogue(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text("utf-8"))
    found = [text for text in literals(tree) if WORDS.search(text) and "<" not in text]
    assert bool(found) == (name in ELSEWHERE), found


def literals(tree: ast.AST) -> Iterator[str]:
    """The texts of a module apart from its docstrings, messages and the words of its errors."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Expr(value=ast.Constant()) | ast.Raise():
                pass
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in SAYING:
                yield from (text for argument in node.keywords for text in literals(argument))
            case _:
                yield from literals(node)


def test_messages_are_told_apart_by_their_contexts_alone() -> None:
    """A message that is once said and once counted in one context would have one translation for both."""
    firsts = [(each.context, CATALOGUE.forms(each.id)[0]) for each in MESSAGES]
    assert len(firsts) == len(set(firsts))
    assert all(each.context and each.id for each in MESSAGES)


def test_both_forms_of_a_count_hold_the_same_values() -> None:
    counted = [each.id for each in MESSAGES if isinstance(each.id, tuple)]
    assert [forms for forms in counted if len({frozenset(CATALOGUE.names(form)) for form in forms}) > 1] == []
    assert [forms for forms in counted if "count" not in CATALOGUE.names(forms[0])] == []


@pytest.mark.parametrize("language", CATALOGUE.LANGUAGES)
def test_a_catalogue_has_every_message_in_full_and_no_other(language: str) -> None:
    known = {(it.context, it.id): it for it in CATALOGUE.catalogue(language) if it.id}
    said = {(it.context, it.id) for it in MESSAGES}
    missing = [key for key in sorted(said, key=str) if key not in known or not whole(known[key])]
    assert missing == [], "without a translation: `make words` puts them into the catalogue"
    assert known.keys() - said == set(), "said nowhere: `make words` takes them out"


def whole(message: Message) -> bool:
    return not message.fuzzy and all(CATALOGUE.forms(message.string or ""))


@pytest.mark.parametrize("language", CATALOGUE.LANGUAGES)
def test_a_translation_holds_what_its_message_does(language: str) -> None:
    """A count may be said in words where a form is of one number alone, as Arabic says one and two."""
    catalogue = CATALOGUE.catalogue(language)
    for message in (it for it in catalogue if it.id and it.string):
        names = set(CATALOGUE.names(CATALOGUE.forms(message.id)[-1]))
        forms = CATALOGUE.forms(message.string)
        assert len(forms) == (catalogue.num_plurals if message.pluralizable else 1), message.id
        for form in forms:
            assert set(CATALOGUE.names(form)) | ({"count"} & names) == names, (message.id, form)
        assert "count" not in names or "count" in CATALOGUE.names(forms[-1]), message.id


def test_a_catalogue_lies_there_for_each_language() -> None:
    assert {file.stem for file in LOCALES.glob("*")} == set(CATALOGUE.LANGUAGES)
