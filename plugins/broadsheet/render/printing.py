"""The environment of templates: what they are given, and how they hand on what they print, with as little ado as twenty
templates a page call for.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup

from ..text import escaped, printed, safe
from .printer import Printer
from .saying import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping

    from jinja2 import nodes
    from jinja2.environment import TemplateModule

    from ..text import Wording

__all__ = ["TEMPLATES", "PrintingEnvironment"]

TEMPLATES = Path(__file__).parent.parent / "templates"
"""The templates that the package ships, in a folder `broadsheet/`. None of them says anything by its indentation."""

INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


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
