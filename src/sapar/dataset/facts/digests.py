"""Digests of the files that facts are made from, taken while the engine works on them."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from sapar.dataset.facts.manifest import SourceFile
from sapar.dataset.resource import Resource

BLOCK = 4 * 1024 * 1024


class Digests:
    """Reads some files in a thread of its own, as a context manager: given up at its end."""

    def __init__(self, resources: Iterable[Resource], folder: Path) -> None:
        self._resources = tuple(resources)
        self._folder = folder
        self._over = Event()
        self._thread = ThreadPoolExecutor(1)
        self._found: dict[str, Future[SourceFile]] = {}

    def __enter__(self) -> Self:
        for resource in self._resources:
            self._found[resource.name] = self._thread.submit(self._taken, resource.path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.shutdown(cancel_futures=True)

    def all(self) -> dict[str, SourceFile]:
        """Each table's file, once all are read.

        Raises:
            OSError: if one cannot be read.
        """
        return {name: future.result() for name, future in self._found.items()}

    def _taken(self, path: Path) -> SourceFile:
        # The time comes first: a file that is written meanwhile must look changed afterwards.
        known = path.stat()
        digest = sha256()
        with path.open("rb") as file:
            while not self._over.is_set() and (block := file.read(BLOCK)):
                digest.update(block)
        relative = path.relative_to(self._folder).as_posix()
        return SourceFile(relative, known.st_size, known.st_mtime_ns, digest.hexdigest())
