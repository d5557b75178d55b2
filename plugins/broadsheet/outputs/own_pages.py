"""Pages of the site's own beside its stories and their lists, such as that of all feeds."""

from __future__ import annotations

from .feeds import feed_links
from .linked_data import page_head
from .output import Output, Press

__all__ = ["own_page"]


def own_page(press: Press, path: str, template: str, *, title: str, description: str, **values: object) -> Output:
    """The page of the folder `path`, as `Press.page` prints it, with what its head says of it to programs."""
    head = page_head(path, title, description, press) + feed_links(press.site)
    return press.page(path, template, title=title, description=description, head=head, **values)
