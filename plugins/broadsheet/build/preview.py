"""A preview: pages that are printed when somebody asks for them, so that a change shows at once on a large site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, TypeAlias

from .publication import Publication
from .workshop import Workshop

__all__ = ["Preview"]

Application: TypeAlias = Callable[[dict[str, Any], Callable[..., object]], Iterable[bytes]]
"""A server's application, as PEP 3333 has it."""


class Preview:
    """Stands before a server of files, and sees to it that the page that is asked for is there."""

    def __init__(self) -> None:
        self.publication: Publication | None = None
        self.workshop: Workshop | None = None
        self.busy = Lock()
        """Held while a build is under way: until it is done nobody knows which pages are old."""

    def wait(self) -> None:
        """Lets nobody in until there is something to show."""
        self.busy.acquire()

    def show(self, publication: Publication, workshop: Workshop) -> None:
        """Shows the pages of `publication`, made in `workshop`, from now on."""
        self.close()
        self.publication, self.workshop = publication, workshop
        self.resume()

    def resume(self) -> None:
        """Lets everybody in, to what was shown last."""
        if self.busy.locked():
            self.busy.release()

    def close(self) -> None:
        """Shows nothing any more."""
        if self.workshop:
            self.workshop.give_up()
        self.publication = self.workshop = None

    def before(self, application: Application, mount: str) -> Application:
        """`application`, which serves the site's folder at the path `mount`, with every page printed in time."""

        def prepared(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if path.startswith(mount):
                with self.busy:
                    self.print(path.removeprefix(mount))
            return application(environ, start_response)

        return prepared

    def print(self, path: str) -> None:
        """Prints the page at `path`, if it is one of the stories' or listings' and was not printed yet."""
        if self.publication:
            self.publication.print_due(f"{path}index.html" if path[-1:] in ("", "/") else path)
