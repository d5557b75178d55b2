"""The plugin's options, as `mkdocs.yml` writes them. None need be set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as c

from .config_publisher import PublisherConfig
from .config_trust import SecurityConfig, TrustConfig
from .render import DEFAULT_BLOCKS, MOST_CARDS, Link, Offers, Publisher, Site
from .text import wording

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

__all__ = ["BroadsheetConfig", "SupportConfig"]


FEEDS = {
    "site": "stories/",
    "sections": "sections/",
    "keywords": "keywords/",
    "outlets": "outlets/",
    "regions": "regions/",
    "storylines": "storylines/",
}
"""What a feed can be of, and the hub of its listings."""


class Positive(c.Type[int]):
    """A whole number of 1 or more."""

    def __init__(self, default: int | None = None) -> None:
        super().__init__(int, default=default)

    def run_validation(self, value: object) -> int:
        number = super().run_validation(value)
        if number < 1:
            raise base.ValidationError(f"Expected a whole number of 1 or more, found {number}.")
        return number


class Source(c.Type[str]):
    """A source of a Content-Security-Policy, such as an origin or a hash."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        source = super().run_validation(value)
        if not re.fullmatch(r"[^\s\"<>;,]+", source):
            raise base.ValidationError(f"Expected a source such as https://count.example, found {source!r}.")
        return source


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
    ratings = c.Optional(c.File(exists=True))
    """A table of ratings that others give to outlets, in CSV, relative to `mkdocs.yml`. None: the seeds' own alone."""
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
    search = c.Type(bool, default=True)
    """Whether the site can be searched."""
    feeds = c.ListOfItems(c.Choice(tuple(FEEDS)), default=["site", "sections"])
    """What has a feed: `site`, `sections`, `keywords`, `outlets`, `regions`, `storylines`; `[]` is nothing."""
    feed_entries = Positive(default=30)
    """Stories in a feed at most, the newest."""
    websub = c.Optional(c.URL())
    """The WebSub hub that feeds name. None: none."""
    sitemap = c.Type(bool, default=True)
    """Whether there are sitemaps, and a `robots.txt` that names them."""
    structured_data = c.Type(bool, default=True)
    """Whether pages tell programs what is on them: JSON-LD, Open Graph."""
    social_cards = c.Optional(c.Type(bool))
    """Whether each story has a picture for those who share it. None: it does on sites of up to 1,000 stories."""
    card_fonts = c.ListOfItems(c.File(exists=True), default=[])
    """Font files for letters in these pictures that ours lack, relative to `mkdocs.yml`, the best first."""
    open_data = c.Type(bool, default=True)
    """Whether stories are there as JSON, CSV and Markdown too."""
    embed = c.Type(bool, default=True)
    """Whether each story has a card that other sites can embed."""
    llms = c.Type(bool, default=True)
    """Whether there are an `llms.txt` and an `llms-full.txt`."""
    policy = c.Type(bool, default=True)
    """Whether each page says what it may run and load, by a Content-Security-Policy."""
    sources = c.DictOfItems(c.ListOfItems(Source()), default={})
    """What that policy allows besides, such as `connect-src: [https://count.example]`."""
    hosting = c.Type(bool, default=True)
    """Whether there are the files that hosts read: `_headers`, `_redirects`, `.nojekyll`."""
    publisher = c.SubConfig(PublisherConfig)
    """Who publishes the site."""
    trust = c.SubConfig(TrustConfig)
    """What `trust.txt` says of the publisher. Nothing: there is none."""
    security = c.SubConfig(SecurityConfig)
    """What `security.txt` says to those who found a hole in the site. Nothing: there is none."""
    jobs = c.Optional(Positive())
    """Processes to build with. None: one for each processor, on sites that are worth it."""

    def site(self, config: MkDocsConfig, files: Files, stories: int) -> Site:
        """The site as its pages see it, one of so many `stories`."""
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
            offers=self.offers(config.site_url or "", stories),
            sources=tuple((directive, source) for directive, given in self.sources.items() for source in given),
            publisher=Publisher(
                name=self.publisher.name or "",
                logo=self.publisher.logo_path(files),
                policies=tuple(self.publisher.policy_paths(files)),
                trust=tuple(self.trust.said()),
                security=tuple(self.security.said()),
                security_expires=self.security.expires,
            ),
        )

    def offers(self, url: str, stories: int) -> Offers:
        """What the site at this address, one of so many `stories`, offers beside its pages."""
        return Offers(
            search=self.search,
            feeds=tuple(FEEDS[name] for name in FEEDS if name in self.feeds),
            feed_entries=self.feed_entries,
            hub=self.websub or "",
            sitemap=self.sitemap,
            structured_data=self.structured_data,
            social_cards=stories <= MOST_CARDS if self.social_cards is None else self.social_cards,
            card_fonts=tuple(self.card_fonts),
            data=self.open_data,
            embed=self.embed,
            llms=self.llms,
            policy=self.policy,
            hosting=self.hosting,
        ).at(url)

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
