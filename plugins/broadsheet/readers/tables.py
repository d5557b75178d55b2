"""The two files beside the seeds that are not stories: `outlets.yml` and `sections.yml`."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from ..errors import Problem
from ..model import Outlet, Section
from ..text import slug
from .checking import checked
from .document import Document
from .yaml_text import parse_yaml

__all__ = ["read_outlets", "read_sections"]

Entry = TypeVar("Entry", Outlet, Section)


def read_outlets(path: str, text: str) -> tuple[dict[str, Outlet], list[Problem]]:
    """The outlets of `outlets.yml` by their ids, in the file's order; entries with a problem are left out."""
    return read_table(path, text, Outlet)


def read_sections(path: str, text: str) -> tuple[dict[str, Section], list[Problem]]:
    """The sections of `sections.yml` by their ids, in the file's order, which is that of the site."""
    return read_table(path, text, Section)


def read_table(path: str, text: str, struct: type[Entry]) -> tuple[dict[str, Entry], list[Problem]]:
    parsed = parse_yaml(path, text)
    document = Document(path, text, parsed.fields, parsed.lines)
    problems = list(parsed.problems)
    table: dict[str, Entry] = {}
    for name, fields in parsed.fields.items():
        made = entry(document, struct, name, fields)
        if isinstance(made, list):
            problems += made
        else:
            table[name] = made
    return table, problems


def entry(document: Document, struct: type[Entry], name: str, fields: object) -> Entry | list[Problem]:
    """The entry `name`, with its key as its id."""
    if isinstance(fields, str):
        fields = {"name": fields}
    made = checked(document, struct, fields, name)
    if isinstance(made, list):
        return made
    if name != slug(name):
        return [document.problem(name, f"an id in its plain form, {slug(name)}", name)]
    if made.id not in (None, name):
        return [document.problem(f"{name}.id", f"no id, or {name} as in the key", made.id)]
    return msgspec.structs.replace(made, id=name)
