"""YAML as authors mean it: every scalar is text until the field it stands in says what it is.

YAML 1.1 turns `NO` into false, `12:30` into 750 and `1_000` into 1000 before anyone knows what was asked for. Here a
plain scalar stays as written (an empty one, `~` and `null` are nothing), and the model's types decide. Everything is
bounded, so that no text can exhaust the machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from ..errors import Problem
from .document import printable, shortened
from .reader import Fields, Value

__all__ = ["Parsed", "parse_yaml"]

DEEPEST = 32
"""Levels of nesting; a seed needs six."""
MOST = 100_000
"""Values in one file, each alias counted as often as it stands for something."""

ONCE = "each field once"

NOTHING = frozenset(["", "~", "null", "Null", "NULL"])
PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
)

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class TooMuchError(Exception):
    """The text is nested too deep or stands for too many values; carries the line."""


@dataclass(slots=True)
class Parsed:
    """What a YAML text says."""

    path: str
    first_line: int
    fields: Fields = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, line: int, place: str, expected: str, found: str, advice: str = "") -> None:
        self.problems.append(
            Problem(path=self.path, line=line, field=printable(place), expected=expected, found=found, advice=advice)
        )


def parse_yaml(path: str, text: str, first_line: int = 1) -> Parsed:
    """The mapping that `text` holds, with the line of each of its fields; `first_line` is the line it starts on.

    Never raises: what is wrong is in the problems of what it gives.
    """
    parsed = Parsed(path, first_line)
    try:
        document = Tree(parsed, text).document()
        if isinstance(document, dict):
            parsed.fields = document
        elif document is not None:
            parsed.wrong(first_line, "", "fields, each as name: value", shortened(document))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        advice = "A text with a colon, a quote or a bracket at its start needs quotes around it"
        parsed.wrong(line, "", "YAML", (error.problem or "something else").removeprefix("found "), advice)
    except yaml.reader.ReaderError as error:
        parsed.wrong(first_line, "", "text that YAML allows", error.reason)
    except TooMuchError as error:
        expected, found, line = error.args
        parsed.wrong(line, "", expected, found, "No story needs that; split the file or write it without aliases")
    return parsed


class Tree:
    """Builds plain values from the events of a YAML text, one level of Python for one level of YAML."""

    def __init__(self, parsed: Parsed, text: str) -> None:
        self.parsed = parsed
        self.events = Loader(text)
        self.anchored: dict[str, tuple[Value, int]] = {}
        self.count = 0

    def document(self) -> Value:
        self.events.get_event()  # the start of the stream
        if isinstance(self.events.get_event(), yaml.StreamEndEvent):
            return None
        value = self.value(self.events.get_event(), "", 0)
        self.events.get_event()  # the end of the document
        if not isinstance(after := self.events.get_event(), yaml.StreamEndEvent):
            line = self.line(after)
            self.parsed.wrong(line, "", "one YAML document", "a second one", "Give each story a file of its own")
        return value

    def line(self, event: yaml.Event) -> int:
        return self.parsed.first_line + (event.start_mark.line if event.start_mark else 0)

    def value(self, event: yaml.Event, place: str, depth: int) -> Value:
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            return self.alias(event, place)
        before = self.count
        self.add(1, event)
        self.check_tag(event, place)
        built: Value
        if isinstance(event, yaml.ScalarEvent):
            built = None if event.value in NOTHING and not event.style else event.value
        elif depth == DEEPEST:
            raise TooMuchError(f"at most {DEEPEST} levels of nesting", "more", self.line(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            built = self.sequence(place, depth + 1)
        else:
            built = self.mapping(place, depth + 1)
        if event.anchor:
            self.anchored[event.anchor] = (built, self.count - before)
        return built

    def add(self, values: int, event: yaml.Event) -> None:
        self.count += values
        if self.count > MOST:
            raise TooMuchError(f"at most {MOST:,} values", "more (aliases count each time)", self.line(event))

    def alias(self, event: yaml.Event, place: str) -> Value:
        anchor = getattr(event, "anchor", "")
        if anchor not in self.anchored:
            self.parsed.wrong(self.line(event), place, "an alias of something above it", f"'*{anchor}'")
            return None
        built, values = self.anchored[anchor]
        self.add(values, event)
        return built

    def check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: str) -> None:
        if (tag := event.tag) and tag != "!" and tag not in PLAIN_TAGS:
            self.parsed.wrong(self.line(event), place, "a value without a tag", shortened(tag), "Remove the tag")

    def sequence(self, place: str, depth: int) -> Value:
        built: list[Value] = []
        while not isinstance(event := self.events.get_event(), yaml.SequenceEndEvent):
            item = f"{place}[{len(built)}]"
            self.parsed.lines[item] = self.line(event)
            built.append(self.value(event, item, depth))
        return built

    def mapping(self, place: str, depth: int) -> Value:
        built: Fields = {}
        while not isinstance(event := self.events.get_event(), yaml.MappingEndEvent):
            key = self.value(event, place, depth)
            name = key if isinstance(key, str) else shortened(key)
            item = f"{place}.{name}" if place else name
            value = self.value(self.events.get_event(), item, depth)
            self.add_field(built, name, value, item, self.line(event))
        return built

    def add_field(self, built: Fields, name: str, value: Value, item: str, line: int) -> None:
        if name in built:
            first = self.parsed.lines[item]
            self.parsed.wrong(line, item, ONCE, f"a second one (the first is on line {first})")
            return
        self.parsed.lines[item] = line
        built[name] = value
