"""A story's former addresses lead to the one it has."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.library import Record, record_of
from broadsheet.model import Story
from broadsheet.outputs import Press, redirect_page, redirects_file
from broadsheet.render import Offers, Site, environment
from broadsheet.text import slug

SITE = Site(name="Sample", url="https://sample.example/news/")
ENVIRONMENT = environment()


def record(name: str = "harbour-gate", headline: str = "Gate <shut> & barred", language: str | None = None) -> Record:
    return record_of(Story(headline=headline, slug=name, path=f"{name}.md", language=language))


def page(alias: str, story: Record, site: Site = SITE) -> str:
    return redirect_page(alias, story, Press(site, ENVIRONMENT, ())).body.decode()


class Page(HTMLParser):
    """Where a page leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def named(self, tag: str, **attributes: str) -> dict[str, str | None]:
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        (found,) = [given for name, given in self.tags if name == tag and wanted.items() <= given.items()]
        return found


def test_a_redirect_leads_on_at_once_and_says_where_to() -> None:
    assert page("old-gate", record()) == (
        "<!doctype html>\n"
        '<html lang="en" dir="ltr">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        "<title>Gate &lt;shut&gt; &amp; barred</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta http-equiv="refresh" content="0; url=../../stories/harbour-gate/">\n'
        '<link rel="canonical" href="https://sample.example/news/stories/harbour-gate/">\n'
        "</head>\n"
        "<body>\n"
        '<main><p>This story has another address now: <a href="../../stories/harbour-gate/">'
        "Gate &lt;shut&gt; &amp; barred</a></p></main>\n"
        "</body>\n"
        "</html>"
    )


def test_without_an_address_of_the_site_every_link_is_relative() -> None:
    site = msgspec.structs.replace(SITE, url="", directory_urls=False)
    told = Page(page("old-gate", record(), site))
    assert told.named("link", rel="canonical")["href"] == "../../stories/harbour-gate/index.html"
    assert told.named("a")["href"] == "../../stories/harbour-gate/index.html"


def test_a_redirect_speaks_the_language_of_the_site_and_names_that_of_the_headline() -> None:
    site = msgspec.structs.replace(SITE, language="ar")
    told = Page(page("old-gate", record(language="en"), site))
    assert told.named("html") == {"lang": "ar", "dir": "rtl"}
    assert told.named("a")["lang"] == "en"


def test_a_redirect_may_load_nothing_where_pages_have_a_policy() -> None:
    strict = page("old-gate", record(), msgspec.structs.replace(SITE, offers=Offers(policy=True)))
    policy = Page(strict).named("meta", http_equiv="Content-Security-Policy")["content"]
    assert policy == "default-src 'none'; base-uri 'none'; form-action 'none'"
    assert "Content-Security-Policy" not in page("old-gate", record())


names = st.text(min_size=1, max_size=20).map(slug)


@given(names, names, st.sampled_from(["", "https://sample.example/", "https://sample.example/a/b/"]), st.booleans())
def test_both_ways_lead_to_the_story_whatever_its_letters(old: str, new: str, url: str, folders: bool) -> None:
    site = Site(name="Sample", url=url, directory_urls=folders)
    told = Page(page(old, record(new), site))
    here = url or "https://anywhere.example/x/"
    target = f"{here}stories/{new}/{'' if folders else 'index.html'}"
    refresh = str(told.named("meta", http_equiv="refresh")["content"]).removeprefix("0; url=")
    for link in (refresh, told.named("a")["href"]):
        assert unquote(urljoin(f"{here}stories/{old}/", str(link))) == target
        assert str(link).isascii()
    (rule,) = redirects_file([(old, new)], site).body.decode().splitlines()
    assert re.fullmatch(r"/[!-~]+ /[!-~]+ 301", rule)
    base = urlsplit(url).path or "/"
    ends = f"{base}stories/{old}/", f"{base}stories/{new}/{'' if folders else 'index.html'}"
    assert tuple(map(unquote, rule.split()[:2])) == ends


@pytest.mark.parametrize("order", [1, -1])
def test_the_rules_stand_in_one_order(order: int) -> None:
    pairs = [("gate-b", "gate"), ("gate-a", "gate"), ("été", "mill")][::order]
    output = redirects_file(pairs, SITE)
    assert output.uri == "_redirects"
    assert output.body.decode() == (
        "/news/stories/gate-a/ /news/stories/gate/ 301\n"
        "/news/stories/gate-b/ /news/stories/gate/ 301\n"
        "/news/stories/%C3%A9t%C3%A9/ /news/stories/mill/ 301\n"
    )
