"""What outputs are held against: official schemas and vocabularies, where they lie beside the project."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import pytest
from jsonschema import Draft4Validator
from lxml import etree
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

Thing: TypeAlias = dict[str, Any]

SITEMAPS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}

ALL_SCHEMAS = """
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="{s}" schemaLocation="{refs}/sitemap.xsd"/>
  <xsd:import namespace="{news}" schemaLocation="{refs}/sitemap-news.xsd"/>
  <xsd:import namespace="{xhtml}" schemaLocation="{own}/link.xsd"/>
</xsd:schema>
"""

LINK_SCHEMA = """
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xsd:element name="link"><xsd:complexType>
    <xsd:attribute name="rel" fixed="alternate" use="required"/>
    <xsd:attribute name="hreflang" type="xsd:language" use="required"/>
    <xsd:attribute name="href" type="xsd:anyURI" use="required"/>
  </xsd:complexType></xsd:element>
</xsd:schema>
"""

ANNOTATIONS = {"query-input"}
"""What actions are told besides properties: https://schema.org/docs/actions.html."""


@pytest.fixture(scope="session")
def refs(repo: Path) -> Path:
    """The folder of schemas."""
    folder = repo.parent / "shared" / "refs"
    if not folder.is_dir():
        pytest.skip("the schemas do not lie beside the project")
    return folder


@pytest.fixture(scope="session")
def json_feeds(refs: Path) -> Draft4Validator:
    """What checks a JSON Feed by its schema."""
    schema, first = (
        msgspec.json.decode((refs / f"{name}.schema.json").read_bytes()) for name in ("jsonfeed", "jsonfeed-1")
    )
    registry: Registry[Any] = Registry().with_resource("feed-1", Resource.from_contents(first, DRAFT4))
    return Draft4Validator(schema, registry=registry)


@pytest.fixture(scope="session")
def sitemap_schema(refs: Path, tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The official schemas of sitemaps, with the one element of XHTML that stands in ours."""
    own = tmp_path_factory.mktemp("schemas")
    (own / "link.xsd").write_text(LINK_SCHEMA, "utf-8")
    return etree.XMLSchema(etree.fromstring(ALL_SCHEMAS.format(refs=refs, own=own, **SITEMAPS)))


@pytest.fixture(scope="session")
def valid_sitemap(request: pytest.FixtureRequest, repo: Path) -> Callable[[bytes], None]:
    """Checks that a sitemap is well-formed and, where its schemas are at hand, valid."""
    at_hand = (repo.parent / "shared" / "refs").is_dir()
    schema = request.getfixturevalue("sitemap_schema") if at_hand else None

    def check(body: bytes) -> None:
        tree = etree.fromstring(body)
        if schema:
            schema.assertValid(tree)

    return check


@pytest.fixture(scope="session")
def misplaced(refs: Path) -> Callable[[Thing], list[str]]:
    """Gives what is no word of schema.org, or stands where it does not belong, in a thing and all that it holds."""
    vocabulary: dict[str, dict[str, Any]] = msgspec.json.decode((refs / "schemaorg-30.0-vocab.json").read_bytes())
    types, properties = vocabulary["types"], vocabulary["properties"]
    lines = {kind: frozenset(above(kind, types)) for kind in types}

    def faults(thing: Thing) -> Iterator[str]:
        if "@type" not in thing:
            assert thing.keys() == {"@id"}
            return
        for name, value in thing.items():
            if name[0] == "@" or name in ANNOTATIONS:
                continue
            known = properties.get(name, {"domain": (), "range": ()})
            held = value if isinstance(value, list) else [value]
            right = not lines[thing["@type"]].isdisjoint(known["domain"])
            if not (right and all(fits(each, known["range"], lines) for each in held)):
                yield f"{thing['@type']}.{name}"
            for each in held:
                if isinstance(each, dict):
                    yield from faults(each)

    return lambda thing: list(faults(thing))


def above(kind: str, types: dict[str, list[str]]) -> Iterator[str]:
    """A type with all those above it."""
    yield kind
    for each in types[kind]:
        yield from above(each, types)


def fits(value: object, wanted: list[str], lines: dict[str, frozenset[str]]) -> bool:
    """Whether a value is of one of the wanted kinds; a member of an enumeration is its address."""
    if isinstance(value, bool):
        return "Boolean" in wanted
    if isinstance(value, int):
        return not {"Integer", "Number", "Distance"}.isdisjoint(wanted)
    if isinstance(value, dict):
        return "@type" not in value or not lines[value["@type"]].isdisjoint(wanted)
    return not {"Text", "URL", "Date", "DateTime"}.isdisjoint(wanted) or str(value).startswith("https://schema.org/")
