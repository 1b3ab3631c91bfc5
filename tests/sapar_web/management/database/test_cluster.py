import json
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from sapar.values.unusable import UnusableError
from sapar_web.management.database.cluster import QUICK, Cluster


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any account may enter, as those of pytest are not."""
    made = Path(tempfile.mkdtemp(prefix="sapar-cluster-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def test_what_was_kept_is_there_after_the_next_start(folder: Path) -> None:
    first = Cluster(folder, QUICK)
    assert first.start() is True
    with psycopg.connect(first.url) as session:
        session.execute("CREATE TABLE kept AS SELECT 'Қазақ' AS word")
    first.stop()
    again = Cluster(folder, QUICK)
    assert again.start() is True
    assert again.url == first.url
    with psycopg.connect(again.url) as session:
        assert session.execute("SELECT word FROM kept").fetchone() == ("Қазақ",)
    again.stop()


def test_many_may_start_it_at_once_and_one_does(folder: Path) -> None:
    clusters = [Cluster(folder, QUICK) for _turn in range(4)]
    with ThreadPoolExecutor() as pool:
        started = list(pool.map(Cluster.start, clusters))
    assert sorted(started) == [False, False, False, True]
    assert len({cluster.url for cluster in clusters}) == 1
    clusters[0].stop()


def test_nobody_gets_in_without_the_password_which_only_the_owner_can_read(folder: Path) -> None:
    cluster = Cluster(folder, QUICK)
    cluster.start()
    known = json.loads((folder / "database.json").read_text(encoding="utf-8"))
    assert (folder / "database.json").stat().st_mode & 0o077 == 0
    wrong = cluster.url.replace(known["password"], "wrong")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)
    cluster.stop()


def test_what_cannot_be_made_says_why_and_leaves_nothing(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    (closed / "postgres").write_text("in the way", encoding="utf-8")
    with pytest.raises(UnusableError, match="DB1"):
        Cluster(closed, QUICK).start()
    assert sorted(path.name for path in closed.iterdir()) == [".lock", "postgres"]
