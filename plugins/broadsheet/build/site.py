"""A whole site from a seeds folder and a shell, without any site generator around it."""

from __future__ import annotations

from ..outputs import assets, front_page, not_found_page
from ..render import Shell, Site
from .digests import folders_digest
from .directions import Directions
from .edition import Edition
from .jobs import Setting
from .offerings import Offerings
from .publication import Publication
from .workshop import Workshop

__all__ = ["build_site"]


def build_site(edition: Edition, site: Site, shell: Shell, per_page: int, workshop: Workshop) -> Publication:
    """Makes the whole site of an edition in a workshop: pages in `shell`, what they load, pictures."""
    setting = Setting(
        site=site,
        outlets=edition.library.known,
        templates=(),
        look=folders_digest([]),
        shells=(shell,),
        compiled=workshop.cache.templates,
    )
    publication = Publication(edition, setting, workshop, workshop.cache.ledger(workshop.staging.site))
    publication.stories()
    publication.listings(per_page)
    publication.pictures()
    Offerings(publication).make()
    press = publication.press
    for output in (front_page(publication.front(), press), not_found_page(press), *assets(site)):
        publication.write(output)
    Directions(publication, per_page).make()
    publication.publish()
    return publication
