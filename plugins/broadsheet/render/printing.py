"""What templates write out, escaped without a detour.

Jinja escapes every value by a call that wraps the result anew as safe text, which for the thousand short values of a
story's page costs a quarter of the time it takes to print. Here a value without a mark to escape is written as it is.
"""

from __future__ import annotations

from contextlib import contextmanager
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from .saying import said

try:
    from markupsafe._speedups import _escape_inner as escaped
except ImportError:  # where markupsafe has no compiled part
    from markupsafe._native import _escape_inner as escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2.compiler import Frame
    from jinja2.nodes import Expr, Filter, Getattr, Node, Template, Test

    from ..text import Wording

__all__ = ["PrintingEnvironment", "printed"]


def printed(value: object) -> str:
    """The same text as `markupsafe.escape(value)`."""
    if type(value) is str:
        return escaped(value)
    return value if type(value) is Markup else escape(value)


class Printer(CodeGenerator):
    """Has templates call `printed` where autoescape is on. Without this class they do the same, only slower."""

    lenient = False

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - named after the node
        """What templates are given are structs: an attribute is an attribute, with no item of that name to look for."""
        if self.lenient or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")

    def visit_Test(self, node: Test, frame: Frame) -> None:  # noqa: N802
        """`x.y is defined` asks whether there is such an attribute."""
        with self.leniency(node.name in ("defined", "undefined")):
            super().visit_Test(node, frame)

    def visit_Filter(self, node: Filter, frame: Frame) -> None:  # noqa: N802
        """`x.y | default("z")` does so too."""
        with self.leniency(node.name in ("default", "d")):
            super().visit_Filter(node, frame)

    @contextmanager
    def leniency(self, needed: bool) -> Iterator[None]:
        """Leaves it to Jinja's own way, slower by a few calls, to find out what attribute or item is meant."""
        before, self.lenient = self.lenient, self.lenient or needed
        yield
        self.lenient = before

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """The body of a template or block hands on one text instead of each of its hundreds of pieces."""
        whole = frame.parent is None and frame.buffer is None
        if whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if whole:
            self.writeline(f"yield concat({frame.buffer})")
            frame.buffer = None


class PrintingEnvironment(Environment):
    """An environment whose templates print so."""

    code_generator_class = Printer
    printed = staticmethod(printed)

    def __init__(self, wording: Wording, **options: Any) -> None:
        """What templates say, they say in `wording`; `options` are Jinja's own."""
        super().__init__(**options)
        self.wording = wording

    def _parse(self, source: str, name: str | None, filename: str | None) -> Template:
        return said(super()._parse(source, name, filename), self.wording)
