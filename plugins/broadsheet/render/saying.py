"""What templates say, put into the site's language while they are compiled.

`{{ say("byline", "By {name}", name=byline.name) }}` becomes the words of the translation with the value between them,
so that a page pays nothing for the languages it could have been in.
"""

from __future__ import annotations

import re

from jinja2 import TemplateAssertionError, nodes
from jinja2.visitor import NodeTransformer

from ..text import Wording

__all__ = ["said"]

NAME = re.compile(r"\{(\w+)\}")


def said(template: nodes.Template, wording: Wording) -> nodes.Template:
    """The parsed template, with each message that it names in so many words translated."""
    return Sayer(wording).visit(template)  # type: ignore[no-any-return] # a node in, a node of the same kind out


class Sayer(NodeTransformer):
    """Translates the messages of a template."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - named after the node
        """A message that is printed becomes its words and its values, one after the other."""
        printed: list[nodes.Expr] = []
        for each in node.nodes:
            message = self.message(each)
            printed += [each] if message is None else self.pieces(message, each)
        node.nodes = printed
        return self.generic_visit(node)  # type: ignore[return-value] # likewise

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """A message without values that is handed on becomes its words."""
        message = self.message(node)
        if message is None or node.kwargs:
            return self.generic_visit(node)
        return nodes.Const(message, lineno=node.lineno)

    def message(self, node: nodes.Node) -> str | None:
        """The translation of the message that `node` says; None where it says none, or one it has yet to find out."""
        if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == "say"):
            return None
        given = [each.value for each in node.args if isinstance(each, nodes.Const)]
        return self.wording.say(*given) if len(given) == len(node.args) == 2 else None

    def pieces(self, message: str, call: nodes.Node) -> list[nodes.Expr]:
        values = {each.key: each.value for each in call.kwargs}  # type: ignore[attr-defined] # it is a Call
        words = NAME.split(message)
        for name in words[1::2]:
            if name not in values:
                raise TemplateAssertionError(f"the message {message!r} is given no {name!r}", call.lineno)
        return [
            self.apart(values[piece]) if place % 2 else nodes.Const(piece, lineno=call.lineno)
            for place, piece in enumerate(words)
            if piece
        ]

    def apart(self, value: nodes.Expr) -> nodes.Expr:
        """A value as `Wording.apart` has it, which changes something only where lines run from right to left."""
        if not self.wording.leftward:
            return value
        return nodes.Call(nodes.Name("apart", "load"), [value], [], None, None, lineno=value.lineno)
