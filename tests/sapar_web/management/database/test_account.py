import os
from pathlib import Path

from sapar_web.management.database.account import DATA_OF_ROOT, account, data_folder


def test_the_database_never_runs_as_root() -> None:
    assert account().uid != 0


def test_whoever_is_not_root_runs_it_as_oneself() -> None:
    found = account()
    assert found.switch is (os.geteuid() == 0)
    assert set(found.process()) == ({"user", "group", "extra_groups"} if found.switch else set())


def test_the_folder_of_the_data(tmp_path: Path) -> None:
    assert data_folder(str(tmp_path)) == tmp_path
    own = DATA_OF_ROOT if os.geteuid() == 0 else Path.cwd() / ".sapar"
    assert data_folder(None) == own
