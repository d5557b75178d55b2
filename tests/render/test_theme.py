from __future__ import annotations

from collections.abc import Mapping
from io import StringIO

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from broadsheet.errors import ShellError
from broadsheet.render.shell import hole
from broadsheet.render.theme import MENDINGS, mended, theme_shell, with_search_box


class Theme:
    """A theme of one template, which is also its environment."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.asked: list[str] = []
        self.context: Mapping[str, object] = {}

    def get_template(self, name: str) -> Theme:
        self.asked.append(name)
        return self

    def render(self, context: Mapping[str, object]) -> str:
        self.context = context
        return self.html


PAGE = f"<head><title>{hole('title')}</title></head><h1>{hole('title')}</h1><main>{hole('content')}</main>"


def test_a_themes_page_becomes_a_shell_without_its_own_heading() -> None:
    theme = Theme(PAGE)
    page = theme_shell(theme, {"page": "x"}).fill(title="A gate", head="HEAD", content="Shut").decode()
    assert page == "<head><title>A gate</title>HEAD</head><main>Shut</main>"
    assert theme.asked == ["main.html"]
    assert theme.context == {"page": "x"}


def test_a_theme_without_content_is_told_so() -> None:
    with pytest.raises(ShellError, match=r"needs the hole \{broadsheet:content\}"):
        theme_shell(Theme(f"<title>{hole('title')}</title>"), {})


def test_another_themes_page_stays_as_it_is() -> None:
    assert mended(PAGE) == PAGE


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page as Material makes it in German: the first of several, below a heading of the navigation."""
    project = tmp_path_factory.mktemp("material")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Start\n", "utf-8")
    theme = {"name": "material", "language": "de", "font": False, "features": ["navigation.sections"]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        config = load_config(
            config_file_path=str(project / "mkdocs.yml"),
            config_file=StringIO("{site_name: Theme, nav: [{Start: [index.md]}], plugins: [search]}"),
            docs_dir=str(project / "docs"),
            site_dir=str(project / "site"),
            theme=theme,
        )
        build(config)
    return (project / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("number", range(len(MENDINGS)))
def test_each_fault_is_still_one_of_the_installed_theme(number: int, material: str) -> None:
    fault, _ = MENDINGS[number]
    assert fault.search(material)


def test_the_installed_theme_is_mended_in_its_own_language(material: str) -> None:
    html = mended(material)
    assert '<html lang="de" dir="ltr" class="no-js">' in html
    assert 'role="dialog" aria-label="Suche">' in html
    assert 'role="region" aria-label="Suche" data-md-scrollfix>' in html
    assert 'for="__drawer" tabindex="0"><span class="bs-hidden">Navigation</span>' in html
    assert 'for="__search" tabindex="0"><span class="bs-hidden">Suche</span>' in html
    assert mended(html) == html


def test_a_page_of_ours_is_no_article_of_the_theme() -> None:
    theme = Theme(
        f"<title>{hole('title')}</title><article id=a>x</article><article class=b><p>{hole('content')}</article>"
    )
    page = theme_shell(theme, {}).fill(content="<article>y</article>").decode()
    assert page == "<title></title><article id=a>x</article><div class=b><p>&lt;article&gt;y&lt;/article&gt;</div>"


def test_the_installed_themes_search_gives_way_to_ours(material: str) -> None:
    html = with_search_box(mended(material), "<form>OURS</form>")
    assert "md-search" not in html
    assert 'for="__search"' not in html
    header = html[html.index('<header class="md-header') : html.index("</header>")]
    assert header.count("OURS") == html.count("OURS") == 1
    for tag in ("div", "label", "nav", "form"):
        assert header.count(f"<{tag}") == header.count(f"</{tag}>")
