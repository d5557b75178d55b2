"""The options of who publishes a site."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.exceptions import PluginError

from .outputs import POLICIES

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

__all__ = ["PublisherConfig"]


class Policies(c.DictOfItems[str]):
    """Pages by the properties that schema.org has for them."""

    def __init__(self) -> None:
        super().__init__(c.Type(str), default={})

    def run_validation(self, value: object) -> dict[str, str]:
        given = super().run_validation(value)
        for name in given:
            if name not in POLICIES:
                near = get_close_matches(name, POLICIES, 1)
                hint = f" Did you mean {near[0]}?" if near else f" They are: {', '.join(POLICIES)}."
                raise base.ValidationError(f"Expected properties of a NewsMediaOrganization, found {name!r}.{hint}")
        return given


class PublisherConfig(base.Config):
    """Who publishes the site."""

    name = c.Optional(c.Type(str))
    """Its name. None: the site's."""
    logo = c.Optional(c.Type(str))
    """A picture below `docs_dir`. None: none."""
    policies = Policies()
    """Pages below `docs_dir` that say how it works, each by its property, such as `ethicsPolicy: ethics.md`."""

    def logo_path(self, files: Files) -> str:
        """Where the logo lies on the site; empty where there is none. Raises PluginError where it is not there."""
        return lying("publisher.logo", self.logo, files) if self.logo else ""

    def policy_paths(self, files: Files) -> Iterator[tuple[str, str]]:
        """Where each page lies on the site, by its property. Raises PluginError where one is not there."""
        for name, page in self.policies.items():
            yield name, lying(f"publisher.policies.{name}", page, files)


def lying(option: str, name: str, files: Files) -> str:
    """Where a file of `docs_dir` lies on the site."""
    file = files.get_file_from_path(name)
    if file is None:
        raise PluginError(f"{option}: expected a file below docs_dir, found {name!r}")
    return file.dest_uri.removesuffix("index.html")
