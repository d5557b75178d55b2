"""Hostile texts that other projects collected, where they lie beside the project."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

Corpus: TypeAlias = Callable[[str], Mapping[str, bytes]]


@pytest.fixture(scope="session")
def corpus(repo: Path) -> Corpus:
    """Gives the texts of a collection by name or number; skips the test where it is absent."""
    folder = repo.parent / "shared" / "corpora" / "security"

    def texts(name: str) -> Mapping[str, bytes]:
        if not (folder / name).is_file():
            pytest.skip(f"{name} does not lie beside the project")
        held = json.loads((folder / name).read_text(encoding="utf-8"))
        return flat(held)

    return texts


def flat(held: object) -> dict[str, bytes]:
    """The texts in a collection: a list of them, lists of them by file, or encoded files by name."""
    match held:
        case [{"yaml": str()}, *_]:
            return {case["id"]: case["yaml"].encode() for case in held}
        case [str(), *_]:
            return {str(number): text.encode("utf-8", "surrogatepass") for number, text in enumerate(held)}
        case dict() if all(isinstance(text, str) for text in held.values()):
            return {name: b64decode(text) for name, text in held.items()}
        case dict():
            return {f"{name} {key}": text for name, part in held.items() for key, text in flat(part).items()}
        case _:
            return {}
