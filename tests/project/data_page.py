"""Writes the reference of the published data from its schemas:

python tests/project/data_page.py > docs/reference/story-json.md
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

from broadsheet.outputs.open_data import schemas
from broadsheet.outputs.open_data.articles_csv import COLUMNS
from broadsheet.outputs.open_data.story_data import VERSION

FORMATS = {each.uri: json.loads(each.body) for each in schemas()}
DEFINITIONS: dict[str, dict[str, Any]] = {
    name: schema for each in FORMATS.values() for name, schema in each["$defs"].items()
}

STATS = sorted(name for name in DEFINITIONS if name.startswith("Stat_"))
"""The schemas of stats, one for each kind of value: `Stat_int_`."""

OPENING = f"""\
# Published data

Every field of the files that a site [publishes as data](../guide/open-data.md). The tables are made from the same code
that writes the files. This is version {VERSION} of the formats.

A field in **bold** is always there. Any other is left out where it has no value: nothing is made up, and nothing is
`null`. Times are in UTC, and a midnight stands for a day whose hour is not known.

| File | Holds |
|---|---|
| `story.json` | a [Story](#story) |
| `data/stories.json` | a [StoriesIndex](#storiesindex) |
| `data/stories-2026-07.json` | a [Stories](#stories) |
| `data/stories-2026-07.ndjson` | a [Brief](#brief) on each line |
| `data/outlets.json` | an [Outlets](#outlets) |

The version's first number is raised where a field goes or comes to mean something else, the second where a new one
comes. A program should pass over fields that it does not know.

The columns of `articles.csv` are {", ".join(f"`{name}`" for name in COLUMNS)}. New ones are added at the end.
"""

ANY = {"type": "any", "description": "The value. Without it there is too little to make it from."}
"""The value of a stat, whatever it is."""

ROOTS = ("Story", "StoriesIndex", "Stories", "Brief", "Outlets")
"""What a whole file or line holds."""


def page() -> Iterator[str]:
    """The lines of the page."""
    yield OPENING
    for name in (*ROOTS, *sorted(DEFINITIONS.keys() - set(ROOTS) - set(STATS)), "Stat"):
        schema = DEFINITIONS[STATS[0] if name == "Stat" else name]
        yield f"## {name}\n"
        yield f"{in_one_line(schema['description'])}\n"
        if "enum" in schema:
            yield ", ".join(f"`{value}`" for value in schema["enum"]) + "\n"
            continue
        yield "| Field | Holds | Meaning |\n|---|---|---|"
        required = schema["required"]
        fields = schema["properties"] | ({"value": ANY} if name == "Stat" else {})
        yield from (row(key, field, key in required) for key, field in fields.items())
        yield ""


def row(key: str, field: dict[str, Any], required: bool) -> str:
    shown = f"**`{key}`**" if required else f"`{key}`"
    return f"| {shown} | {holds(field)} | {in_one_line(field['description'])} |"


def holds(field: dict[str, Any]) -> str:
    """What a field holds, in words."""
    match field:
        case {"anyOf": [*kinds]}:
            return " or ".join(holds(kind) for kind in kinds if kind != {"type": "null"})
        case {"$ref": str(ref)}:
            return named(ref.rpartition("/")[2])
        case {"type": "array", "items": dict(items)}:
            return f"a list; each {holds(items)}"
        case {"type": "object", "additionalProperties": dict(value)}:
            return f"a mapping; each value {holds(value)}"
        case {"type": "string", "format": "date-time"}:
            return "a time"
    return WORDS[field["type"]]


def named(name: str) -> str:
    """A link to a definition; that of a stat with what its value is."""
    if name in STATS:
        return f"[Stat](#stat), its value {holds(DEFINITIONS[name]['properties']['value'])}"
    return f"[{name}](#{name.lower()})"


WORDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "any": "what is named with it",
}


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()).rstrip() + "\n")
