"""The rim towards MkDocs: its hooks, and nothing that another site generator would need too."""

from __future__ import annotations

import logging
import os
import re
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link as NavLink
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from .build import (
    Directions,
    Edition,
    Folder,
    Offerings,
    Preview,
    Publication,
    Setting,
    Workshop,
    build_time,
    folders_digest,
    lasting,
)
from .config import BroadsheetConfig
from .errors import BroadsheetError, Problem
from .outputs import ALL_STORIES, FOR_YOU, STYLESHEET, HandWritten, Placements, assets, dressed, filled
from .render import Compiled, Needs, Site, hole, needs_of
from .render.theme import theme_shell
from .text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

__all__ = ["BroadsheetPlugin"]

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme"
"""Our own additions to the site's theme."""

DEEPEST = 4
"""How many folders deep pages lie at the most: `sections/x/page/2/`. The front page is one of MkDocs's own."""

LEVELS = {"error": log.warning, "warning": log.warning, "notice": log.info}

HEADING = re.compile(r"\A\s*<h1\b.*?</h1>", re.DOTALL)


ENTRANCE = TableOfContents([AnchorLink("Stories", "bs-entrance", 1)])
"""Where the theme's link for skipping its navigation leads on our pages."""


def entered(content: str) -> str:
    """The content of a page of ours, as the place to skip to."""
    return f'<div id="bs-entrance">{content}</div>'


