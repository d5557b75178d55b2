"""What keeps pages from running or loading anything that they were not made with, and the headers that hosts send.

The policy stands in each page as a `<meta>`, exactly for that page. Hosts that read a file `_headers` (Netlify,
Cloudflare Pages) also send it, for all pages at once, with what a `<meta>` cannot say. Where it grows too long for
them, the pages' own must do.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..render import Site

__all__ = ["headers", "policy", "policy_meta"]

OWN = {
    "default-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "script-src": "'self'",
}
"""What every page is allowed: the site's own files, and pictures that stand in a style sheet."""

SEARCHES = "'wasm-unsafe-eval'"
"""Allows a script to compile WebAssembly, as the search does; it allows nothing else."""

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Access-Control-Allow-Origin", "*"),
)
"""Headers that hold for all files. All are public, and its data is there to be read by scripts of other sites."""

LONGEST = 2_000
"""Characters in a line of `_headers` that Cloudflare Pages heeds."""


def policy(needs: Iterable[tuple[str, str]], site: Site) -> str:
    """The Content-Security-Policy of pages that need this, beside the site's own files."""
    allowed = {directive: [sources] for directive, sources in OWN.items()}
    if site.offers.search:
        allowed["script-src"].append(SEARCHES)
    for directive, source in sorted({*needs, *site.sources}):
        sources = allowed.setdefault(directive, ["'self'"])
        allowed[directive] = [source] if sources == ["'none'"] else [*sources, source]
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in allowed.items())


def policy_meta(needs: Iterable[tuple[str, str]], site: Site) -> Markup:
    """The policy as an element of a page's head; nothing where the site wants none."""
    if not site.offers.policy:
        return Markup()
    content = Markup(policy(needs, site))  # noqa: S704 - sources hold neither quotation marks nor angle brackets
    return Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(content)


def headers(needs: Iterable[tuple[str, str]], site: Site) -> bytes:
    """What the file `_headers` holds: the policies of all pages together, and what else a browser is to heed."""
    framed = "" if site.offers.embed else "; frame-ancestors 'self'"  # of a host's rules for one path, all hold
    security = ("Content-Security-Policy", policy(needs, site) + framed)
    secure = [("Strict-Transport-Security", "max-age=31536000")] if site.url.startswith("https:") else []
    lines = [f"  {name}: {value}" for name, value in (security, *HEADERS, *secure)]
    return "\n".join(["/*", *(line for line in lines if len(line) <= LONGEST), ""]).encode()
