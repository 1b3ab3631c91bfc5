"""Whether facts still are those of the files beside them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sapar.dataset.facts.manifest import Manifest, SourceFile
from sapar.dataset.package import Package
from sapar.values.digest import Digest
from sapar.values.language import _


def stale(manifest: Manifest | None, package: Package, version: int, facts: set[str]) -> str | None:
    """Why facts must be made anew; None if they need not be.

    A file of the same size and time is taken to be the same. One that was only touched is read
    once to see that it is.

    Args:
        manifest: what they say of themselves; None if there are none.
        package: what the dataset says of itself.
        version: of the definitions.
        facts: names of the facts that the dataset can have.
    """
    if manifest is None:
        return _("there are none yet")
    if manifest.version != version or manifest.facts.keys() != facts:
        return _("they were made by another version of the program")
    if manifest.as_of != _day(package):
        return _("the last day of the record is another")
    return _changed(manifest.sources, package)


def _changed(known: Mapping[str, SourceFile], package: Package) -> str | None:
    there = {resource.name: resource.path for resource in package.resources}
    if there.keys() != known.keys():
        return _("the dataset has other tables")
    for name, path in there.items():
        if not _same(known[name], path):
            return _("{file} has changed").format(file=path.name)
    return None


def _same(known: SourceFile, path: Path) -> bool:
    found = path.stat()
    if found.st_size != known.bytes:
        return False
    return found.st_mtime_ns == known.mtime_ns or Digest.of_file(path).text == known.sha256


def touched(manifest: Manifest, package: Package) -> Manifest:
    """The manifest with the times that the files, which are the same, have now."""
    times = {each.name: each.path.stat().st_mtime_ns for each in package.resources}
    return replace(
        manifest,
        sources={
            name: replace(each, mtime_ns=times[name]) for name, each in manifest.sources.items()
        },
    )


def _day(package: Package) -> str | None:
    return package.as_of.isoformat() if package.as_of else None
