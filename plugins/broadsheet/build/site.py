"""A whole site from a seeds folder and a shell, without any site generator around it."""

from __future__ import annotations

from pathlib import Path

from ..outputs import assets, front_page, not_found_page
from ..render import Shell, Site
from .edition import Edition
from .printing import Setting, write
from .publication import Publication
from .work import Workers

__all__ = ["build_site"]


def build_site(
    edition: Edition, site: Site, shell: Shell, folder: Path, per_page: int, workers: Workers
) -> Publication:
    """Writes the whole site of an edition to `folder`: pages in `shell`, what they load, pictures."""
    setting = Setting(site=site, templates=(), shells=(shell,), folder=str(folder))
    publication = Publication(edition, setting, workers)
    publication.stories()
    publication.listings(per_page)
    publication.pictures()
    press = publication.press
    for output in (front_page(publication.front(), press), not_found_page(press), *assets(site)):
        write(setting.folder, output)
    return publication
