"""JSON seeds: the same mapping, in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..errors import Problem
from .document import Document, Phrase
from .reader import Fields, Value
from .yaml_text import DEEPEST, ONCE, parse_yaml

__all__ = ["parse_json"]


SCHEMA = "$schema"
"""Where editors look for a JSON file's schema: no field of the story."""


class Duplicates(list[str]):
    """The names that stand twice in one mapping of a JSON text."""

    def mapping(self, pairs: list[tuple[str, Value]]) -> Fields:
        built: Fields = {}
        for name, value in pairs:
            if name in built:
                self.append(name)
            built.setdefault(name, value)
        return built


def not_a_number(word: str) -> Value:
    raise ValueError(f"{word} is no number of JSON's")


def depth(value: Value) -> int:
    """How many levels `value` has; counted without recursion, since it may have very many."""
    levels, level = 0, [value]
    while level:
        levels += 1
        level = [inner for outer in level for inner in inside(outer)]
    return levels


def inside(value: Value) -> Iterable[Value]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def parse_json(path: str, text: str) -> Document:
    """The mapping that a JSON text holds. Never raises: what is wrong is in its problems."""
    doubled = Duplicates()
    try:
        value = json.loads(text, object_pairs_hook=doubled.mapping, parse_constant=not_a_number)
    except json.JSONDecodeError as error:
        found = f"{error.msg.lower()} at column {error.colno}"
        return Document(path, text, problems=(Problem(path=path, line=error.lineno, expected="JSON", found=found),))
    except (ValueError, RecursionError) as error:
        found = str(error) if isinstance(error, ValueError) else "nesting without end"
        return Document(path, text, problems=(Problem(path=path, expected="JSON", found=found),))
    if (levels := depth(value)) > DEEPEST:
        problem = Problem(path=path, expected=f"at most {DEEPEST} levels of nesting", found=str(levels))
        return Document(path, text, problems=(problem,))
    # JSON is YAML but for rare escapes, and YAML's parser knows on which line a field stands.
    parsed = parse_yaml(path, text)
    fields = {name: it for name, it in value.items() if name != SCHEMA} if isinstance(value, dict) else {}
    document = Document(path, text, fields, parsed.lines)
    problems = [problem for problem in parsed.problems if problem.expected == ONCE]
    problems += [document.problem(name, ONCE, Phrase("a second one")) for name in doubled[len(problems) :]]
    if not isinstance(value, dict):
        problems.append(document.problem("", "a mapping of fields", value))
    return Document(path, text, document.fields, document.lines, tuple(problems))
