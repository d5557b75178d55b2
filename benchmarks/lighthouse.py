"""Rates pages of the sample site with Lighthouse: `python benchmarks/lighthouse.py [site]`.

The site is served here as a host would: gzipped, with lasting answers for files whose names change with their content.
A folder that already holds a built site can be named.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

REPO = Path(__file__).resolve().parent.parent
LIGHTHOUSE = REPO / "benchmarks" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {"front": "", "story": "stories/port-alder-diesel-vote/"}
DEVICES: dict[str, list[str]] = {"phone": [], "desktop": ["--preset=desktop"]}
BARS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FIGURES = {
    "largest-contentful-paint": "LCP ms",
    "cumulative-layout-shift": "CLS",
    "total-blocking-time": "TBT ms",
    "total-byte-weight": "bytes",
}
TEXT = ("html", "css", "js", "json", "svg", "xml", "txt")
HASHED = re.compile(r"\.[0-9a-f]{8}\.")


def main(site: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'':16}" + "".join(f"{name:>16}" for name in (*BARS, *FIGURES.values())))
        low = [
            fault
            for page, path in PAGES.items()
            for device, words in DEVICES.items()
            for fault in rated(f"{page}, {device}", f"http://127.0.0.1:{server.server_port}/{path}", words)
        ]
        server.shutdown()
    print("\n".join(low))
    sys.exit(bool(low))


def rated(name: str, address: str, words: list[str]) -> list[str]:
    """Prints what Lighthouse gives a page; gives what it marks down in each score that is too low."""
    report = lighthouse(address, words)
    scores = {each: round(100 * report["categories"][each]["score"]) for each in BARS}
    figures = [round(report["audits"][each]["numericValue"], 3) for each in FIGURES]
    print(f"{name:16}" + "".join(f"{value:16,}" for value in (*scores.values(), *figures)), flush=True)
    return [
        f"{name}: {category}: {audit['title']} {audit.get('displayValue', '')}"
        for category, bar in BARS.items()
        if scores[category] < bar
        for audit in (report["audits"][each["id"]] for each in report["categories"][category]["auditRefs"])
        if audit["score"] is not None and audit["score"] < 1
    ]


def lighthouse(address: str, words: list[str]) -> dict[str, dict]:
    node, chromium = shutil.which("node"), os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not node or not LIGHTHOUSE.is_file() or not chromium:
        sys.exit("Lighthouse needs Node.js, `npm ci --prefix benchmarks`, and a Chromium, or its path in CHROMIUM.")
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = [node, str(LIGHTHOUSE), address, "--quiet", "--output=json", flags, *words]
    environment = os.environ | {"CHROME_PATH": chromium}
    return json.loads(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)


class Host(SimpleHTTPRequestHandler):
    """A host that does what hosts of plain files do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        body = file.read_bytes() if found else b"Not found"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Cache-Control", f"max-age={31536000 if HASHED.search(file.name) else 86400}")
        if file.suffix[1:] in TEXT:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", folder], cwd=REPO, check=True)
            main(Path(folder))
