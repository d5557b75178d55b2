"""The command line: what can be done with seeds without a site generator."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Container, Iterable
from functools import partial
from pathlib import Path
from typing import Literal

import click
import msgspec

from . import __version__
from .build import Cache, Workers, Workshop, begun, broken_links, build_time, finished, lasting, prepare
from .errors import BroadsheetError, Problem
from .outputs import STYLESHEET
from .readers import json_schema
from .render import MOST_CARDS, Offers, Shell, Site, hole, policed
from .text import counted

__all__ = ["main"]

STYLE = f'<link rel="stylesheet" href="{hole("root")}{STYLESHEET}">'

CACHE = Path(".cache", "broadsheet")
"""What lasts from one command to the next; it may be deleted at any time."""

OFFERED = (
    *("search", "feeds", "sitemap", "structured-data", "social-cards"),
    *("open-data", "embed", "llms", "policy", "hosting"),
)
"""What a site offers beside its pages."""

Format = Literal["text", "json"]


class Told(click.Group):
    """A command whose errors are told in words, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command."""
        try:
            return super().invoke(ctx)
        except BroadsheetError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Told, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="broadsheet")
def main() -> None:
    """Turn news seed files into story pages."""


RATINGS = click.option(
    "--ratings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A table of ratings that others give to outlets, in CSV.",
)


@main.command()
@click.argument("seeds", type=click.Path(exists=True, file_okay=False, path_type=Path), default="seeds")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
@RATINGS
def check(seeds: Path, form: Format, ratings: Path | None) -> None:
    """Print everything that is wrong with the seeds in the folder SEEDS, and build nothing.

    The exit status is 1 where there are errors.
    """
    with Workers() as workers, Cache(CACHE, seeds) as cache:
        edition = prepare(seeds, build_time(), workers, cache.store(), ratings=ratings)
    for fault in cache.faults:
        click.echo(fault, err=True)
    (print_json if form == "json" else print_text)(problem.below(str(seeds)) for problem in edition.problems)
    if form == "text":
        click.echo(f"{counted(len(edition.library.stories), 'story', 'stories')} without errors.", err=True)
    sys.exit(any(problem.severity == "error" for problem in edition.problems))


def print_text(problems: Iterable[Problem]) -> None:
    counts: Counter[str] = Counter()
    for problem in problems:
        click.echo(f"{problem.severity}: {problem}")
        counts[problem.severity] += 1
    if counts:
        click.echo(
            ", ".join(counted(count, kind, f"{kind}s") for kind, count in sorted(counts.items())) + ".", err=True
        )


def print_json(problems: Iterable[Problem]) -> None:
    click.echo(msgspec.json.format(msgspec.json.encode(list(problems))).decode())


@main.command()
def schema() -> None:
    """Print the JSON Schema of a seed's fields, for editors."""
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
@click.option("--url", default="", help="The site's address, if its pages name it: then such links are checked too.")
def links(site: Path, url: str) -> None:
    """Print every link within the built site in the folder SITE that leads to no file of it, or to no place there.

    The exit status is 1 where there are any.
    """
    with Workers() as workers:
        broken = sorted(broken_links(site, url, workers))
    print_text(problem.below(str(site)) for problem in broken)
    sys.exit(bool(broken))


@main.command()
@click.argument("seeds", type=click.Path(exists=True, file_okay=False, path_type=Path), default="seeds")
@click.option(
    "--shell",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="The HTML page to put every page into.",
)
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default="site", help="The folder to write to."
)
@click.option("--name", default="Broadsheet", help="The site's name.")
@click.option("--url", default="", help="The site's address, with a slash at its end.")
@click.option("--language", default="en", help="The language of the site's own words.")
@click.option("--per-page", type=click.IntRange(1), default=48, help="Stories on one page of a listing.")
@RATINGS
@click.option("--without", type=click.Choice(OFFERED), multiple=True, help="What not to make; can be given again.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to build with; one for each processor if not given.")
@click.option("--strict", is_flag=True, help="Build nothing where a seed has a problem.")
@click.option("--quiet", "-q", is_flag=True, help="Tell nothing but what is wrong.")
def build(
    seeds: Path,
    shell: Path,
    site: Path,
    name: str,
    url: str,
    language: str,
    per_page: int,
    ratings: Path | None,
    without: tuple[str, ...],
    jobs: int | None,
    strict: bool,
    quiet: bool,
) -> None:
    """Build a site from the folder SEEDS without a site generator, around a page of your own."""
    html = shell.read_text(encoding="utf-8")
    if STYLESHEET not in html:
        html = html.replace("</head>", f"{STYLE}</head>", 1)
    if hole("head") not in html:
        html = html.replace("</head>", f"{hole('head')}</head>", 1)
    frame = Shell.from_html(policed(html))
    tell = None if quiet else partial(click.echo, err=True)
    with lasting(), Workshop(seeds, site, CACHE, jobs, tell, others_stay=True, ratings=ratings) as workshop:
        edition = workshop.edition(build_time())
        offers = offered(without, len(edition.library.stories)).at(url)
        described = Site(name=name, url=url, language=language, offers=offers)
        publication = begun(edition, described, frame, workshop)
        problems = [*edition.problems, *publication.lost]
        print_text(problem.below(str(seeds)) for problem in problems)
        if strict and any(problem.severity != "notice" for problem in problems):
            raise click.ClickException(f"The seeds have problems; {site} is left as it was.")
        finished(publication, per_page)
    for fault in workshop.cache.faults:
        click.echo(fault, err=True)
    if not quiet:
        click.echo(f"{publication.told()}: {site}", err=True)


def offered(without: Container[str], stories: int) -> Offers:
    """What a site of so many stories offers, unless it is to be `without` it."""
    return Offers(
        search="search" not in without,
        feeds=() if "feeds" in without else ("stories/", "sections/"),
        sitemap="sitemap" not in without,
        structured_data="structured-data" not in without,
        social_cards="social-cards" not in without and stories <= MOST_CARDS,
        data="open-data" not in without,
        embed="embed" not in without,
        llms="llms" not in without,
        policy="policy" not in without,
        hosting="hosting" not in without,
    )
