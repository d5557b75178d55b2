"""Weighs pages as a browser fetches them: `python benchmarks/weight.py [N]`, of the sample and of N made-up stories.

A story page with our own style sheets and scripts, gzipped, is to stay under 60 KB.
"""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

from ours import FOLDER, make_project
from watch import CLOCK

BAR = 60_000
"""The most bytes that a story page with our style sheets and scripts may take, gzipped."""

LOADED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
FONT = re.compile(r"""url\(["']?([^)"']+\.woff2)""")
OWN = "assets/broadsheet/"
PARTS = ("html", "our css", "our js", "sum", "fonts", "theme css", "theme js")


def main(count: int) -> None:
    print(f"{'bytes, gzipped':42}{'html raw':>10}" + "".join(f"{part:>10}" for part in PARTS))
    repo = Path(__file__).resolve().parent.parent
    heaviest = max(report("sample", repo), report(f"{count:,} stories", make_project(count, {})))
    print(f"The heaviest story page takes {heaviest:,} bytes of at most {BAR:,}.")
    sys.exit(heaviest > BAR)


def report(name: str, project: Path) -> int:
    """Builds a project, prints a line for each page worth looking at, and gives the sum of the heaviest story page."""
    site = FOLDER / f"weight-{name.split()[0].replace(',', '')}"
    environment = os.environ | {"SOURCE_DATE_EPOCH": CLOCK, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=project, env=environment, check=True)
    stories = sorted((weight(site, page) for page in site.glob("stories/*/index.html")), key=lambda it: it["sum"])
    for kind, parts in {
        "front page": weight(site, site / "index.html"),
        "all stories": weight(site, site / "stories" / "index.html"),
        "story in the middle": stories[len(stories) // 2],
        "heaviest story": stories[-1],
    }.items():
        print(f"{name + ': ' + kind:42}{parts['raw']:10,}" + "".join(f"{parts[part]:10,}" for part in PARTS))
    return stories[-1]["sum"]


def weight(site: Path, page: Path) -> dict[str, int]:
    """The bytes of each part of a page and of what it loads at once; all gzipped but the raw HTML and the fonts."""
    html = page.read_bytes()
    parts = dict.fromkeys(PARTS, 0) | {"raw": len(html), "html": zipped(html)}
    for address in LOADED.findall(html.decode()):
        file = (page.parent / address).resolve()
        whose = "our" if OWN in file.as_posix() else "theme"
        parts[f"{whose} {file.suffix[1:]}"] += zipped(file.read_bytes())
        fonts = FONT.findall(file.read_text("utf-8")) if file.suffix == ".css" else []
        parts["fonts"] += sum((file.parent / font).stat().st_size for font in fonts)
    parts["sum"] = parts["html"] + parts["our css"] + parts["our js"]
    return parts


def zipped(body: bytes) -> int:
    """The length of a body as servers send it."""
    return len(gzip.compress(body, 6))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
