"""The reader's own two pages offer what there is to follow, and lead to each other."""

from __future__ import annotations

import pytest

from broadsheet.outputs import Listing, Press, reader_pages
from broadsheet.outputs.reader import SUGGESTED
from broadsheet.render import Shell, Site, environment

SHELL = Shell.from_html("<title>{broadsheet:title}</title><main>{broadsheet:content}</main>")


def listing(kind: str, name: str, stories: int) -> Listing:
    path, follow = f"{kind}s/{name}/", f"{kind}:{name}"
    slugs = tuple(f"story-{number}" for number in range(stories))
    return Listing(path=path, hub=f"{kind}s/", title=name.title(), stories=slugs, follow=follow)


def pages(*listings: Listing, **settings: object) -> list[str]:
    press = Press(Site(name="Sample", **settings), environment(), (SHELL,))  # type: ignore[arg-type]
    return [page.body.decode() for page in reader_pages(listings, press)]


def test_sections_and_the_most_frequent_keywords_can_be_followed() -> None:
    keywords = [listing("keyword", f"word-{number}", number) for number in range(SUGGESTED + 2)]
    for_you, _ = pages(listing("section", "world", 1), *keywords, listing("outlet", "post", 9))
    assert '<li data-follow="section:world" data-name="World"><a href="../sections/world/">World</a>' in for_you
    assert for_you.count('data-follow="keyword:') == SUGGESTED
    assert 'data-follow="keyword:word-1"' not in for_you
    assert for_you.index("keyword:word-25") < for_you.index("keyword:word-24")
    assert "outlet:post" not in for_you


def test_without_anything_to_follow_nothing_is_offered() -> None:
    assert "What you can follow" not in pages()[0]


@pytest.mark.parametrize(("directory_urls", "file"), [(True, ""), (False, "index.html")])
def test_the_two_pages_lead_to_each_other(directory_urls: bool, file: str) -> None:
    for_you, your_data = pages(directory_urls=directory_urls)
    assert f'href="../your-data/{file}"' in for_you
    assert f'href="../for-you/{file}"' in your_data


def test_without_scripts_they_say_so() -> None:
    assert all("<noscript><p>" in page for page in pages())
