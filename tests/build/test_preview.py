"""A preview prints a page when somebody asks for it, and not again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from broadsheet.build import Preview, Publication, Workshop
from broadsheet.build.press_room import PressRoom
from broadsheet.render import Offers, Site

Lazily = Callable[..., tuple[Publication, Workshop]]

GATE = "---\nheadline: Gate opens\nsection: World\n---\n"
FILES: dict[str, str | bytes] = {"gate.md": GATE, "мост.md": "---\nheadline: Mill burns\n---\n"}


class Server:
    """A server of files behind a preview."""

    def __init__(self, folder: Path, preview: Preview, mount: str = "/") -> None:
        self.folder = folder
        self.mount = mount
        self.asked: list[str] = []
        self.prepared = preview.before(self.serve, mount)

    def serve(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        self.asked.append(path := environ["PATH_INFO"].encode("latin-1").decode())
        file = self.folder / f"{path.removeprefix(self.mount)}{'index.html' if path.endswith('/') else ''}"
        found = path.startswith(self.mount) and file.is_file()
        start_response("200 OK" if found else "404 Not Found", [("Content-Type", "text/html")])
        return [file.read_bytes() if found else b"nothing"]

    def get(self, path: str) -> tuple[str, str]:
        """The status and text at a path, as a browser gets them."""
        started: list[str] = []
        environ = {"PATH_INFO": path.encode().decode("latin-1"), "REQUEST_METHOD": "GET"}
        body = b"".join(self.prepared(environ, lambda status, headers: started.append(status)))
        (status,) = started
        return status, body.decode()


@pytest.fixture
def told() -> list[str]:
    """What a preview has told."""
    return []


@pytest.fixture
def preview(told: list[str]) -> Preview:
    return Preview(told.append)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that were printed since a site was published."""
    paths: list[str] = []
    for stage in ("stories", "listings"):
        monkeypatch.setattr(PressRoom, stage, noted(getattr(PressRoom, stage), paths))
    return paths


def noted(stage: Callable[..., Any], paths: list[str]) -> Callable[..., Any]:
    def note(room: PressRoom, these: list[Any], *rest: object) -> object:
        paths.extend(each if isinstance(each, str) else each.slug for each in these)
        return stage(room, these, *rest)

    return note


def test_a_page_is_printed_once_when_it_is_asked_for(
    lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]
) -> None:
    preview.show(*lazily(FILES))
    printed.clear()
    server = Server(tmp_path / "site", preview)
    assert not (tmp_path / "site" / "stories" / "gate").exists()
    for _ in range(2):
        status, text = server.get("/stories/gate/")
        assert (status, "Gate opens" in text) == ("200 OK", True)
        status, text = server.get("/sections/world/index.html")
        assert (status, "Gate opens" in text) == ("200 OK", True)
    assert printed == ["gate", "sections/world/index.html"]
    assert server.asked == ["/stories/gate/", "/sections/world/index.html"] * 2
    assert not (tmp_path / "site" / "stories" / "мост").exists()


def test_other_paths_pass_through(lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]) -> None:
    preview.show(*lazily(FILES))
    printed.clear()
    server = Server(tmp_path / "site", preview)
    (tmp_path / "site" / "about.txt").write_text("About")
    for path in ("/stories/nowhere/", "/stories/gate", "/../stories/gate/", "//", "/ÿ"):
        assert server.get(path)[0] == "404 Not Found"
    assert server.get("/about.txt") == ("200 OK", "About")
    assert server.get("/sections/")[0] == "200 OK"
    assert printed == []


def test_what_stands_beside_a_page_is_made_when_it_is_asked_for(
    lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]
) -> None:
    offers = Offers(data=True, social_cards=True, search=True)
    preview.show(*lazily(FILES, site=Site(name="Sample", offers=offers)))
    printed.clear()
    server, folder = Server(tmp_path / "site", preview), tmp_path / "site/stories/gate"
    assert "Gate opens" in server.get("/stories/gate/story.json")[1]
    assert printed == ["gate"]
    assert not (folder / "card.png").exists()
    preview.print("stories/gate/card.png")
    assert (folder / "card.png").read_bytes().startswith(b"\x89PNG")
    assert not (tmp_path / "site/search/shards.json").exists()
    assert '"stories"' in server.get("/search/shards.json")[1]
    assert (tmp_path / "site/search/stories/pagefind.js").is_file()
    assert not preview.print("search/shards.json")


