"""All that can be set, written or run is documented, and what the documentation shows works."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import click
import pytest
import yaml
from mkdocs.config.base import Config
from mkdocs.config.config_options import SubConfig

from broadsheet.build import Cache, Workers, prepare
from broadsheet.cli import main
from broadsheet.config import BroadsheetConfig
from broadsheet.outputs.placements import PATHS
from broadsheet.readers import CAPTURES, json_schema
from broadsheet.render import DEFAULT_BLOCKS
from broadsheet.render.environment import TEMPLATES, environment
from broadsheet.render.shell import HOLES
from broadsheet.text.catalogue import LOCALES

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)

FENCE = re.compile(r"^```(?P<language>\S*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
ROW = re.compile(r"^\| `(?P<name>[^`]+)` \|(?P<rest>.*)\|$", re.MULTILINE)


def text(repo: Path, name: str) -> str:
    return (repo / name).read_text("utf-8")


def part(page: str, heading: str) -> str:
    """What stands below a heading of the second level, up to the next one."""
    return re.split(r"^## ", page.split(f"\n## {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(page: str) -> dict[str, str]:
    """The rows of a page's tables by the name in the first column, each with the rest of its row."""
    return {found["name"]: found["rest"] for found in ROW.finditer(page)}


def examples(page: str, language: str) -> list[str]:
    return [found["code"] for found in FENCE.finditer(page) if found["language"] == language]


def options(config: type[Config], above: str = "") -> Iterator[tuple[str, object]]:
    """The name of each option as `support.url`, with its default."""
    for name, option in config._schema:
        if isinstance(option, SubConfig):
            yield from options(option.config_class, f"{name}.")
        else:
            yield above + name, option.default


def in_yaml(value: object) -> str:
    """A value as `mkdocs.yml` writes it on one line."""
    return yaml.safe_dump(value, default_flow_style=True, width=1000).removesuffix("\n").removesuffix("\n...")


def test_every_option_stands_in_the_reference_with_its_default(repo: Path) -> None:
    shown = rows(part(text(repo, "docs/reference/options.md").replace("# Options\n", "\n## Options\n"), "Options"))
    assert shown.keys() == dict(options(BroadsheetConfig)).keys()
    for name, default in options(BroadsheetConfig):
        said = "all, in [this order]" if name == "blocks" else "none" if default is None else f"`{in_yaml(default)}`"
        assert f"| {said}" in shown[name], name


def test_every_field_stands_in_the_reference(repo: Path) -> None:
    command = [sys.executable, "tests/project/fields_page.py"]
    made = subprocess.run(command, cwd=repo, capture_output=True, check=True).stdout.decode()
    if made != text(repo, "docs/reference/fields.md"):
        update = "python tests/project/fields_page.py > docs/reference/fields.md"
        pytest.fail(f"docs/reference/fields.md is not what the model says. Make it anew:\n    {update}", pytrace=False)
    structs = {re.sub(r"^## ", "", line) for line in made.splitlines() if line.startswith("## ")}
    assert structs >= {name for name, schema in json_schema()["$defs"].items() if "enum" not in schema}


def test_every_field_of_the_published_data_stands_in_the_reference(repo: Path) -> None:
    command = [sys.executable, "tests/project/data_page.py"]
    made = subprocess.run(command, cwd=repo, capture_output=True, check=True).stdout.decode()
    if made != text(repo, "docs/reference/story-json.md"):
        update = "python tests/project/data_page.py > docs/reference/story-json.md"
        told = "is not what the formats say. Raise their version, and make it anew"
        pytest.fail(f"docs/reference/story-json.md {told}:\n    {update}", pytrace=False)


def test_every_command_and_option_stands_in_the_reference(repo: Path) -> None:
    page = text(repo, "docs/reference/commands.md")
    assert set(re.findall(r"^## broadsheet (\w+)$", page, re.MULTILINE)) == main.commands.keys()
    for name, command in main.commands.items():
        shown = rows(part(page, f"broadsheet {name}"))
        given = {it.opts[0]: it for it in command.params if isinstance(it, click.Option)}
        assert shown.keys() == given.keys()
        for flag, option in given.items():
            assert str(option.help).rstrip(".").split(";")[0] in shown[flag], flag
            if isinstance(option.default, str | int) and option.default:
                assert f"`{option.default}`" in shown[flag], flag


