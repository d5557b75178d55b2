"""A whole site from a seeds folder and a shell, without any site generator around it."""

from __future__ import annotations

from pathlib import Path

from ..outputs import assets, front_page, not_found_page
from ..render import Shell, Site
from .cache import Cache
from .edition import Edition
from .printing import Setting
from .publication import Publication
from .staging import Staging
from .work import Workers

__all__ = ["build_site"]


def build_site(
    edition: Edition, site: Site, shell: Shell, folder: Path, per_page: int, workers: Workers, cache: Cache
) -> Publication:
    """Writes the whole site of an edition to `folder`: pages in `shell`, what they load, pictures."""
    staging, ledger = Staging(folder), cache.ledger(folder)
    setting = Setting(
        site=site,
        now=edition.now,
        outlets=edition.library.known,
        templates=(),
        shells=(shell,),
        compiled=cache.templates,
    )
    publication = Publication(edition, setting, staging, workers, ledger)
    publication.stories()
    publication.listings(per_page)
    publication.pictures()
    for output in (
        front_page(publication.front(), publication.press),
        not_found_page(publication.press),
        *assets(site),
    ):
        publication.write(output)
        publication.plan.fingerprints[output.uri] = b""
    publication.publish()
    return publication
