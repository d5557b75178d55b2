"""What templates write out, escaped without a detour.

Jinja escapes every value by a call that wraps the result anew as safe text, which for the thousand short values of a
story's page costs a quarter of the time it takes to print. Here a value without a mark to escape is written as it is.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from io import StringIO
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template
from jinja2.compiler import CodeGenerator
from jinja2.nodes import EvalContext, Name
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup

from ..text import escaped, printed, safe
from .saying import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, MutableMapping

    from jinja2 import nodes
    from jinja2.compiler import Frame
    from jinja2.environment import TemplateModule
    from jinja2.nodes import Block, Call, Expr, Filter, Getattr, Include, Node, Test

    from ..text import Wording

__all__ = ["TEMPLATES", "PrintingEnvironment"]

TEMPLATES = Path(__file__).parent.parent / "templates"
"""The templates that the package ships, in a folder `broadsheet/`. None of them says anything by its indentation."""

INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


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
        """So is a block of its own, where it is no template's that may stand in for a parent."""
        if frame.buffer is None or node.scoped or node.required or self.has_known_extends or self.extends_so_far:
            super().visit_Block(node, frame)
        else:
            self.writeline(f"{frame.buffer}.extend(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", node)

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


class PrintingTemplate(Template):
    """A template whose macros are made once, and not for each page that imports them."""

    environment: PrintingEnvironment

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()

    def included(self, context: Context, own: Mapping[str, Any]) -> Iterator[str]:
        """What the template prints where another includes it, which has a `context` and names of its `own`."""
        inner = PrintingContext(self.environment, context.get_all(), self.name, self.blocks)
        inner.vars = {name: value for name, value in own.items() if value is not missing}
        return self.root_render_func(inner)


class PrintingContext(Context):
    """What a template is given, made with as little ado as twenty templates a page call for."""

    def __init__(  # without Jinja's own: it asks anew for each context what is the same for all
        self,
        environment: PrintingEnvironment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Any],
        globals: object = None,  # noqa: A002 - Jinja's name
    ) -> None:
        self.parent = parent
        self.vars: dict[str, Any] = {}
        self.environment = environment
        self.eval_ctx = environment.evaluation
        self.exported_vars: set[str] = set()
        self.globals_keys: set[str] = set()
        self.name = name
        self.blocks = {key: [block] for key, block in blocks.items()}


class QuickMacro(Macro):
    """A macro whose values, given in order, go straight into its function."""

    def __call__(self, *given: Any, **named: Any) -> str:
        if named or len(given) != self._argument_count or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*given, **named)
        return safe(self._func(*given))


class PrintingEnvironment(Environment):
    """An environment whose templates print so."""

    code_generator_class = Printer
    context_class = PrintingContext
    template_class = PrintingTemplate
    escaped = staticmethod(escaped)
    printed = staticmethod(printed)
    html = Markup
    macro = QuickMacro
    safe = staticmethod(safe)

    def __init__(self, wording: Wording, **options: Any) -> None:
        """What templates say, they say in `wording`; `options` are Jinja's own."""
        super().__init__(**options)
        self.wording = wording
        self.loaded: dict[str | Template, Template] = {}
        self.evaluation = EvalContext(self)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """The template `name`, once it is loaded without asking whether it still is what it was."""
        if (known := self.loaded.get(name)) is None:
            known = self.loaded[name] = super().get_template(name, parent, globals)
        return known

    def get_or_select_template(
        self,
        template_name_or_list: str | Template | list[str | Template],
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """The template of a name that `{% include %}` has yet to work out, or the first there is of several names."""
        if isinstance(template_name_or_list, str):
            known = self.loaded.get(template_name_or_list)
            return known or self.get_template(template_name_or_list, parent, globals)
        return super().get_or_select_template(template_name_or_list, parent, globals)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        own = filename and Path(filename).is_relative_to(TEMPLATES)
        return said(super()._parse(INDENT.sub("", source) if own else source, name, filename), self.wording)
