"""How templates become Python: as Jinja has it, with short cuts for what a page does hundreds of times.

Jinja escapes every value by a call that wraps the result anew as safe text, which for the thousand short values of a
story's page costs a quarter of the time it takes to print. Here a value without a mark to escape is written as it is.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import StringIO
from keyword import iskeyword
from typing import TYPE_CHECKING

from jinja2.compiler import CodeGenerator, find_undeclared
from jinja2.nodes import Assign, AssignBlock, Block, FromImport, Import, Include, Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import nodes
    from jinja2.compiler import Frame
    from jinja2.nodes import Call, Expr, Filter, Getattr, Node, Test

__all__ = ["Printer"]

NAMING = (Assign, AssignBlock, Block, FromImport, Import, Include)
"""What makes names of its own in a block, or asks for all that there are."""


class Printer(CodeGenerator):
    """Has templates call `printed` where autoescape is on. Without this class they do the same, only slower."""

    lenient = False
    whole: str | None = None
    """Where the template or block that is being compiled gathers its text."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        super().visit_Template(node, frame)
        self.writeline("escaped, printed, html = environment.escaped, environment.printed, environment.html")
        self.writeline("Macro, Markup = environment.macro, environment.safe")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self.plainly(frame, finalize):
            self.write("(escaped(value) if (kind := type(value := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self.plainly(frame, finalize):
            self.write(")) is str else value if kind is html else printed(value))")
        else:
            super()._output_child_post(node, frame, finalize)

    def plainly(self, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
        """Whether a value is to be escaped, and nothing else."""
        return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """What a name stands for, a macro or one of a few functions, is called without asking what it is."""
        if not isinstance(node.node, Name):
            super().visit_Call(node, frame, forward_caller=forward_caller)
        else:
            self.visit(node.node, frame)
            whole, self.stream = self.stream, StringIO()
            self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
            given, self.stream = self.stream.getvalue(), whole
            self.write(f"({given.removeprefix(', ')})")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - named after the node
        """What templates are given are structs: an attribute is an attribute, with no item of that name to look for.
        Only a template's `self` has its blocks as items.
        """
        if self.lenient or iskeyword(node.attr) or (isinstance(node.node, Name) and node.node.name == "self"):
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

    def visit_Include(self, node: Include, frame: Frame) -> None:  # noqa: N802
        """What a template includes is handed on as it is: a page in pieces is encoded in a third of the time, since
        few of them have a letter that takes more than a byte.
        """
        if frame.buffer != self.whole or node.ignore_missing or not node.with_context:
            super().visit_Include(node, frame)
        else:
            self.writeline(f"yield concat({frame.buffer})", node)
            self.writeline(f"{frame.buffer}.clear()")
            self.writeline("yield from environment.get_or_select_template(")
            self.visit(node.template, frame)
            self.write(f", {self.name!r}).included(context, {self.dump_local_context(frame)})")

    def visit_Block(self, node: Block, frame: Frame) -> None:  # noqa: N802
        """A block of its own is printed where it stands, unless it is a template's that may stand in for a parent,
        another template has one in its place, or it could tell that it is no function.
        """
        if frame.buffer is None or node.scoped or node.required or self.has_known_extends or self.extends_so_far:
            super().visit_Block(node, frame)
            return
        elsewhere = f"{frame.buffer}.extend(context.blocks[{node.name!r}][0]({self.get_context_ref()}))"
        if not frame.toplevel or any(node.find_all(NAMING)) or find_undeclared(node.body, ("self", "super")):
            self.writeline(elsewhere, node)
            return
        self.writeline(f"if context.blocks[{node.name!r}][0] is not block_{node.name}:", node)
        self.indent()
        self.writeline(elsewhere)
        self.outdent()
        self.writeline("else:")
        self.indent()
        self.pull_dependencies(node.body)
        inner = frame.inner()
        inner.symbols.analyze_node(node)
        self.enter_frame(inner)
        self.blockvisit(node.body, inner)
        self.leave_frame(inner)
        self.outdent()

    @contextmanager
    def leniency(self, needed: bool) -> Iterator[None]:
        """Leaves it to Jinja's own way, slower by a few calls, to find out what attribute or item is meant."""
        before, self.lenient = self.lenient, self.lenient or needed
        yield
        self.lenient = before

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """The body of a template or block hands on a few texts instead of each of its hundreds of pieces."""
        whole = frame.parent is None and frame.buffer is None
        if whole:
            self.buffer(frame)
            self.whole = frame.buffer
        super().blockvisit(nodes, frame)
        if whole:
            self.writeline(f"yield concat({frame.buffer})")
            frame.buffer = None
