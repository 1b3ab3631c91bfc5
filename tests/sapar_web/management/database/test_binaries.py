import os
import subprocess
from pathlib import Path

import pytest

from sapar_web.management.database.account import Account, account
from sapar_web.management.database.binaries import installed, programs


def test_the_wheel_brings_the_programs_that_are_needed() -> None:
    names = {path.name for path in (installed() / "bin").iterdir()}
    assert {"initdb", "pg_ctl", "postgres", "psql", "createdb", "pgbench"} <= names


def test_they_run_where_they_lie_for_whoever_owns_them(tmp_path: Path) -> None:
    own = Account(os.geteuid(), os.getegid(), switch=False)
    assert programs(own, tmp_path) == installed() / "bin"


def test_where_the_account_may_not_enter_they_are_copied_and_no_folder_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "home" / "wheel"
    closed.parent.mkdir(mode=0o700)
    for name in ("bin", "lib", "share"):
        (closed / name).mkdir(parents=True)
    (closed / "bin" / "postgres").write_text("#!/bin/sh\necho postgres\n", encoding="utf-8")
    (closed / "bin" / "postgres").chmod(0o700)
    monkeypatch.setattr("sapar_web.management.database.binaries.installed", lambda: closed)
    data = tmp_path / "data"
    data.mkdir()
    found = programs(Account(account().uid, account().gid, switch=True), data)
    assert found.is_relative_to(data)
    assert (found / "postgres").stat().st_mode & 0o077 == 0o055
    assert closed.parent.stat().st_mode & 0o777 == 0o700
    assert subprocess.run([found / "postgres"], check=True, capture_output=True).stdout
