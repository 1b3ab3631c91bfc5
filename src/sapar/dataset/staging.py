"""A folder that comes into being whole, or not at all.

It is written beside its place under another name and moved at the end. After an error, Ctrl-C
or a full disk nothing is left; only a killed process or a power cut can leave a
`.<name>.partial-…` folder, which is safe to delete.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from tempfile import mkdtemp
from weakref import finalize

from sapar.dataset.trouble import told
from sapar.values.language import _
from sapar.values.unusable import UnusableError


class Staging:
    """A folder under way to its place.

    Attributes:
        out: where it will be.
        folder: where it is written until then.
        scratch: folder inside it for what is not to stay.
    """

    def __init__(self, out: Path) -> None:
        self.out = out.resolve()
        self.folder = self.out.parent / f".{self.out.name}.partial-{token_hex(8)}"
        self.scratch = self.folder / ".scratch"
        # Also runs when the program ends, so that no moment is left in which a signal could
        # keep the traces from being removed.
        self.discard = finalize(self, _remove_traces, self.folder, _absent_parents(self.out))
        """Remove every trace, also of parent folders made for it; once is enough."""

    def begin(self) -> None:
        """Make the folders.

        Raises:
            UnusableError: `W02` if they cannot be made.
        """
        try:
            with told(str(self.out)):
                self.scratch.mkdir(parents=True)
        except BaseException:
            self.discard()
            raise

    def place(self) -> None:
        """Move it to its place; what was there goes, once the new is in place.

        Raises:
            UnusableError: `W02` if it cannot be moved; what was there is then there again.
        """
        with told(str(self.out)):
            shutil.rmtree(self.scratch)
            if self.out.exists():
                self._exchange()
            else:
                self.folder.rename(self.out)
        self.discard.detach()

    def _exchange(self) -> None:
        old = Path(mkdtemp(prefix=f".{self.out.name}.replaced-", dir=self.out.parent))
        aside = old / self.out.name
        try:
            self.out.rename(aside)
            self.folder.rename(self.out)
        except BaseException:
            if aside.exists() and not self.out.exists():
                aside.rename(self.out)
            _remove(old)
            raise
        _remove(old)


def _absent_parents(out: Path) -> list[Path]:
    return [parent for parent in out.parents if not parent.exists()]


def _remove_traces(folder: Path, parents: list[Path]) -> None:
    _remove(folder)
    for parent in parents:
        with suppress(OSError):
            parent.rmdir()


def _remove(folder: Path) -> None:
    """Remove a folder even if Ctrl-C is pressed once more while that goes on."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except KeyboardInterrupt:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_unless_free(out: Path, *, replaceable: frozenset[str] | None) -> None:
    """Refuse a place where something is that may not go.

    Args:
        out: the place.
        replaceable: names that may be there and go; None where it must be empty or absent.

    Raises:
        UnusableError: `W10` it is a file, `W11` it is not empty, `W12` it holds something else.
    """
    if not os.path.lexists(out):
        return
    if not out.is_dir():
        raise UnusableError("W10", str(out), _("is a file"), _("expected a folder to write into"))
    found = sorted(path.name for path in out.iterdir())
    if found and replaceable is None:
        raise UnusableError(
            "W11",
            str(out),
            _("is there already"),
            _("choose another folder, or say --replace to replace a dataset"),
        )
    others = [name for name in found if name not in (replaceable or ())]
    if others:
        raise UnusableError(
            "W12",
            str(out),
            _("holds {name}, which is not part of a dataset").format(name=others[0]),
            _("only a dataset made by this program is replaced: move the rest away first"),
        )
