"""The template engine, set up so that a template can do nothing but print what it is given, escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup

from ..errors import TemplateError
from ..text import safe, wording
from .compiled import Compiled
from .printing import TEMPLATES, PrintingEnvironment
from .views.languages import direction, isolated, tongue

__all__ = ["TEMPLATES", "encoded", "environment", "printed"]


def environment(
    custom_dirs: Sequence[Path] = (), language: str = "en", compiled: Compiled | None = None
) -> Environment:
    """The environment of a site. A template in one of `custom_dirs`, first one first, stands in for ours of its path.
    `language` is that of the site's own words; what is `compiled` for another one is no use.

    It can build on ours: `{% extends "@broadsheet/blocks/stats.html" %}`.
    """
    originals: dict[str, BaseLoader] = {"@broadsheet": FileSystemLoader(TEMPLATES / "broadsheet")}
    made = PrintingEnvironment(
        wording(language),
        loader=ChoiceLoader([FileSystemLoader([*custom_dirs, TEMPLATES]), PrefixLoader(originals)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    made.filters["tongue"] = tongue
    made.filters["name"] = partial(isolated, along=direction(language))
    made.globals["say"] = made.wording.say
    made.globals["apart"] = made.wording.apart
    made.globals["count"] = made.wording.count
    made.globals["once"] = lru_cache(maxsize=1000)(once)
    return made


def once(macro: Callable[..., Markup], *given: object) -> Markup:
    """What `macro` prints of what is given; kept for the next page that gives it the same, as most do."""
    return macro(*given)


def printed(environment: Environment, name: str, **values: object) -> Markup:
    """The template `name`, printed with `values`. Raises TemplateError, in words, where it cannot be."""
    return safe("".join(pieces(environment, name, values)))  # autoescape is on


def encoded(environment: Environment, name: str, **values: object) -> bytes:
    """The same in UTF-8."""
    return b"".join([piece.encode() for piece in pieces(environment, name, values)])


def pieces(environment: Environment, name: str, values: Mapping[str, object]) -> list[str]:
    """The same in the pieces that the template hands on."""
    try:
        return list(environment.get_template(name).generate(values))
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename}:{error.lineno}: {error.message}") from error
    except TemplateNotFound as error:
        raise TemplateError(f"{name}: expected a template {error.message}, found none") from error
    except UndefinedError as error:
        raise TemplateError(f"{place_of(error)}: {error.message}") from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if not (place := place_of(error)):
            raise
        raise TemplateError(f"{place}: {error}") from error


def place_of(error: Exception) -> str:
    """The template's file and line where `error` was raised; Jinja writes them into the trace."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    return ":".join(f"{frame.filename}:{frame.lineno}" for frame in frames[-1:])
