from __future__ import annotations

import re
import unicodedata

from broadsheet.text.letters import LETTER


def test_letters_are_word_characters_and_all_marks_of_the_basic_plane() -> None:
    characters = "".join(map(chr, range(0x10000)))
    marks = {each for each in characters if unicodedata.category(each) in ("Mn", "Mc")}
    assert set(re.findall(LETTER, characters)) == marks | set(re.findall(r"\w", characters))
