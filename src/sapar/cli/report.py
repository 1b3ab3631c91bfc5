"""Writing the report page where a user asked for it."""

import os
from pathlib import Path

from sapar.balance.comparison import Comparison
from sapar.balance.document import Balance
from sapar.balance.report import render_report
from sapar.cli.output_file import write_file
from sapar.cli.version import installed_version


def write_report(result: Balance | Comparison, path: Path) -> None:
    """Write the page whole or not at all; a page of that name is replaced.

    Raises:
        UnusableError: C01 if the file cannot be written.
    """
    page = render_report(result, version=installed_version(), rules_at=rules_at(path))
    write_file(page, path, folders=True)


def rules_at(path: Path) -> str | None:
    """Where the pages of the rules are, seen from a report inside a checkout of the project.

    A report elsewhere is handed round: it would carry the names of folders and lead nowhere.
    """
    project = Path(__file__).resolve().parents[3]
    rules, folder = project / "docs" / "rules", path.resolve().parent
    if not rules.is_dir() or not folder.is_relative_to(project):
        return None
    return Path(os.path.relpath(rules, folder)).as_posix()
