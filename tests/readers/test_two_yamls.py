"""The two readers of YAML, held to PyYAML and to each other.

PyYAML's safe loader without its types says what a text means: every scalar is text, but for the plain ones that say
nothing. `parse_yaml` must say the same of every text, and `quick_yaml` must wherever it says anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.errors import Problem
from broadsheet.readers import decoded, reading_of, seed_files
from broadsheet.readers.document import shortened
from broadsheet.readers.formats import taken_apart
from broadsheet.readers.quick_yaml import UnsureError, quick_yaml
from broadsheet.readers.yaml_text import MOST, NOTHING, parse_yaml


class TextLoader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """PyYAML's loader that makes text of every scalar; of the plain ones that say nothing, None."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, object]:
        pairs = [(self.construct_object(name, True), self.construct_object(value, True)) for name, value in node.value]
        return {name if isinstance(name, str) else shortened(name): value for name, value in pairs}

    def construct_scalar(self, node: yaml.ScalarNode) -> str | None:
        return None if node.value in NOTHING and not node.style else node.value


def agree(quick: object, slow: object) -> bool:
    """Whether a value of the quick reader can stand for the slow one's: the same, or a number or switch for a text."""
    match quick, slow:
        case dict(), dict() if not all(isinstance(name, str) for name in quick):
            return True  # no field has such a name, so that the slow reader tells what is wrong
        case dict(), dict():
            return quick.keys() == slow.keys() and all(agree(quick[name], slow[name]) for name in quick)
        case list(), list():
            return len(quick) == len(slow) and all(map(agree, quick, slow))
        case bool() | int() | float(), str():
            return True
        case _:
            return quick == slow


def hold(text: str) -> bool:
    """Holds both readers to PyYAML on `text`; whether it is one that can be read without a problem."""
    parsed = parse_yaml("a.yml", text)
    if parsed.problems:
        return False
    with suppress(yaml.composer.ComposerError):  # PyYAML's own rule: an anchor's name may not be used twice
        assert parsed.fields == (yaml.load(text, TextLoader) or {})  # noqa: S506 - makes text, lists and mappings alone
    with suppress(UnsureError):
        assert agree(quick_yaml("a.yml", text).fields, parsed.fields)
    return True


def hold_story(path: str, text: str) -> bool:
    """Holds the quick reading of a seed to the slow one; whether it was quick."""
    try:
        made = reading_of(taken_apart(path, text, quick_yaml))
    except UnsureError:
        return False
    if made.problems:
        return False
    assert made == reading_of(taken_apart(path, text))
    return True


SAFE = [
    *("NO", "no", "on", "yes", "y", "True", "true", "FALSE", "~", "null", "Null", "NULL", "nil", "=", "<<", "<"),
    *(
        "7",
        "007",
        "+7",
        "-0",
        "1_000",
        "12:30",
        "0o17",
        "0x1F",
        "+0x1F",
        "-0x0",
        "0b11",
        "1e3",
        "12e03",
        ".5",
        "5.",
        "1.50",
        "-1",
        "08",
    ),
    *(".inf", "-.Inf", "+.INF", ".nan", ".NaN", "1e999", "9" * 15, "9" * 26, "0.1e-2", "0x", "0x_1", "1.e1", "0o8"),
    *("2026-07-04", "2026-07-04T08:10:00Z", "20260704", "2026", "https://example.org/?a=1&b=%20#c", "a:b", "a#b", ":a"),
    *("-a", "?a", "it's", 'a"b"', "a\\nb", "C++", "naïve", "日本", "مرحبا", "e\u0301", "🙂", "a\u00a0b", "é%", "x!"),
]
"""Plain scalars, most of which one version of YAML or another takes for something special."""

ODD = [
    *(
        "a: b",
        "a #b",
        "# a",
        "a, b",
        "a]",
        "}",
        "*",
        "*a",
        "&a x",
        "& so",
        "!",
        "! x",
        "!!str 7",
        "!!int x",
        "!x y",
        "%a",
    ),
    *(
        "@a",
        "`a`",
        "- a",
        "-",
        "?",
        "? a",
        "|",
        ">",
        "--- a",
        "---",
        "...",
        "<< x",
        "'",
        '"',
        "'a' b",
        "''''",
        "[",
        "{a",
    ),
    *(
        "\ufeffa",
        "a\u2028b",
        "a\u0085b",
        "a\tb",
        "\ta",
        "a\t",
        "a\n\tb",
        "a\nb",
        "a\n\n  b",
        "a\n# b",
        "a:",
        "[a: b]",
        "{a}",
    ),
]
"""What stands where a plain scalar could, and is not always one."""