class BroadsheetPlugin(BasePlugin[BroadsheetConfig]):
    """Publishes a folder of seeds as story pages around the site's own."""

    edition: Edition
    publication: Publication
    placements: Placements
    pages: list[HandWritten]
    """The hand-written pages of this build."""
    needs: Needs
    """What their policies must allow."""
    workshop: Workshop
    preview: Preview | None = None
    """What shows pages while they are worked on; None in a build."""

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Lets MkDocs tell what stops a build as it tells its own errors: in words, without a traceback."""
        try:
            with nullcontext() if self.preview else lasting():
                yield
        except BroadsheetError as error:
            raise PluginError(str(error)) from error

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learns whether the site is built or previewed. MkDocs keeps a plugin that asks from one build to the next."""
        self.preview = Preview(log.error) if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watches the seeds, and lets the theme know our style sheet, our pages and that it need fetch no font."""
        seeds, project = Path(self.config.seeds), Path(config.config_file_path or "mkdocs.yml").parent
        tell = log.info if log.isEnabledFor(logging.INFO) else None
        cache = project / ".cache" / "broadsheet"
        ratings = Path(self.config.ratings) if self.config.ratings else None
        self.workshop = Workshop(seeds, Path(config.site_dir), cache, self.config.jobs, tell, ratings=ratings)
        config.watch += filter(None, (self.config.seeds, self.config.ratings))
        config.extra_css.insert(0, STYLESHEET)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        if self.preview:  # MkDocs writes a script of its own into each page that it serves
            self.config.policy = False
        if not any("privacy" in name for name in config.plugins):  # which brings the theme's fonts home
            config.theme["font"] = False
        if fault := self.config.missing_template(config.theme.dirs):
            raise PluginError(fault)
        return config

    @event_priority(-100)  # after all other plugins, which may look for the site where it is
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads and checks every seed, then has the site built beside the last one, which stands until all is done."""
        if self.preview:
            self.preview.wait()
        with self.at_work():
            self.edition = self.workshop.edition(build_time())
        self.refuse(self.edition.problems, config.strict)
        config.site_dir = str(self.workshop.staging.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds what our pages load, and a front page where the site has none of its own."""
        for asset in assets(self.site(config, files)):
            if asset.uri not in files.src_uris:
                files.append(File.generated(config, asset.uri, content=asset.body))
        if not any(file.url in (".", "./", "index.html") for file in files.documentation_pages()):
            files.append(File.generated(config, "index.md", content=f"# {config.site_name}\n"))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Offers the listings, after the front page."""
        library, site = self.edition.library, self.site(config, files)
        say = site.wording.say
        offered = (
            (say("listing", "All stories"), ALL_STORIES, library.stories),
            (say("hub", "Sections"), "sections/", library.sections),
            (say("hub", "Storylines"), "storylines/", self.edition.storylines),
            (say("for you", "For you"), FOR_YOU, library.stories),
        )
        place = 1 if nav.items and nav.items[0] is nav.homepage else 0
        nav.items[place:place] = [NavLink(title, site.link(path)) for title, path, held in offered if held]
        self.nav = nav
        return nav

    @event_priority(-100)  # after all other plugins: what they add to the theme is part of the shell
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Publishes the stories, now that the theme can be asked for their shell."""
        with self.at_work():
            cache, site = self.workshop.cache, self.workshop.staging.site
            env.bytecode_cache = Compiled(Folder(cache.templates, sorted(env.extensions)))
            described = self.site(config, files)
            contexts = (self.context(depth, config, files) for depth in range(1, DEEPEST + 1))
            shells = [theme_shell(env, context, search=described.offers.search) for context in contexts]
            setting = Setting(
                site=described,
                outlets=self.edition.library.known,
                templates=tuple(str(each) for each in config.theme.dirs),
                look=folders_digest(map(Path, config.theme.dirs)),
                shells=(shells[0], *shells),
                compiled=cache.templates,
            )
            served = site.name.startswith("mkdocs_")  # a folder of this one run of `mkdocs serve`
            ledger = cache.ledger(config.site_url or "" if served else site)
            self.publication = Publication(self.edition, setting, self.workshop, ledger)
            self.refuse(self.publication.lost, config.strict)
            self.publication.stories(lazily=bool(self.preview))
            self.publication.listings(self.config.per_page, lazily=bool(self.preview))
            self.publication.pictures()
            Offerings(self.publication).make(lazily=bool(self.preview))
        self.tell(self.publication.notices)
        for script in sorted(self.publication.room.unwritable):
            log.info(f"No font has the letters of {script}: headlines in it are left off social cards. See card_fonts")
        self.others = [file.dest_uri for file in files]
        self.placements = self.publication.placements()
        self.pages, self.needs = [], frozenset()

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Gives the front page the whole width."""
        if page.is_homepage:
            page.meta.setdefault("hide", ["navigation", "toc"])
        return markdown

    def on_page_context(self, context: object, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Puts the front page together, and stories where a hand-written page asks for them."""
        html = self.placements.placed(page.content or "", page.url)
        for fault in self.placements.faults:
            log.warning(f"{page.file.src_uri}: {fault}")
        if page.is_homepage:
            press, intro = self.publication.press, HEADING.sub("", html)
            front = self.publication.front(Markup(intro))  # noqa: S704 - the site's own Markdown
            html, page.toc = entered(press.part("front.html", "./", front=front)), ENTRANCE
        page.content = html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mends what the theme gets wrong, loads the reader's tools, and says what the page may load besides."""
        home, told = page.is_homepage, str(page.meta.get("description", ""))
        written = HandWritten(
            path=unquote(page.url),
            title=str(page.title or ""),
            html="" if home else page.content or "",
            description=config.site_description or "" if home else told,
            home=home,
        )
        html, needs = dressed(output, written, self.publication.press)
        self.pages.append(written)
        self.needs |= needs
        return html

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Fills the theme's page for addresses that lead nowhere, and leaves the sitemap to ours."""
        html, press = output_content, self.publication.press
        if template_name == "sitemap.xml" and press.site.offers.sitemap:
            return ""
        if template_name == "404.html" and hole("content") in html:
            html = filled(html, press)
        if template_name.endswith(".html"):
            self.needs |= needs_of(html)
        return html

    @event_priority(-100)  # after all other plugins: what they write is part of the site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Lets the new site take the place of the last one, and says what came of it."""
        with self.at_work():
            Directions(
                self.publication,
                self.config.per_page,
                pages=self.pages,
                others=self.others,
                needs=self.needs,
                summary=config.site_description or "",
            ).make(lazily=bool(self.preview))
        self.publication.publish(self.others)
        config.site_dir = str(self.workshop.staging.site)
        for fault in self.workshop.cache.faults:
            log.info(fault)
        if self.preview:
            self.preview.show(self.publication, self.workshop)
        else:
            self.workshop.give_up()
        log.info(self.publication.told())

    def on_build_error(self, *, error: Exception) -> None:
        """Ends the work that is still under way, and leaves the last site as it was."""
        if hasattr(self, "workshop"):  # else another plugin failed before anything was begun
            self.workshop.give_up()
        if self.preview:
            self.preview.resume()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Has pages printed as they are asked for."""
        if self.preview:
            server.set_app(self.preview.before(server.serve_request, server.mount_path))
        return server

    def on_shutdown(self) -> None:
        """Ends a preview."""
        if self.preview:
            self.preview.close()

    def site(self, config: MkDocsConfig, files: Files) -> Site:
        """The site as its pages see it."""
        return self.config.site(config, files, len(self.edition.library.stories))

    def refuse(self, problems: Sequence[Problem], strict: bool) -> None:
        """Tells of problems, which end a `strict` build unless they are all but notices."""
        self.tell(problems)
        wrong = sum(problem.severity != "notice" for problem in problems)
        if wrong and strict:
            counts = counted(wrong, "problem", "problems")
            raise Abort(f"Aborted with {counts} in the seeds in strict mode! The site is left as it was.")

    def tell(self, problems: Iterable[Problem]) -> None:
        """Logs problems, with paths that can be opened from where the site is built."""
        for problem in problems:
            LEVELS[problem.severity](str(problem.below(os.path.relpath(self.config.seeds))))

    def context(self, depth: int, config: MkDocsConfig, files: Files) -> TemplateContext:
        """What the theme is given to make a shell: a page that lies `depth` folders deep and is all holes."""
        file = File.generated(config, f"{'x/' * depth}index.md", content="")
        page = Page(hole("title"), file, config)
        page.content, page.toc = entered(hole("content")), ENTRANCE
        page.canonical_url = hole("url") if config.site_url else None
        page.meta = {"title": hole("title"), "description": hole("description"), "hide": ["navigation", "toc"]}
        return get_context(self.nav, files, config, page)
