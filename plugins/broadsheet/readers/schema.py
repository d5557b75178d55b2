"""The JSON Schema of an authored seed, for editors: made from the model, so that it cannot drift from it."""

from __future__ import annotations

import ast
import inspect
import sys
from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from ..model import Analysis, Frozen, Story
from .shapes import SHORTHANDS, is_struct, shapes

__all__ = ["field_docs", "json_schema"]

ADDRESS = "https://json-schema.org/draft/2020-12/schema"

DATED = {"pattern": r"^\d{4}-\d{2}-\d{2}"}
"""A time may be a date alone, and may lack its zone."""

IN_BODY = {(Analysis, "text")}
"""Fields that a seed must have, but may have in its body rather than in its front matter."""


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
        name: field | (DATED if it.base is datetime else {}) | {"description": docs[name]}
        for name, field in schema["properties"].items()
        if (it := shapes(struct).get(name))
    }
    required = [name for name in schema.get("required", []) if (struct, name) not in IN_BODY]
    full = schema | {"properties": fields, "required": required}
    shorthand = SHORTHANDS.get(struct)
    return {"anyOf": [full, fields[shorthand]]} if shorthand else full


@cache
def field_docs(struct: type[msgspec.Struct]) -> dict[str, str]:
    """The docstring below each field of `struct`, by the field's name."""
    docs = {}
    for field, below in pairwise(definitions(struct.__module__)[struct.__name__].body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = inspect.cleandoc(text)
    return docs


@cache
def definitions(module: str) -> dict[str, ast.ClassDef]:
    """The classes of a module as they are written, by their names; read once, for reading takes long."""
    source = ast.parse(inspect.getsource(sys.modules[module]))
    return {each.name: each for each in source.body if isinstance(each, ast.ClassDef)}


def all_structs(struct: type[Frozen]) -> set[type[Frozen]]:
    """`struct` and every class of the model that its fields hold."""
    inner = [shape.base for shape in shapes(struct).values() if is_struct(shape.base)]
    return {struct}.union(*map(all_structs, inner))