def test_every_block_and_template_stands_in_the_reference(repo: Path) -> None:
    page = text(repo, "docs/reference/templates.md")
    assert tuple(rows(part(page, "Blocks"))) == DEFAULT_BLOCKS
    folder = TEMPLATES / "broadsheet"
    templates = {file.relative_to(folder).as_posix() for file in folder.rglob("*.html")}
    blocks = {f"blocks/{name}.html" for name in DEFAULT_BLOCKS}
    assert rows(part(page, "Pages")).keys() | rows(part(page, "Parts")).keys() | blocks == templates
    assert rows(part(page, "Holes")).keys() == HOLES.keys()


def test_every_kind_of_listing_and_link_is_explained(repo: Path) -> None:
    page = part(text(repo, "docs/guide/pages.md"), "Stories on your own pages")
    words = {re.split("[ =]", name)[0] for name in rows(page)}
    assert words == PATHS.keys() - {"story"} | {"latest"}
    assert all(f"`{scheme}`" in page for scheme in PATHS)


def test_every_layout_of_captures_is_named(repo: Path) -> None:
    for page in ("README.md", "docs/guide/captures.md"):
        assert all(reader.name in text(repo, page) for reader in CAPTURES), page


def test_links_of_the_files_beside_the_site_lead_somewhere(repo: Path) -> None:
    for name in ("README.md", "CHANGELOG.md", "benchmarks/README.md"):
        links = {found["target"] for found in LINK.finditer(text(repo, name))}
        files = [urlsplit(link).path for link in links if not urlsplit(link).scheme]
        assert [file for file in files if not (repo / name).parent.joinpath(file).exists()] == [], name


def test_example_seeds_have_no_problems(repo: Path, tmp_path: Path) -> None:
    started, seeds, outlets = (
        text(repo, f"docs/guide/{n}.md") for n in ("getting-started", "seeds", "outlets-and-sections")
    )
    (tmp_path / "logos").mkdir()
    (tmp_path / "logos/herald.png").touch()
    (tmp_path / "library-hours.md").write_text(examples(started, "markdown")[0], "utf-8")
    (tmp_path / "ferry-vote.md").write_text(examples(seeds, "markdown")[0], "utf-8")
    for name, example in zip(("outlets", "sections"), examples(outlets, "yaml"), strict=True):
        (tmp_path / f"{name}.yml").write_text(example, "utf-8")
    with Cache(tmp_path / ".cache", tmp_path) as cache:
        edition = prepare(tmp_path, NOW, Workers(1), cache.store())
    assert [str(problem) for problem in edition.problems] == []
    assert len(edition.library.stories) == 2


def test_the_example_reader_reads_its_example(repo: Path) -> None:
    (code,) = examples(text(repo, "docs/guide/readers.md"), "python")
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - the project's own documentation
    reader, doc = names["READER"], str(names["__doc__"])
    captured = re.sub("^ {4}", "", doc.split("\n\n", 1)[1], flags=re.MULTILINE)
    assert reader.recognises(captured)
    assert reader.read(captured)["headline"] == "Ferries to stay in harbour"


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/guide/getting-started.md"])
def test_the_first_example_builds(page: str, repo: Path, tmp_path: Path, build: Callable[..., str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text(examples(text(repo, page), "yaml")[0], "utf-8")
    (tmp_path / "seeds/library-hours.md").write_text(examples(text(repo, page), "markdown")[0], "utf-8")
    build(tmp_path, tmp_path / "site")
    assert "Town library to open on Sundays" in text(tmp_path, "site/stories/library-hours/index.html")


@pytest.mark.slow
def test_the_example_shell_serves(repo: Path, tmp_path: Path) -> None:
    shell = examples(text(repo, "docs/guide/templates.md"), "html")[0]
    (tmp_path / "page.html").write_text(shell, "utf-8")
    command = [str(Path(sys.executable).parent / "broadsheet"), "build", str(repo / "seeds"), "--shell", "page.html"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert "| Our Town News</title>" in text(tmp_path, "site/index.html")


def test_the_languages_of_the_guide_are_those_of_the_catalogues(repo: Path) -> None:
    shown = rows(part(text(repo, "docs/guide/languages.md"), "The site's own words"))
    assert shown.keys() - {"en"} == {file.stem for file in LOCALES.glob("*.po")}


def test_own_templates_say_what_the_guide_says_they_do(repo: Path) -> None:
    known, own = examples(part(text(repo, "docs/guide/languages.md"), "In your own templates"), "html")
    story = SimpleNamespace(byline=SimpleNamespace(name="A. <Writer>"))
    assert "<p>By A. &lt;Writer&gt;</p>\n<p>3 outlets</p>" in environment().from_string(known).render(story=story)
    said = environment(language="de").from_string(own).render(root="../")
    assert said.strip() == '<p>More in <a href="../method/">our method</a>.</p>'
