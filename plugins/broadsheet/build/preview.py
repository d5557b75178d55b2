"""A preview: pages that are printed when somebody asks for them, so that a change shows at once on a large site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, TypeAlias

from ..errors import BroadsheetError
from .on_demand import print_due
from .publication import Publication
from .workshop import Workshop

__all__ = ["Preview"]

Application: TypeAlias = Callable[[dict[str, Any], Callable[..., object]], Iterable[bytes]]
"""A server's application, as PEP 3333 has it."""


class Preview:
    """Stands before a server of files, and sees to it that the page that is asked for is there."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        """`tell` is given what is wrong with a page that cannot be printed."""
        self.tell = tell
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
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace").removeprefix(mount)
            started: list[tuple[Any, ...]] = []
            shown = self.publication
            self.print(path)
            response = application(environ, lambda *given: started.append(given))
            # Where the server has waited for a build, the page that it has opened may be out of date.
            if self.publication is not shown and self.print(path):
                getattr(response, "close", lambda: None)()
                response = application(environ, lambda *given: started.append(given))
            start_response(*started[-1])
            return response

        return prepared

    def print(self, path: str) -> bool:
        """Prints the page at `path`, if it is one of the stories' or listings' and was not printed yet."""
        with self.busy:
            try:
                return self.publication is not None and print_due(self.publication, page_at(path))
            except BroadsheetError as error:
                self.tell(str(error))
                return False


def page_at(path: str) -> str:
    """The file that a server shows at a path."""
    return f"{path}index.html" if path[-1:] in ("", "/") else path
