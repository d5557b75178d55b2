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

__all__ = ["begun", "finished"]


def begun(edition: Edition, site: Site, shell: Shell, workshop: Workshop) -> Publication:
    """The publication of an edition in a workshop, with pages in `shell`, before anything is printed."""
    setting = Setting(
        site=site,
        outlets=edition.library.known,
        templates=(),
        look=folders_digest([]),
        shells=(shell,),
        compiled=workshop.cache.templates,
    )
    return Publication(edition, setting, workshop, workshop.cache.ledger(workshop.staging.site))


def finished(publication: Publication, per_page: int) -> Publication:
    """The same once the whole site is made: pages with `per_page` stories in a list, what they load, pictures."""
    publication.stories()
    publication.listings(per_page)
    publication.pictures()
    Offerings(publication).make()
    press = publication.press
    for output in (front_page(publication.front(), press), not_found_page(press), *assets(press.site)):
        publication.room.write(output)
    Directions(publication, per_page).make()
    publication.publish()
    return publication
