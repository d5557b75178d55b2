from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import pytest

from broadsheet.errors import ShellError
from broadsheet.render.shell import hole
from broadsheet.render.theme import MENDINGS, mended, theme_shell


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


@pytest.mark.parametrize("mending", MENDINGS)
def test_the_faults_are_still_those_of_the_installed_theme(mending: tuple[object, str]) -> None:
    fault, _ = mending
    search = (files("material") / "templates" / "partials" / "search.html").read_text(encoding="utf-8")
    assert len(fault.findall(search)) == 1  # type: ignore[attr-defined]


def test_the_installed_theme_is_mended() -> None:
    search = (files("material") / "templates" / "partials" / "search.html").read_text(encoding="utf-8")
    html = mended(search)
    assert 'role="dialog" aria-label="Search">' in html
    assert 'role="region" aria-label="Search results" data-md-scrollfix>' in html
    assert mended(html) == html
