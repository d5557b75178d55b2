"""A file of the site, and the press that prints pages."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
from markupsafe import Markup

from ..render import Environment, Needs, Shell, Site, StoryCard, encoded, needs_of, needs_of_templates, printed
from .policy import policy_meta

__all__ = ["Output", "Press", "root_of"]


ASSETS = "assets/broadsheet/"
"""Where the files that pages load lie on the site."""

EARLY_SCRIPT = f"{ASSETS}early.js"
"""The script that runs before a page is painted."""

SCRIPT = f"{ASSETS}broadsheet.js"
"""The script that runs once a page is read."""

SEARCH_SCRIPT = f"{ASSETS}search.js"
"""The script of the search page alone."""

EMPTY = Markup("")
"""Nothing, as HTML."""

NUL = "\0"
"""A character that no seed can hold, and no page either."""


class Output(msgspec.Struct, frozen=True):
    """A file to be published."""

    uri: str
    """Its path below the site, such as `stories/x/index.html`."""
    body: bytes
    """What it holds."""


def root_of(path: str) -> str:
    """The way from the page in the folder `path` to the site's root."""
    return "../" * path.count("/") or "./"


@dataclass(frozen=True, slots=True)
class Press:
    """All it takes to print a page, beside what stands on it."""

    site: Site
    environment: Environment
    shells: tuple[Shell, ...]
    """The shell for each depth of a page below the root, from 0 on; pages that lie deeper than these take the last."""
    heads: dict[str, Markup] = field(default_factory=dict)
    """What goes before `</head>`, by the page's way to the root."""
    boxes: dict[str, Markup] = field(default_factory=dict)
    """The search box, likewise."""
    policies: dict[str, Markup] = field(default_factory=dict)
    """The policy of pages, likewise."""

    def page(
        self, path: str, template: str, *, title: str, description: str = "", head: Markup = EMPTY, **values: object
    ) -> Output:
        """The page of the folder `path`: `template`, given `values`, in the shell; `head` is what its head adds."""
        body = self.printed(path, root_of(path), template, title=title, description=description, head=head, **values)
        return Output(f"{path}index.html", body)

    def printed(
        self,
        path: str,
        root: str,
        template: str,
        *,
        title: str,
        description: str = "",
        head: Markup = EMPTY,
        **values: object,
    ) -> bytes:
        """A whole page as HTML in UTF-8, for the address `path`; its links to the site start with `root`."""
        shell = self.shells[min(root.count("../"), len(self.shells) - 1)]
        return shell.fill(
            title=title,
            description=description,
            policy=self.policy(shell, root),
            head=self.head(root) + head,
            content=encoded(self.environment, f"broadsheet/{template}", site=self.site, root=root, **values),
            search=self.search_box(root),
            root=root,
            url=self.site.address(path),
        )

    def card(self, card: StoryCard) -> str:
        """A story's card for listings, printed once for all of them: where a way to the root belongs is a NUL."""
        return str(self.part("partials/listed.html", NUL, card=card))

    def placed(self, cards: str, path: str) -> Markup:
        """Printed cards, for the page in the folder `path`."""
        return Markup(cards.replace(NUL, root_of(path)))  # noqa: S704 - printed by `card`

    def head(self, root: str) -> Markup:
        """What goes before `</head>`: the scripts, and what the site adds to them."""
        if root not in self.heads:
            scripts = Markup('<script src="{0}{1}"></script>\n<script src="{0}{2}" defer></script>\n')
            self.heads[root] = scripts.format(root, EARLY_SCRIPT, SCRIPT) + self.part("head.html", root)
        return self.heads[root]

    def search_box(self, root: str) -> Markup:
        """The search box of the header; nothing where the site offers no search."""
        if not self.site.offers.search:
            return EMPTY
        if root not in self.boxes:
            self.boxes[root] = self.part("partials/search_box.html", root)
        return self.boxes[root]

    def policy(self, shell: Shell, root: str) -> Markup:
        """The policy of the pages in `shell` whose way to the site's root is `root`."""
        if root not in self.policies:
            self.policies[root] = policy_meta(self.needs(shell, root), self.site)
        return self.policies[root]

    def needs(self, shell: Shell, root: str) -> Needs:
        """What these pages need that is not the site's own."""
        blocks = [f"broadsheet/blocks/{block}.html" for block in self.site.blocks]
        own = [*blocks, self.site.comments] if self.site.comments else blocks
        return needs_of(f"{shell.text}{self.head(root)}") | needs_of_templates(self.environment, own)

    def part(self, template: str, root: str, **values: object) -> Markup:
        """One of our templates, printed."""
        return printed(self.environment, f"broadsheet/{template}", site=self.site, root=root, **values)
