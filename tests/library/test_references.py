from __future__ import annotations

from time import process_time

import pytest

from broadsheet.library import citations, uncited


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Shut [france24] and [globo-g1].", ["france24", "globo-g1"]),
        ("[france24][globo-g1]", ["france24", "globo-g1"]),
        ("[n-tv] and [été]", ["n-tv", "été"]),
        ("[the-report][annex]\n\n[annex]: https://example.org", []),
        ("(see [радио] and [été-fm])", ["радио", "été-fm"]),
        ("*[france24]*", ["france24"]),
        ("[france24](https://example.org)", []),
        ("[france24][1]", []),
        ("[france24]: https://example.org", []),
        (r"He said so \[sic\].", []),
        ("![france24]", []),
        ("[t]he and [A]nd [AP] and [The Tideline]", []),
        ("array[index] and [index]er", []),
        ("- [x] done", []),
        ("[^1] and [a b] and [] and [-a-]", []),
        ("`[france24]` and ``a ` [france24]``", []),
        ("` alone [france24]", ["france24"]),
        ("`a `` b` [france24] `` c", ["france24"]),
        ("```\n[france24]\n```\n[ap]", ["ap"]),
        ("~~~ sh\n[france24]\n~~~\n[ap]", ["ap"]),
        ("  ```\n[france24]\n  ```\n[ap]", ["ap"]),
        ("```\n[france24] never closed", []),
    ],
)
def test_a_citation_is_an_outlets_id_alone_in_brackets(text: str, cited: list[str]) -> None:
    assert citations(text) == cited


def test_uncited_text_keeps_its_words() -> None:
    assert uncited("Shut [france24], [they] say [so](x).").split() == ["Shut", ",", "say", "[so](x)."]


HOSTILE = {
    "runs of ticks, each longer": " ".join("`" * length for length in range(1, 1500)) + " [ap]",
    "runs of ticks, none closed": " ".join("`" * length for length in range(1500, 1, -1)) + " [ap]",
    "brackets": "[" * 500_000,
    "hyphens": "[a" + "-a" * 500_000 + " [ap]",
    "fences": "```\n~~~\n" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_made_to_exhaust_is_dealt_with_soon(text: str) -> None:
    start = process_time()
    citations(HOSTILE[text])
    assert process_time() - start < 2
