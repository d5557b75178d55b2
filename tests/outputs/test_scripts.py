"""The scripts of the reader's tools: one of them, small, in the words of the site."""

from __future__ import annotations

import gettext

import pytest

from broadsheet.outputs import Press, assets
from broadsheet.outputs.script_words import words_of
from broadsheet.outputs.scripts import EARLY, FOLDER, SCRIPTS, SEARCH
from broadsheet.render import Site, environment
from broadsheet.text import Wording

SITE = Site(name="Sample")
LARGEST = 26 * 1024
"""Bytes of all scripts of ours together, as they are published."""


class Translated(gettext.NullTranslations):
    """A few messages in Polish, which has several plural forms."""

    def pgettext(self, context: str, message: str) -> str:
        return {("tools", "Save"): "Zapisz"}.get((context, message), message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        if context != "card":
            return msgid1 if n == 1 else msgid2
        few = n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)
        return "{count} historia" if n == 1 else "{count} historie" if few else "{count} historii"


def published(name: str, site: Site = SITE) -> str:
    return next(asset.body for asset in assets(site) if asset.uri.endswith(name)).decode()


def test_all_parts_are_joined() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == {*EARLY, *SCRIPTS, *SEARCH}


def test_all_scripts_together_are_small() -> None:
    assert sum(len(published(name).encode()) for name in ("early.js", "broadsheet.js")) <= LARGEST


@pytest.mark.parametrize("name", ["early.js", "broadsheet.js"])
def test_a_script_keeps_its_names_and_comments_to_itself(name: str) -> None:
    text = published(name)
    assert text.startswith('(()=>{"use strict";')
    assert "// " not in text
    assert "innerHTML" not in text


def test_a_script_knows_the_sites_language_and_addresses() -> None:
    site = Site(name="Sample", language="pt-BR", directory_urls=False)
    assert 'const LANGUAGE="pt-BR";' in published("broadsheet.js", site)
    assert 'const FILE="index.html";' in published("broadsheet.js", site)
    assert 'const FILE="";' in published("broadsheet.js")


def test_words_are_found_where_a_script_says_them() -> None:
    script = """say("tools", "Save"); say("tools", "Share");
        count("card", "{count} story",
            "{count} stories", number); count("fold", "one", "many", 2); notsay("tools", "Save");"""
    forms = {"one": "{count} historia", "few": "{count} historie", "many": "{count} historii"}
    polish = Wording("pl")
    polish.translations = Translated()
    words = words_of(script, polish)
    assert words == {"tools": {"Save": "Zapisz"}, "card": {"{count} story": forms}}


def test_what_stays_english_is_not_repeated() -> None:
    assert "const WORDS={};" in published("broadsheet.js")


def test_scripts_stand_before_what_a_site_adds_to_the_head() -> None:
    head = Press(SITE, environment(), ()).head("../../")
    early, late = head.index("../../assets/broadsheet/early.js"), head.index("../../assets/broadsheet/broadsheet.js")
    assert early < late
    assert head.count("<script") == head.count("</script>") == 2
    assert head.count(" defer>") == 1
