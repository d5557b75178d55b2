"""A build that remembers gives what a build that remembers nothing gives, whatever was changed between two builds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from broadsheet.build import Directions, Offerings, Publication, Setting, Workshop, folders_digest
from broadsheet.outputs import front_page
from broadsheet.render import DEFAULT_BLOCKS, Offers, Shell, Site

SHELL = Shell.from_html(
    "<html><title>{broadsheet:title}</title>{broadsheet:head}<main>{broadsheet:content}</main></html>"
)

WORDS = (
    "harbour",
    "gate",
    "tide",
    "mill",
    "alder",
    "lantern",
    "ferry",
    "bridge",
    "council",
    "storm",
    "quarry",
    "orchard",
)
ALL = Offers(
    feeds=("stories/", "sections/", "keywords/"),
    feed_entries=3,
    sitemap=True,
    structured_data=True,
    social_cards=True,
    data=True,
    embed=True,
    llms=True,
    policy=True,
    hosting=True,
)
"""All that a site can offer but a search, which takes longer than all else of so small a site."""

OUTLETS = ("post", "radio", "gazette", "tribune")

OWN_BLOCK = '{% extends "@broadsheet/blocks/headline.html" %}'


class Project:
    """A small site, its seeds, and the ways in which it changes."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self.folder = folder
        self.chance = chance
        self.seeds, self.templates = folder / "seeds", folder / "theme"
        self.ratings = folder / "ratings.csv"
        self.now = datetime(2026, 7, 6, 12, tzinfo=UTC)
        self.per_page = 2
        self.language = "en"
        self.blocks = DEFAULT_BLOCKS
        self.offers = ALL
        self.before: dict[Path, str] = {}
        self.seeds.mkdir()
        for number in range(5):
            self.write(self.seeds / f"story-{number}.md", self.story())
        self.retell_outlets()
        self.rate()

    def words(self, most: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def story(self) -> str:
        names = self.chance.sample(OUTLETS, self.chance.randint(0, 3))
        time = self.now - timedelta(hours=self.chance.randrange(-5, 100))
        articles = "".join(
            f"  - {{outlet: {it}, headline: {self.words(4)}, published: {time:%Y-%m-%dT%H:%M:%SZ}}}\n" for it in names
        )
        of = f"translation_of: story-{self.chance.randrange(6)}\n" if self.chance.random() < 0.4 else ""
        return (
            f"---\nheadline: {self.words(5)}\nlanguage: {self.chance.choice(('en', 'de', 'fr'))}\n{of}"
            f"section: {self.chance.choice(('world', 'town'))}\n"
            f"keywords: [{', '.join(dict.fromkeys(self.words(3).split()))}]\n"
            f"regions: [{self.chance.choice(('FR', 'BR'))}]\nstoryline: {self.chance.choice(('one', 'two'))}\n"
            f"published: {time:%Y-%m-%d}\n" + (f"articles:\n{articles}" if names else "") + f"---\n{self.words(30)}\n"
        )

    def write(self, path: Path, text: str) -> None:
        if path.exists():
            self.before[path] = path.read_text()
        path.write_text(text)

    def any_seed(self) -> Path | None:
        seeds = sorted(self.seeds.glob("*.md"))
        return self.chance.choice(seeds) if seeds else None

    def edit(self) -> None:
        if seed := self.any_seed():
            self.write(seed, self.story())

    def touch(self) -> None:
        if seed := self.any_seed():
            os.utime(seed, (1, 1))

    def break_one(self) -> None:
        if seed := self.any_seed():
            self.write(seed, "no headline\n")

    def add(self) -> None:
        self.write(self.seeds / f"added-{self.chance.randrange(10)}.md", self.story())

    def delete(self) -> None:
        if seed := self.any_seed():
            seed.unlink()

    def rename(self) -> None:
        if seed := self.any_seed():
            seed.rename(self.seeds / f"renamed-{self.chance.randrange(10)}.md")

    def revert(self) -> None:
        for path, text in list(self.before.items())[-1:]:
            self.write(path, text)

    def retell_outlets(self) -> None:
        leans = ("", "", ", lean: left", ", lean: right", ", lean: center")
        told = [f"{it}: {{name: The {it}, domain: {it}.example{self.chance.choice(leans)}}}" for it in OUTLETS]
        self.write(self.seeds / "outlets.yml", f"{{{', '.join(told)}}}\n")

    def rate(self) -> None:
        rated = self.chance.sample(OUTLETS, self.chance.randint(0, len(OUTLETS)))
        leans = [self.chance.choice(("left", "right", "far-right")) for _ in rated]
        lines = [f"{it}.example,{lean},High,R,2026-07-05\n" for it, lean in zip(rated, leans, strict=True)]
        self.write(self.ratings, "domain,lean,factuality,rater,date\n" + "".join(lines))

    def retell_sections(self) -> None:
        self.write(self.seeds / "sections.yml", f"world: {self.words(2)}\n")

    def set_per_page(self) -> None:
        self.per_page = self.chance.randint(1, 4)

    def set_language(self) -> None:
        self.language = "fr" if self.language == "en" else "en"

    def set_blocks(self) -> None:
        self.blocks = tuple(self.chance.sample(DEFAULT_BLOCKS, len(DEFAULT_BLOCKS) - 2))

    def set_offers(self) -> None:
        flags = [name for name, value in structs.asdict(ALL).items() if value is True]
        kept = {name: self.chance.random() < 0.5 for name in flags}
        feeds = tuple(hub for hub in ALL.feeds if self.chance.random() < 0.5)
        self.offers = structs.replace(self.offers, feeds=feeds, **kept)

    def change_template(self) -> None:
        own = self.templates / "broadsheet" / "blocks" / "headline.html"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(
            f"{OWN_BLOCK}{{# {self.words(1)} #}}" if self.chance.random() < 0.5 else f"<h1>{self.words(1)}</h1>"
        )

    def pass_time(self) -> None:
        self.now += timedelta(hours=self.chance.randrange(1, 60))

    def build(self, site: Path, cache: Path) -> Publication:
        url = "https://site.example/"
        described = Site(name="Site", url=url, language=self.language, blocks=self.blocks, offers=self.offers)
        with Workshop(self.seeds, site, cache, jobs=1, ratings=self.ratings) as workshop:
            edition = workshop.edition(self.now)
            setting = Setting(
                site=described,
                outlets=edition.library.known,
                templates=(str(self.templates),),
                look=folders_digest([self.templates]),
                shells=(SHELL,),
                compiled=workshop.cache.templates,
            )
            publication = Publication(edition, setting, workshop, workshop.cache.ledger(site))
            publication.stories()
            publication.listings(self.per_page)
            publication.pictures()
            Offerings(publication).make()
            publication.room.write(front_page(publication.front(), publication.press))
            Directions(publication, self.per_page).make()
            publication.publish()
        return publication


CHANGES: tuple[Callable[[Project], None], ...] = (
    Project.edit,
    Project.touch,
    Project.break_one,
    Project.add,
    Project.delete,
    Project.rename,
    Project.revert,
    Project.retell_outlets,
    Project.rate,
    Project.retell_sections,
    Project.set_per_page,
    Project.set_language,
    Project.set_blocks,
    Project.set_offers,
    Project.change_template,
    Project.pass_time,
)


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def hold_to_cold_builds(changes: list[Callable[[Project], None]], seed: int, search: bool = False) -> None:
    """After each change, the cached site is the one that is built from nothing, and what is the same was left alone."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        project = Project(folder, Random(seed))  # noqa: S311 - no secret is made of it
        project.offers = structs.replace(ALL, search=search)
        warm = folder / "warm"
        project.build(warm, folder / "cache")
        for change in changes:
            before, stood = contents(warm), times(warm)
            change(project)
            cached = project.build(warm, folder / "cache")
            fresh = project.build(folder / "cold", folder / "cold-cache")
            after = contents(warm)
            assert after == contents(folder / "cold")
            assert cached.edition.problems == fresh.edition.problems
            assert cached.notices == fresh.notices
            same = {uri for uri, body in after.items() if before.get(uri) == body}
            assert {uri: time for uri, time in times(warm).items() if uri in same} == {uri: stood[uri] for uri in same}
            shutil.rmtree(folder / "cold")
            shutil.rmtree(folder / "cold-cache")


changes = st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4)


@given(changes, st.integers(0, 1000))
@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow])
def test_a_cached_build_is_a_cold_one(changes: list[Callable[[Project], None]], seed: int) -> None:
    hold_to_cold_builds(changes, seed)


@pytest.mark.slow
@given(changes, st.integers(0, 1000))
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_many_cached_builds_are_cold_ones(changes: list[Callable[[Project], None]], seed: int) -> None:
    hold_to_cold_builds(changes, seed)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_a_change_nothing_is_left_as_it_was_that_should_not_be(change: Callable[[Project], None]) -> None:
    hold_to_cold_builds([change], 7)


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_a_change_what_is_searched_is_what_there_is(change: Callable[[Project], None]) -> None:
    hold_to_cold_builds([change, Project.edit], 7, search=True)


def test_a_new_translation_changes_the_pages_of_its_group_and_no_other_storys(tmp_path: Path) -> None:
    project = Project(tmp_path, Random(1))  # noqa: S311 - no secret is made of it
    for number, text in enumerate(("Gate", "Mill", "Ferry", "Quarry", "Storm")):
        project.write(project.seeds / f"story-{number}.md", f"---\nheadline: {text}\n---\n")
    project.write(project.seeds / "de.md", "---\nheadline: Tor\nlanguage: de\ntranslation_of: story-0\n---\n")
    project.build(tmp_path / "site", tmp_path / "cache")
    before = contents(tmp_path / "site")
    project.write(project.seeds / "fr.md", "---\nheadline: Porte\nlanguage: fr\ntranslation_of: story-0\n---\n")
    project.build(tmp_path / "site", tmp_path / "cache")
    after = contents(tmp_path / "site")
    changed = {uri for uri, body in after.items() if uri.startswith("stories/") and before.get(uri) != body}
    assert {"stories/story-0/index.html", "stories/de/index.html", "stories/fr/index.html"} == {
        uri for uri in changed if uri.endswith("/index.html") and uri.count("/") == 2 and "page/" not in uri
    }
    assert 'hreflang="fr" lang="fr" dir="ltr">Français</a>' in after["stories/de/index.html"].decode()
