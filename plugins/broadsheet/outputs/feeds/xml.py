"""XML documents, written by the standard library's own writer."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

__all__ = ["add", "document"]

CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})
"""What XML 1.0 forbids, apart from two characters at the end of the first plane and what UTF-8 cannot hold anyway."""

NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())


def add(parent: Element, name: str, text: str | None = None, /, **attributes: str) -> Element:
    """A new last child of `parent`. A name is written as it is: the document's root declares its prefix."""
    child = SubElement(parent, name, attributes)
    child.text = text
    return child


def document(root: Element, style: str = "") -> bytes:
    """A document in UTF-8, without characters that no XML may hold; `style` is the way to what makes it a page."""
    indent(root, "")
    shown = f'<?xml-stylesheet type="text/css" href="{style}"?>\n' if style else ""
    text = f'<?xml version="1.0" encoding="utf-8"?>\n{shown}{tostring(root, "unicode")}\n'
    legal = text.encode("utf-8", "ignore").translate(None, CONTROLS)
    for each in NO_CHARACTERS:
        legal = legal.replace(each, b"")
    return legal
