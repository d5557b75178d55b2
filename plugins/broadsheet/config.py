"""The plugin's options, as `mkdocs.yml` writes them. None need be set."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as c

from .render import DEFAULT_BLOCKS, Link, Site
from .text import wording

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

__all__ = ["BroadsheetConfig", "SupportConfig"]


class Positive(c.Type[int]):
    """A whole number of 1 or more."""

    def __init__(self, default: int | None = None) -> None:
        super().__init__(int, default=default)

    def run_validation(self, value: object) -> int:
        number = super().run_validation(value)
        if number < 1:
            raise base.ValidationError(f"Expected a whole number of 1 or more, found {number}.")
        return number


class SupportConfig(base.Config):
    """Where readers can support the site."""

    url = c.Optional(c.URL())
    """The address of the page where they can. None: no link."""
    label = c.Optional(c.Type(str))
    """The words of the link. None: "Support this site", in the site's language."""


class BroadsheetConfig(base.Config):
    """The options of `plugins: - broadsheet:`."""

    seeds = c.Dir(exists=True, default="seeds")
    """The folder of the seed files, relative to `mkdocs.yml`."""
    blocks = c.ListOfItems(c.Type(str), default=list(DEFAULT_BLOCKS))
    """The blocks of a story's page, in order; one left out is not shown.

    Besides ours they can be the site's own: `weather` is `broadsheet/blocks/weather.html` in the theme's `custom_dir`.
    """
    per_page = Positive(default=48)
    """Stories on one page of a listing."""
    comments = c.Optional(c.Type(str))
    """A template of the theme's `custom_dir` that embeds comments below each story. None: no comments."""
    support = c.SubConfig(SupportConfig)
    """Where readers can support the site."""
    jobs = c.Optional(Positive())
    """Processes to build with. None: one for each processor, on sites that are worth it."""

    def site(self, config: MkDocsConfig, files: Files) -> Site:
        """The site as its pages see it."""
        method = files.get_file_from_path("method.md")
        language = config.theme.get("language") or "en"
        label = self.support.label or wording(language).say("support", "Support this site")
        return Site(
            name=config.site_name,
            url=config.site_url or "",
            language=language,
            directory_urls=config.use_directory_urls,
            blocks=tuple(self.blocks),
            comments=self.comments,
            support=Link(label=label, path=self.support.url) if self.support.url else None,
            method_path=method.url if method else None,
        )

    def missing_template(self, folders: Iterable[str]) -> str | None:
        """What is wrong with an option that names a template, if that is in none of the theme's `folders`."""
        own = "a template in the theme's custom_dir"
        blocks = {name: f"broadsheet/blocks/{name}.html" for name in self.blocks if name not in DEFAULT_BLOCKS}
        for name, template in blocks.items():
            if not found(template, folders):
                known = ", ".join(DEFAULT_BLOCKS)
                return f"blocks: expected one of {known}, or the name of {own}, found {name!r}"
        if self.comments and not found(self.comments, folders):
            return f"comments: expected {own}, found {self.comments!r}"
        return None


def found(template: str, folders: Iterable[str]) -> bool:
    return any(Path(folder, template).is_file() for folder in folders)
