"""The JSON Schemas of the data, made from the classes that it is made of, so that neither drifts from the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ...readers import field_docs
from ..output import Output
from .site_data import OUTLETS_SCHEMA, STORIES_SCHEMA
from .site_format import Brief, Outlets, Stories, StoriesIndex
from .story_data import VERSION, Public, Story
from .story_json import STORY_SCHEMA

__all__ = ["SCHEMAS", "classes", "documented", "schemas"]

ADDRESS = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: dict[str, tuple[str, tuple[type[Public], ...]]] = {
    STORY_SCHEMA: ("A story", (Story,)),
    STORIES_SCHEMA: ("The stories of a site, by months", (StoriesIndex, Stories, Brief)),
    OUTLETS_SCHEMA: ("The outlets of a site", (Outlets,)),
}
"""The title of each schema, and what a file of the format holds, by the schema's path."""


def schemas() -> Iterator[Output]:
    """The files of the schemas (JSON Schema 2020-12)."""
    for path, (title, formats) in SCHEMAS.items():
        roots, components = msgspec.json.schema_components(formats, ref_template="#/$defs/{name}")
        schema = {
            "$schema": ADDRESS,
            "title": f"{title} (Broadsheet, version {VERSION})",
            "anyOf": list(roots),
            "$defs": {name: described(name, each) for name, each in components.items()},
        }
        yield Output(path, msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n")


def described(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a class with what msgspec does not know of it: what its fields mean."""
    struct = classes().get(name.partition("_")[0])  # a Stat of something is called `Stat_int_`
    if struct is None:
        return schema
    docs = documented(struct)
    fields = {name: field | {"description": docs[name]} for name, field in schema["properties"].items()}
    return schema | {"properties": fields}


def documented(struct: type[Public]) -> dict[str, str]:
    """What each field of a class means, by its name in the file."""
    docs: dict[str, str] = {}
    for each in reversed(struct.__mro__):
        if issubclass(each, Public):
            docs |= field_docs(each)
    return {field.encode_name: docs[field.name] for field in msgspec.structs.fields(struct)}


def classes(base: type[Public] = Public) -> dict[str, type[Public]]:
    """Every class of the formats, by its name, in the order in which they are defined."""
    found: dict[str, type[Public]] = {}
    for struct in base.__subclasses__():
        found |= {struct.__name__: struct} | classes(struct)
    return found
