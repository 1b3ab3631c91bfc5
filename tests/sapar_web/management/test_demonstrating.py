import signal
import subprocess
import sys

import psycopg

from sapar_web.management.demonstrating import MARK
from sapar_web.management.starting import database


def test_a_demonstration_never_touches_a_database_of_somebody(bare) -> None:
    ended = bare.run("demonstrate", SAPAR_DATABASE_URL="postgresql://127.0.0.1/mine")
    assert ended.returncode == 2
    assert "a demonstration never writes into a database of yours" in ended.stderr


def test_a_folder_that_holds_something_else_is_left_alone(bare) -> None:
    (bare.folder / "demo").mkdir()
    (bare.folder / "demo" / "letters").write_text("mine", encoding="utf-8")
    ended = bare.run("demonstrate", "--reset")
    assert ended.returncode == 2
    assert "it holds something else" in ended.stderr
    assert (bare.folder / "demo" / "letters").exists()


def test_a_reset_begins_anew_a_second_run_keeps_what_was_done_and_each_ends_clean(
    bare,
) -> None:
    def shown(*arguments: str) -> str:
        serving = bare.begin("demonstrate", *arguments)
        page = bare.answer("/account/login/")
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(30) == 0
        # A process that broke as it ended would be told of here, at the level of warnings.
        assert "WARNING" not in serving.stdout.read()
        return page

    folder = bare.folder / "demo"
    folder.mkdir()
    (folder / MARK).touch()
    (folder / "left over").touch()
    assert "Aizhan Serikova" in shown("--reset")
    assert not (folder / "left over").exists()
    with database(folder) as url, psycopg.connect(url) as session:
        session.execute("UPDATE sapar_web_person SET name = 'Somebody Else' WHERE id = 1")
    assert "Somebody Else" in shown()


AFTER = """
from multiprocessing import get_context
from django.conf import settings
import typst
from sapar_web.management.demonstrating import _apart

settings.configure()
SOURCE = ("= Agreement" + chr(10) + "Words of a clause. " * 400).encode()


def set_text():
    typst.compile(SOURCE, format="pdf")


_apart(set_text)
served = get_context("fork").Process(target=set_text)
served.start()
served.join(60)
served.kill()
raise SystemExit(served.exitcode if served.exitcode is not None else 9)
"""


def test_a_process_that_serves_sets_pdfs_after_the_invented_world_was_made() -> None:
    ended = subprocess.run([sys.executable, "-c", AFTER], check=False, timeout=120)
    assert ended.returncode == 0
