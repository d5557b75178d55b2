from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from broadsheet.build import Edition

Prepared = Callable[[dict[str, str | bytes]], Edition]


def story(src: str) -> str:
    return f"headline: Gate opens\nimage: {{src: {src}, alt: A gate}}"


@pytest.mark.parametrize(
    ("src", "lies"), [("Gate Shut.PNG", "a/Gate Shut.PNG"), ("../b/x.jpg", "b/x.jpg"), ("c/y.webp", "a/c/y.webp")]
)
def test_a_storys_picture_goes_beside_its_page(src: str, lies: str, prepared: Prepared) -> None:
    edition = prepared({"a/gate.yml": story(f'"{src}"'), lies: b"picture"})
    assert edition.problems == ()
    ((place, picture),) = edition.pictures.items()
    assert place in ("stories/gate/gate-shut.png", "stories/gate/x.jpg", "stories/gate/y.webp")
    assert picture.read_bytes() == b"picture"
    (only,) = edition.library.stories
    assert only.image
    assert only.image.src == place


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (b"GIF89a" + bytes((64, 1, 200, 0)), (320, 200)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes((0, 0, 4, 176, 0, 0, 2, 163, 8, 3, 0, 0, 0)), (1200, 675)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", (None, None)),
        (b"RIFF\0\0\0\0WEBPVP8 ", (None, None)),
        (b"", (None, None)),
    ],
)
def test_a_storys_picture_is_measured(picture: bytes, size: tuple[int, int], prepared: Prepared) -> None:
    edition = prepared({"gate.yml": story("gate.gif"), "gate.gif": picture})
    image = edition.library.stories[0].image
    assert image
    assert (image.width, image.height) == size
    assert edition.problems == ()


@pytest.mark.parametrize("src", ["none.png", "../../outside.png", "/etc/x.png", "é" * 240 + ".png", "gate.png/x.png"])
def test_a_picture_that_is_not_there_is_a_warning(src: str, prepared: Prepared, tmp_path: Path) -> None:
    (tmp_path / "outside.png").touch()
    edition = prepared({"a/gate.yml": story(f'"{src}"'), "a/gate.png": b""})
    (problem,) = edition.problems
    assert (problem.path, problem.line, problem.field, problem.severity) == ("a/gate.yml", 2, "image.src", "warning")
    assert edition.library.stories[0].image is None
    assert edition.pictures == {}


def test_logos_lie_below_the_seeds_folder(prepared: Prepared) -> None:
    edition = prepared(
        {
            "outlets.yml": "radio: {name: Radio, logo: logos/r.PNG}\npost: {name: Post, logo: logos/none.png}\n",
            "a/gate.yml": "headline: A\narticles:\n- outlet: radio\n- outlet: post\n"
            "- outlet: {name: The Mill, logo: logos/mill.gif}\n- outlet: {name: Quay, logo: ../quay.svg}\n",
            "logos/r.PNG": b"r",
            "logos/mill.gif": b"m",
            "quay.svg": b"q",
        }
    )
    assert {place: picture.name for place, picture in edition.pictures.items()} == {
        "assets/outlets/radio.png": "r.PNG",
        "assets/outlets/the-mill.gif": "mill.gif",
    }
    assert [outlet.logo for outlet in edition.library.outlets.values()] == [
        None,
        None,
        "assets/outlets/radio.png",
        "assets/outlets/the-mill.gif",
    ]
    assert [(it.path, it.line, it.field) for it in edition.problems if it.severity == "warning"] == [
        ("a/gate.yml", 6, "articles[3].outlet.logo"),
        ("outlets.yml", 2, "post.logo"),
    ]
