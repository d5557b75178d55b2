"""The JSON Schema of an authored seed, for editors: made from the model, so that it cannot drift from it."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from typing import Any

import msgspec

from ..model import Frozen, Story
from .shapes import SHORTHANDS, is_struct, shapes

__all__ = ["field_docs", "json_schema"]

ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema of a story's front matter (JSON Schema 2020-12), with each field's docstring as its description."""
    _, components = msgspec.json.schema_components((Story,), ref_template="#/$defs/{name}")
    structs = {struct.__name__: struct for struct in all_structs(Story)}
    definitions = {name: described(schema, structs.get(name)) for name, schema in components.items()}
    return {"$schema": ADDRESS, "title": "A Broadsheet seed", "$ref": "#/$defs/Story", "$defs": definitions}


def described(schema: dict[str, Any], struct: type[Frozen] | None) -> dict[str, Any]:
    """A class's schema with what msgspec does not know: descriptions, dates without a time, shorthands."""
    if struct is None:
        return schema
    docs = field_docs(struct)
    fields = {
        name: with_dates(field) | {"description": docs[name]}
        for name, field in schema["properties"].items()
        if name in shapes(struct)
    }
    full = schema | {"properties": fields}
    shorthand = SHORTHANDS.get(struct)
    return {"anyOf": [full, fields[shorthand]]} if shorthand else full


def with_dates(field: dict[str, Any]) -> dict[str, Any]:
    """A field's schema in which a time may be a date alone, or lack its zone."""
    if field.get("format") == "date-time":
        return {name: value for name, value in field.items() if name != "format"} | {"pattern": r"^\d{4}-\d{2}-\d{2}"}
    return field | {"anyOf": [with_dates(part) for part in field["anyOf"]]} if "anyOf" in field else field


@cache
def field_docs(struct: type[Frozen]) -> dict[str, str]:
    """The docstring below each field of `struct`, by the field's name."""
    (definition,) = ast.parse(inspect.getsource(struct)).body
    if not isinstance(definition, ast.ClassDef):
        return {}
    docs = {}
    for field, below in zip(definition.body, definition.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = inspect.cleandoc(text)
    return docs


def all_structs(struct: type[Frozen]) -> set[type[Frozen]]:
    """`struct` and every class of the model that its fields hold."""
    inner = [shape.base for shape in shapes(struct).values() if is_struct(shape.base)]
    return {struct}.union(*map(all_structs, inner))
