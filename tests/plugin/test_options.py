"""The plugin's options, and what a site can put in the place of ours."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

Project = Callable[[str], Path]
Built = Callable[..., "Site"]  # noqa: F821 - of conftest.py, which tests do not import


def with_options(**options: object) -> list[object]:
    return [{"broadsheet": options}]


def many(project: Path, count: int) -> Path:
    for number in range(count):
        (project / "seeds" / f"story-{number}.md").write_text(f"---\nheadline: Story {number}\n---\n")
    return project


def test_blocks_come_in_the_order_asked_for_and_no_others(project: Project, built: Built) -> None:
    site = built(project("minimal"), plugins=with_options(blocks=["body", "headline"]))
    page = site.page("stories/bridge")
    assert page.index("It opens on Monday.") < page.index("<h1")
    assert "Story stats" not in page


def test_an_unknown_block_is_refused(project: Project, built: Built, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        built(project("minimal"), plugins=with_options(blocks=["headlines", "weather"]))
    assert "blocks: expected one of place, kicker, " in caplog.text
    assert "found 'weather'" in caplog.text


def test_listings_are_cut_into_pages(project: Project, built: Built) -> None:
    site = built(many(project("minimal"), 6), plugins=with_options(per_page=3))
    assert 'rel="next" href="../stories/page/2/"' in site.page("stories")
    assert 'rel="prev" href="../../../stories/page/2/"' in site.page("stories/page/3")
    assert not (site.folder / "stories" / "page" / "4").exists()


def test_the_number_of_processes_changes_no_page(
    project: Project, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(minimal := project("minimal"), 5)
    alone = pages(built(minimal, plugins=with_options(jobs=1)).folder)
    shutil.rmtree(minimal / "site")
    shutil.rmtree(minimal / ".cache")
    monkeypatch.setattr("broadsheet.build.work.WORTH_A_PROCESS", 2)
    assert pages(built(minimal, plugins=with_options(jobs=2)).folder) == alone


def pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}


def test_comments_stand_only_where_the_site_embeds_them(project: Project, built: Built) -> None:
    minimal = project("minimal")
    assert "comment" not in built(minimal).page("stories/bridge").lower()
    (minimal / "theme" / "partials").mkdir(parents=True)
    (minimal / "theme" / "partials" / "talk.html").write_text('<div id="talk"></div>')
    theme = {"name": "material", "custom_dir": "theme"}
    site = built(minimal, theme=theme, plugins=with_options(comments="partials/talk.html"))
    assert '<div id="talk"></div>' in site.page("stories/bridge")


def test_a_comments_template_that_is_not_there_is_told(
    project: Project, built: Built, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(project("minimal"), plugins=with_options(comments="talk.html"))
    assert "comments: expected a template in the theme's custom_dir, found 'talk.html'" in caplog.text


def test_support_is_a_plain_link(project: Project, built: Built) -> None:
    support = {"url": "https://example.org/support", "label": "Keep us going"}
    page = built(project("minimal"), plugins=with_options(support=support)).page("stories/bridge")
    assert '<a href="https://example.org/support"' in page
    assert "Keep us going" in page


def test_a_template_of_the_site_stands_in_for_ours_and_can_build_on_it(project: Project, built: Built) -> None:
    minimal = project("minimal")
    blocks = minimal / "theme" / "broadsheet" / "blocks"
    blocks.mkdir(parents=True)
    (blocks / "headline.html").write_text("<h1>Our own: {{ story.headline }}</h1>")
    (blocks / "body.html").write_text('<hr>{% include "@broadsheet/blocks/body.html" %}')
    page = built(minimal, theme={"name": "material", "custom_dir": "theme"}).page("stories/bridge")
    assert "<h1>Our own: The bridge opens</h1>" in page
    assert page.index("<hr>") < page.index("<p>It opens on Monday.")


@pytest.mark.parametrize(
    ("template", "told"),
    [("{% nonsense %}", r"headline\.html:1: .*nonsense"), ("{{ nobody.knows }}", r"headline\.html:1: .*nobody")],
)
def test_a_faulty_template_is_told_by_file_and_line(
    project: Project, built: Built, caplog: pytest.LogCaptureFixture, template: str, told: str
) -> None:
    minimal = project("minimal")
    (blocks := minimal / "theme" / "broadsheet" / "blocks").mkdir(parents=True)
    (blocks / "headline.html").write_text(template)
    with pytest.raises(Abort):
        built(minimal, theme={"name": "material", "custom_dir": "theme"})
    assert re.search(told, caplog.text)


def test_a_style_sheet_of_the_site_stands_in_for_ours(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (own := minimal / "docs" / "assets" / "broadsheet").mkdir(parents=True)
    (own / "broadsheet.css").write_text("/* our own */")
    assert (built(minimal).folder / "assets/broadsheet/broadsheet.css").read_text() == "/* our own */"


def test_a_theme_of_another_make_serves_as_well(project: Project, built: Built) -> None:
    site = built(project("minimal"), theme="mkdocs")
    assert "It opens on Monday." in site.page("stories/bridge")
    assert "{broadsheet:" not in site.page("stories/bridge")


def test_what_the_site_adds_to_the_theme_is_around_stories_too(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / "theme").mkdir()
    (minimal / "theme" / "main.html").write_text('{% extends "base.html" %}{% block announce %}Hear ye{% endblock %}')
    site = built(minimal, theme={"name": "material", "custom_dir": "theme"})
    assert "Hear ye" in site.page("stories/bridge")


def test_seeds_are_watched(project: Project) -> None:
    from mkdocs.config import load_config

    config = load_config(str(project("minimal") / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    assert str(Path(config.config_file_path).parent / "seeds") in config.watch


def test_a_table_of_ratings_is_read_and_watched(
    project: Project, built: Built, caplog: pytest.LogCaptureFixture
) -> None:
    from mkdocs.config import load_config

    minimal = project("minimal")
    seed = "---\nheadline: Gate\narticles:\n  - outlet: {name: North Post, domain: www.north.example}\n---\n"
    (minimal / "seeds/gate.md").write_text(seed)
    lines = (
        "domain,lean,rater,date",
        "north.example,right,A. Rater,2026-07-05",
        "south.example,far-right,A,2026-07-05",
    )
    (minimal / "ratings.csv").write_text("\n".join(lines))
    site = built(minimal, plugins=with_options(ratings="ratings.csv"))
    assert "Rating of the outlet: Right. Rated by A. Rater" in site.page("stories/gate")
    assert "<li>Rating: Right (A. Rater, 5 July 2026)</li>" in site.page("outlets/north-post")
    assert f"{os.path.relpath(minimal)}/ratings.csv:3: lean: expected one of left, " in caplog.text
    config = load_config(str(minimal / "mkdocs.yml"), plugins=with_options(ratings="ratings.csv"))
    assert str(minimal / "ratings.csv") in config.plugins.on_config(config).watch


def test_other_plugins_go_on_working_for_the_pages_of_the_site(project: Project, built: Built) -> None:
    site = built(project("minimal"), plugins=["search", "broadsheet"])
    index = (site.folder / "search" / "search_index.json").read_text("utf-8")
    assert "A site with one seed" in index
    assert "broadsheet:" not in index


def test_a_publisher_is_named_with_the_pages_that_say_how_it_works(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / "docs" / "ethics.md").write_text("# Ethics\n")
    publisher = {"name": "Bridge Press", "policies": {"ethicsPolicy": "ethics.md"}}
    site = built(minimal, site_url="https://bridge.example/", plugins=with_options(publisher=publisher))
    assert '"name":"Bridge Press"' in site.page("stories/bridge")


@pytest.mark.parametrize(
    ("publisher", "fault"),
    [
        ({"logo": "logo.png"}, "publisher.logo: expected a file below docs_dir, found 'logo.png'"),
        ({"policies": {"ethicsPolicy": "no.md"}}, "publisher.policies.ethicsPolicy: expected a file below docs_dir"),
    ],
)
def test_a_publishers_page_that_is_not_there_is_told(
    publisher: dict[str, object], fault: str, project: Project, built: Built, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(project("minimal"), plugins=with_options(publisher=publisher))
    assert fault in caplog.text


def test_a_policy_that_schema_org_does_not_know_is_refused(
    project: Project, built: Built, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(project("minimal"), plugins=with_options(publisher={"policies": {"ethicPolicy": "ethics.md"}}))
    assert "found 'ethicPolicy'. Did you mean ethicsPolicy?" in caplog.text
