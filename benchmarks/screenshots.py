"""Pictures the sample site for README and documentation: `python benchmarks/screenshots.py [site]`.

Front page, story, listing and For you, on a desktop and a phone, in light and dark, into docs/assets/. The sample is
built as of a fixed time and the browser's clock stands still at it, so that a new run differs where the design does. A
folder that already holds a built site can be named.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from lighthouse import Host

REPO = Path(__file__).resolve().parent.parent
FOLDER = REPO / "docs" / "assets"
CLOCK = datetime(2026, 11, 21, 9, tzinfo=UTC)
PAGES = {"front": "", "story": "stories/port-alder-diesel-vote/", "listing": "stories/", "for-you": "for-you/"}
FOLLOWED = ("keywords/ferries/", "sections/science/", "outlets/harbour-radio/")
"""What the reader of the For-you page follows."""

DEVICES = {
    "desktop": {"viewport": {"width": 1280, "height": 860}, "device_scale_factor": 1},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
}
SCHEMES = ("light", "dark")
COLOURS = 128
MOST = 250_000
"""The most bytes of one picture."""


def main(site: Path) -> None:
    with served(site) as address, sync_playwright() as playwright:
        file = os.environ.get("CHROMIUM") or shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=file, args=["--no-sandbox", "--disable-gpu"])
        for device, settings in DEVICES.items():
            for scheme in SCHEMES:
                for name, picture in pictures(browser, address, {**settings, "color_scheme": scheme}):
                    save(picture, FOLDER / f"{name}-{device}-{scheme}.png")
        browser.close()


def pictures(browser: Browser, address: str, settings: dict[str, object]) -> Iterator[tuple[str, bytes]]:
    """Each page by its name, as a browser with these settings shows its top."""
    context = browser.new_context(**settings, reduced_motion="reduce", locale="en-GB", timezone_id="UTC")
    page = context.new_page()
    page.clock.set_fixed_time(CLOCK)
    for path in FOLLOWED:
        show(page, address + path)
        page.locator(".bs-page").get_by_role("button", name="Follow", exact=True).click()
    for name, path in PAGES.items():
        show(page, address + path)
        yield name, page.screenshot(animations="disabled", caret="hide")
    context.close()


def show(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")


def save(picture: bytes, file: Path) -> None:
    """Writes a picture with few colours, which halves its size and is hardly seen."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=0)
    few.save(file, optimize=True)
    size = file.stat().st_size
    print(f"{size:9,}  {file.relative_to(REPO)}")
    if size > MOST:
        sys.exit(f"{file.name} takes more than {MOST:,} bytes")


@contextmanager
def served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
            environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(CLOCK.timestamp()))}
            subprocess.run(command, cwd=REPO, env=environment, check=True)
            main(Path(folder))
