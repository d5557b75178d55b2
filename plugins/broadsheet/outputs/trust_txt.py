"""Two files at addresses of their own: whom the publisher is bound to, and whom to tell of a hole in the site.

`trust.txt` is JournalList's (https://journallist.net/reference-document-for-trust-txt-specifications), `security.txt`
that of RFC 9116. Each is there where the site's configuration says what stands in it; nothing in them is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..render import Site
from .output import Output

__all__ = ["security_txt", "trust_txt"]

SECURITY = ".well-known/security.txt"


def trust_txt(site: Site) -> Iterator[Output]:
    """The file `trust.txt`, at both of the addresses that its readers try."""
    if said := site.publisher.trust:
        body = "".join(f"{variable}={value}\n" for variable, value in said).encode()
        yield from (Output(uri, body) for uri in ("trust.txt", ".well-known/trust.txt"))


def security_txt(site: Site, now: datetime) -> Iterator[Output]:
    """The file `security.txt`; none once it has expired, for then nobody may rely on it."""
    said, expires = site.publisher.security, site.publisher.security_expires
    if said and expires and expires > now:
        fields = [*said, ("Expires", expires.isoformat(timespec="seconds")), *canonical(site)]
        yield Output(SECURITY, "".join(f"{name}: {value}\n" for name, value in fields).encode())


def canonical(site: Site) -> Iterator[tuple[str, str]]:
    """Where the file lies, which may be said of a secure address alone."""
    if site.url.startswith("https:"):
        yield "Canonical", site.address(SECURITY)