TEXT = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), max_size=9)
ESCAPED = ["n", "t", "\\", '"', "/", "x41", "u263a", "U0001F642", "_", "e", "N", "L", "P", "0", " "]
ESCAPES = st.lists(st.sampled_from([*(f"\\{it}" for it in ESCAPED), "a", " ", "é", ":", "#"])).map("".join)
LINES = st.lists(st.sampled_from(["one", "two.", "three:", "it's", "é", "#x", "x # y", "- x", "", "  in", " a", "\tb"]))
HEADS = st.builds("".join, st.tuples(st.sampled_from("|>"), st.sampled_from("+- "), st.sampled_from(["", "# note"])))
KEYS = st.sampled_from(["a", "b c", "ключ", "'q'", '"d d"', "é", "a.b", "-a", "?a", "''", "x#y", "http://x", "e\u0301"])
REMARK = st.sampled_from(["", "", "", " # note", " #", "\n# note", "\n", "\n\n     # in: here"])


MORE = st.sampled_from(["", "", "", "\n{pad} a", " \n\n{pad}  b c "])
"""How a scalar goes on below the line that it begins on."""


@st.composite
def scalars(draw: st.DrawFn, pad: str) -> str:
    """A scalar in any style, below whose parent's indentation it must not fall."""
    more = draw(MORE).format(pad=pad)
    match draw(st.sampled_from(["plain", "plain", "single", "double", "block"])):
        case "plain":
            return draw(st.sampled_from(SAFE)) + more.rstrip()
        case "single":
            return f"'{draw(TEXT).replace(chr(39), chr(39) * 2)}{more}'"
        case "double":
            return f'"{json.dumps(draw(TEXT), ensure_ascii=False)[1:-1]}{draw(ESCAPES)}{more}"'
        case _:
            return f"{draw(HEADS)}\n{pad} x" + "".join(f"\n{pad} {line}" if line else "\n" for line in draw(LINES))


@st.composite
def flows(draw: st.DrawFn, pad: str) -> str:
    """A list or a mapping in brackets, on a line or on several."""
    items = draw(st.lists(st.sampled_from(["a", "b c", "NO", "7", "1e3", "~", "'q, r'", '"s]"', "é", "[]", "{a: b}"])))
    comma = draw(st.sampled_from([", ", ",", f",\n{pad} ", f" , # note\n{pad} "]))
    last = draw(st.sampled_from(["", " ,"])) if items else ""
    if draw(st.booleans()):
        return f"[{comma.join(items)}{last}]"
    return f"{{{comma.join(f'k{number}: {item}' for number, item in enumerate(items))}{last}}}"


@st.composite
def values(draw: st.DrawFn, pad: str, depth: int) -> str:
    """What follows a field's colon."""
    kinds = ["scalar", "scalar", "flow", "nothing", *(["list", "mapping"] if depth else [])]
    match draw(st.sampled_from(kinds)):
        case "scalar":
            return " " + draw(scalars(pad))
        case "flow":
            return draw(st.sampled_from([" ", "  ", f"\n{pad} "])) + draw(flows(pad))
        case "nothing":
            return draw(st.sampled_from(["", " ~", " null"]))
        case "list":
            inner = pad + draw(st.sampled_from(["", " ", "  ", "     "]))
            items = draw(st.lists(st.one_of(scalars(inner), mappings(f"{inner}  ", depth - 1)), min_size=1, max_size=3))
            return "".join(f"\n{inner}- {item.lstrip()}" for item in items)
        case _:
            return "\n" + draw(mappings(pad + draw(st.sampled_from([" ", "  ", "   "])), depth - 1))


@st.composite
def mappings(draw: st.DrawFn, pad: str, depth: int) -> str:
    """Fields in lines that begin with `pad`, with remarks among them."""
    names = draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))
    return "\n".join(f"{pad}{name}:{draw(values(pad, depth))}{draw(REMARK)}" for name in names)


@given(mappings("", 3))
@settings(max_examples=400)
def test_every_way_of_writing_a_mapping_means_what_it_does_to_pyyaml(text: str) -> None:
    assert hold(text)


@given(st.lists(st.sampled_from([*SAFE, *ODD, "a: ", "- ", "\n", "\n ", "\n  ", " ", "# ", "&a ", "*a"]), max_size=12))
@settings(max_examples=400)
def test_what_looks_like_yaml_means_what_it_does_to_pyyaml(pieces: list[str]) -> None:
    text = "".join(pieces)
    for whole in (text, f"a: {text}"):
        hold(whole)
    for whole in (f"{text}\nheadline: A story", f"headline: A story\nkicker: {text}", f"headline: {text}"):
        hold_story("a.yml", whole)


