"""Compares builds of the same made-up stories: `python benchmarks/run.py [N …] [--only PART …]`.

N is the number of stories, 1,000 and 10,000 by default. For each number: our site and the equivalent ones of those
peers that are installed, from nothing and after an edit; the floor that writing files sets; `mkdocs serve`. Then, on a
site of 15 stories, MkDocs alone beside MkDocs with us. `--only outputs` measures what each of our outputs costs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import ours
import peers
from floor import floor
from outputs import costs
from report import HEAD, Row, ratios, staged
from serve import serve
from watch import size, timed

FEW = 15
"""The stories of a site where most of the time is MkDocs's own."""

USUAL = ("ours", *(peer.name.lower() for peer in peers.PEERS), "floor", "serve", "mkdocs")
PARTS = (*USUAL, "outputs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", metavar="N", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--only", metavar="PART", choices=PARTS, nargs="+", default=USUAL, help=", ".join(PARTS))
    wanted = parser.parse_args()
    for count in wanted.counts:
        if {*USUAL} & {*wanted.only}:
            compare(count, wanted.only)
        if "outputs" in wanted.only:
            print(costs(count), flush=True)
    if "mkdocs" in wanted.only:
        beside_mkdocs()
    ours.clear()


def compare(count: int, parts: list[str]) -> None:
    """Times all that was asked for with the same stories, and prints it."""
    print(f"\n{count:,} stories\n{HEAD}", flush=True)
    rows = [our_row(count, parts)] if {"ours", "floor", "serve"} & {*parts} else []
    for peer in peers.PEERS:
        if peer.name.lower() in parts:
            if version := peer.found():
                rows.append(shown(peer_row(peer, version, count)))
            else:
                print(f"{peer.name:28} is not installed, or does not run here", flush=True)
    if rows:
        print(ratios(rows), flush=True)


def our_row(count: int, parts: list[str]) -> Row:
    """Ours, with what else is measured on our site: each stage, a second edit, the floor, the server."""
    project = ours.make_project(count, ours.COMPARED)
    cold, stages, _ = ours.build(project)
    whole = size(project / "site")
    ours.edit_body(ours.story(project), "Edited once.")
    edited, again, said = ours.build(project)
    row = shown(Row("Broadsheet", cold, edited, whole))
    print(f"  stages, cold:\n{staged(cold, stages)}\n  stages, body edited ({said}):\n{staged(edited, again)}")
    ours.edit_headline(ours.story(project), "Edited")
    anew, again, said = ours.build(project)
    print(f"  headline and keyword edited: {anew.seconds:.2f} s ({said}):\n{staged(anew, again)}", flush=True)
    if "floor" in parts:
        print(f"  the floor, {whole.files:,} such files by two processes: {floor(project / 'site').seconds:.2f} s")
    if "serve" in parts:
        served = serve(project)
        print(f"  mkdocs serve: {served.start:.2f} s to the first page, {served.reload:.2f} s from edit to page")
    return row


def peer_row(peer: peers.Peer, version: str, count: int) -> Row:
    project = peer.make_project(count)
    cold = timed(peer.command, project)
    whole = size(project / "public")
    ours.edit_body(peers.story(project), "Edited once.")
    return Row(f"{peer.name} {version}", cold, timed(peer.command, project), whole)


def beside_mkdocs() -> None:
    """MkDocs alone on a site of one page, and the same site with a few stories and all outputs."""
    project = ours.make_project(FEW, {})
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    alone = Path(project / "alone.yml")
    alone.write_text(f"{ours.CONFIG}plugins: []\n", "utf-8")
    without = timed([*build, "--config-file", alone.name, "--site-dir", "alone"], project)
    cold, warm = timed(build, project), timed(build, project)
    print(
        f"\n{FEW} stories: MkDocs alone {without.seconds:.2f} s; "
        f"with Broadsheet {cold.seconds:.2f} s, again with no edit {warm.seconds:.2f} s"
    )


def shown(row: Row) -> Row:
    print(row, flush=True)
    return row


if __name__ == "__main__":
    main()
