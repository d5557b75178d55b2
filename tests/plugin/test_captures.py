"""The five real captures, built into sites of their own and beside the sample's stories."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

Build = Callable[..., str]
Once = Callable[[str, Callable[[Path], object]], Path]
Alone = Callable[[str], str]
Built = Callable[..., "Site"]  # noqa: F821 - of conftest.py, which tests do not import

SLUGS = (
    "000-a03b487db54754a4",
    "001-b5fb4a03c2b9a604",
    "002-d69b6bfe5059f3d5",
    "003-2f07a26845601838",
    "004-751b9d9bd8556d78",
)

FACTS = {
    "000": [
        "Alibaba Ban Alibaba prohibits Claude Code use for tracking Alibaba Anthropic",
        "As stated by Break The Web",
        "Status Active Duration 2 days Virality 2.3 Articles 7 Political leaning Neutral",
        "6 points (Break The Web shows the number 4 beside them)",
        "effective from July 10",
        "Further learning What is Claude Code and its purpose?",
        "How does this affect the AI industry in China?",
        "Keywords Alibaba Anthropic",
    ],
    "001": [
        "Africa Alibaba Bans Employee Use of Anthropic's AI Tool Amid Espionage Concerns",
        "proprietary coding platform, Qoder",
        "As stated by NewsGPT",
        "Age when captured 1 hr ago",
        "AI analysis Written by an AI model Published by NewsGPT",
        "Compiled by NewsGPT from Globo G1 (Brazil)",
    ],
    "002": [
        "Technology Anthropic Alleges Alibaba Illicitly Accessed Claude AI Data",
        "By Aarav Mehta , Technology desk",
        "As stated by Wire Observer",
        "Comments 0",
        "First reported by BBC Technology",
    ],
    "003": [
        "AI Theft Claims Alibaba faces claims of stealing AI tech Anthropic Alibaba",
        "Status Active Duration 21 hours Virality 4.5 Articles 14 Political leaning Right",
        "6 points (Break The Web shows the number 9 beside them)",
        "28.8 million queries",
        "16-month low",
        "What is a distillation attack in AI?",
        "What historical precedents exist for tech theft disputes?",
    ],
    "004": [
        "Technology France Alibaba bans Claude for staff – Anthropic didn't want them using it anyway",
        "As stated by ObjectiveNews",
        "Age when captured 10 hr. ago",
        "How each side covered it",
        "approximately 25,000 fake accounts",
        "France 24 (English)",
        "State / Public",
        "Rating: Center. Rated by ObjectiveNews. The article discusses a technological dispute",
        "1 article",
    ],
}
"""What section 3 of the design names, as it can be read on each page."""

BOILERPLATE = (
    "Live Language Model",
    "CT-X data engine",
    "Become a Supporter",
    "reader-funded",
    "reCAPTCHA",
    "Join the discussion",
    "Be the first to comment",
    "Back to feed",
    "1 reports",
    "You're all caught up",
)


@pytest.fixture(scope="session")
def alone(repo: Path, build: Build, once: Once, captures: Path, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """A site of the captures alone; gives the HTML of the story whose file's name starts so."""
    minimal = Path(
        shutil.copytree(repo / "tests" / "sites" / "minimal", tmp_path_factory.mktemp("captures") / "minimal")
    )
    shutil.rmtree(minimal / "seeds")
    shutil.copytree(captures, minimal / "seeds")
    site = once("captures", lambda folder: build(minimal, folder))

    def page(name: str) -> str:
        (slug,) = (slug for slug in SLUGS if slug.startswith(name))
        return (site / "stories" / slug / "index.html").read_text("utf-8")

    return page


def words(page: str) -> str:
    """What a reader reads in the content of a page."""
    content = page[page.index('<div id="bs-entrance">') : page.index("</article></div>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", content)).split())


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_of_a_capture_can_be_read_on_its_page(alone: Alone, name: str) -> None:
    read = words(alone(name))
    for fact in FACTS[name]:
        assert fact in read
    for boilerplate in BOILERPLATE:
        assert boilerplate not in read
    assert not re.search(r"\b41\b", read)


@pytest.mark.parametrize("name", FACTS)
def test_each_capture_relates_to_the_other_four(alone: Alone, name: str) -> None:
    page = alone(name)
    related = page[page.index('id="related"') :].partition("</section>")[0]
    assert {slug for slug in SLUGS if f"stories/{slug}/" in related} == {
        slug for slug in SLUGS if not slug.startswith(name)
    }


def test_they_are_published_beside_the_sample_stories_and_relate_to_one_another(
    repo: Path, tmp_path: Path, built: Built, captures: Path
) -> None:
    for part in ("docs", "seeds"):
        shutil.copytree(repo / part, tmp_path / part)
    shutil.copyfile(repo / "mkdocs.yml", tmp_path / "mkdocs.yml")
    for file in captures.iterdir():
        shutil.copyfile(file, tmp_path / "seeds" / file.name)
    site = built(tmp_path, strict=True)
    for slug in SLUGS:
        page = site.page(f"stories/{slug}")
        related = page[page.index('id="related"') :].partition("</section>")[0]
        assert all(f"stories/{other}/" in related for other in SLUGS if other != slug)
        for fact in FACTS[slug[:3]][1:3]:
            assert fact in words(page)