@pytest.mark.parametrize("collection", ["yaml_pyyaml.json", "yaml_test_suite.json"])
def test_a_test_suites_file_means_what_it_does_to_pyyaml(
    collection: str, corpus: Callable[[str], Mapping[str, bytes]]
) -> None:
    texts = [decoded("a.yml", content) for content in corpus(collection).values()]
    assert sum(hold(text) for text in texts if isinstance(text, str)) > 50


FIELDS = [
    "kicker: {}",
    "keywords: [x, {}]",
    "keywords:\n- {}",
    "regions: [{}]",
    "published: {}",
    "stated: {{by: x, virality: {}}}",
    "stated:\n  by: x\n  articles: {}",
    "articles:\n- outlet: {}\n  paywall: true",
    "articles:\n- outlet: x1\n  paywall: {}\n  url: https://example.org/?a=1&b=2",
    "byline:\n  name: {}",
    "claims:\n- text: x\n  asserted_by: [{}, {{outlet: x2}}]",
    "{}: x",
    "image: {}",
]
"""A field of every kind that the model has."""


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_read_quickly_is_the_field_read_slowly(field: str) -> None:
    for words in (*SAFE, *ODD, "NO", "2026-07-04 08:10:00 +02:00", "{name: x}", "[]", "{}", ""):
        text = f"headline: A story\n{field.format(words)}\n"
        hold(text)
        hold_story("a.yml", text)
        hold_story("a.md", f"---\n{text}---\nBody.\n")


@pytest.mark.parametrize("field", FIELDS)
@given(st.data())
@settings(max_examples=40)
def test_any_value_read_quickly_is_the_value_read_slowly(field: str, data: st.DataObject) -> None:
    hold_story("a.yml", f"headline: A story\n{field.format(data.draw(scalars('    ')))}\n")


@pytest.mark.parametrize("words", ["&a x", "!!str 7", "! x", "0x10", "-0o7", "+0b1", "*a"])
def test_what_two_yamls_read_differently_is_not_read_quickly(words: str) -> None:
    for text in (f"a: {words}", f"a: [x, {words}]", f"- {words}", f"{words}: x"):
        with pytest.raises(UnsureError):
            quick_yaml("a.yml", text)


@pytest.mark.parametrize(
    "head",
    [
        "%YAML 1.1",
        "%YAML 1.2",
        "%YAML 2.0",
        "%YAML 1.1\n%YAML 1.1",
        "%TAG !e! tag:x,2000:",
        "%FOO",
        "# x",
        "---",
        "...",
    ],
)
def test_what_stands_above_a_document_changes_nothing_quickly(head: str) -> None:
    hold(f"{head}\n---\na: no\n")
    hold_story("a.yml", f"{head}\n---\nheadline: no\n")


@pytest.mark.parametrize(
    "end", ["...", "---", "...\n---", "--- x", "...\n# x", "... x", "---\n...", "...\n%YAML 1.1\n---\na: b"]
)
def test_what_stands_below_a_document_changes_nothing_quickly(end: str) -> None:
    hold(f"a: no\n{end}\n")
    hold_story("a.yml", f"headline: no\n{end}\n")


def test_more_values_than_a_file_may_hold_are_not_read_quickly() -> None:
    with pytest.raises(UnsureError):
        quick_yaml("a.yml", f"keywords: [{'x,' * MOST}]")


@pytest.mark.parametrize("words", ["The *Maid* & crew <b>!", "50 % off at 0x10", "*Maid* <<"])
def test_prose_is_read_quickly(words: str) -> None:
    for text in (f"a: x {words}", f"a: ['{words}']", f'a: "{words}"', f"a: |\n  x\n  y {words}"):
        assert quick_yaml("a.yml", text).fields == parse_yaml("a.yml", text).fields


def test_the_samples_are_read_quickly_and_as_slowly(repo: Path) -> None:
    folder = repo / "seeds"
    texts = {path: decoded(path, (folder / path).read_bytes()) for path, barred in seed_files(folder) if not barred}
    assert not [path for path, text in texts.items() if isinstance(text, Problem)]
    slow = [path for path, text in texts.items() if isinstance(text, str) and not hold_story(path, text)]
    assert len(slow) * 10 < len(texts), slow


def test_captures_are_read_as_slowly(captures: Path) -> None:
    for path in sorted(captures.iterdir()):
        text = path.read_text(encoding="utf-8")
        hold_story("a.txt", text)
        hold_story("a.txt", f"---\ncaptured: 2026-07-04T12:00:00Z\nregions: [NO]\n---\n{text}")