def test_a_site_may_be_mounted_anywhere_and_speak_any_language(
    lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]
) -> None:
    preview.show(*lazily(FILES))
    printed.clear()
    server = Server(tmp_path / "site", preview, "/news/")
    assert "Mill burns" in server.get("/news/stories/мост/")[1]
    assert server.get("/stories/gate/")[0] == "404 Not Found"
    assert printed[:1] == ["мост"]


def test_a_page_of_an_old_build_is_not_shown(
    lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]
) -> None:
    preview.show(*lazily(FILES))
    server = Server(tmp_path / "site", preview)
    assert "Gate opens" in server.get("/stories/gate/")[1]
    preview.wait()
    publication, workshop = lazily({"gate.md": GATE.replace("opens", "shuts")})
    preview.show(publication, workshop)
    printed.clear()
    assert "Gate shuts" in server.get("/stories/gate/")[1]
    assert "Gate shuts" in server.get("/stories/")[1]
    assert printed == ["gate", "stories/index.html"]


def test_readers_wait_while_a_build_is_under_way(lazily: Lazily, preview: Preview, tmp_path: Path) -> None:
    preview.show(*lazily(FILES))
    server, got = Server(tmp_path / "site", preview), []
    preview.wait()
    (reader := Thread(target=lambda: got.append(server.get("/stories/gate/")[1]))).start()
    reader.join(0.1)
    assert got == []
    preview.show(*lazily({"gate.md": GATE.replace("opens", "shuts")}))
    reader.join(10)
    assert len(got) == 1
    assert "Gate shuts" in got[0]


def test_a_server_that_itself_waits_for_a_build_is_asked_again(
    lazily: Lazily, preview: Preview, tmp_path: Path
) -> None:
    """It has opened a page by then that the build has made an old one."""
    closed: list[str] = []

    class Answer(list[bytes]):
        def close(self) -> None:
            closed.append(self[0].decode())

    class Waiting(Server):
        def serve(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
            answer = Answer(super().serve(environ, start_response))
            if len(self.asked) == 1:
                preview.wait()
                preview.show(*lazily({"gate.md": GATE.replace("opens", "shuts")}))
            return answer

    preview.show(*lazily(FILES))
    server = Waiting(tmp_path / "site", preview)
    status, text = server.get("/stories/gate/")
    assert (status, "Gate shuts" in text, len(server.asked)) == ("200 OK", True, 2)
    assert len(closed) == 1
    assert "Gate opens" in closed[0]


def test_a_build_that_fails_lets_readers_in_to_what_was_shown_last(
    lazily: Lazily, preview: Preview, tmp_path: Path
) -> None:
    preview.show(*lazily(FILES))
    server = Server(tmp_path / "site", preview)
    preview.wait()
    preview.resume()
    assert "Gate opens" in server.get("/stories/gate/")[1]
    preview.resume()  # one that failed before it began to wait
    assert server.get("/stories/gate/")[0] == "200 OK"


def test_a_page_that_cannot_be_printed_is_told_in_words(
    lazily: Lazily, preview: Preview, told: list[str], tmp_path: Path
) -> None:
    blocks = tmp_path / "theme" / "broadsheet" / "blocks"
    blocks.mkdir(parents=True)
    (blocks / "headline.html").write_text("{{ nobody.knows }}")
    preview.show(*lazily(FILES))
    assert Server(tmp_path / "site", preview).get("/stories/gate/")[0] == "404 Not Found"
    (line,) = told
    assert "headline.html:1: " in line


def test_before_anything_is_shown_all_passes_through(preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("Soon")
    assert Server(tmp_path, preview).get("/") == ("200 OK", "Soon")


def test_a_preview_that_is_over_prints_nothing(
    lazily: Lazily, preview: Preview, tmp_path: Path, printed: list[str]
) -> None:
    preview.show(*lazily(FILES))
    printed.clear()
    preview.close()
    assert Server(tmp_path / "site", preview).get("/stories/gate/")[0] == "404 Not Found"
    assert printed == []
