import signal

import psycopg

from sapar_web.management.database.cluster import Cluster


def test_a_demonstration_never_touches_a_database_of_somebody(installation) -> None:
    ended = installation.run("demonstrate", SAPAR_DATABASE_URL="postgresql://127.0.0.1/mine")
    assert ended.returncode == 2
    assert "a demonstration never writes into a database of yours" in ended.stderr


def test_a_folder_that_holds_something_else_is_left_alone(installation) -> None:
    (installation.folder / "demo").mkdir()
    (installation.folder / "demo" / "letters").write_text("mine", encoding="utf-8")
    ended = installation.run("demonstrate", "--reset")
    assert ended.returncode == 2
    assert "it holds something else" in ended.stderr
    assert (installation.folder / "demo" / "letters").exists()


def test_a_second_run_keeps_what_was_done_and_a_reset_begins_anew(installation) -> None:
    def shown(*arguments: str) -> str:
        serving = installation.begin("demonstrate", *arguments)
        page = installation.answer("/account/login/")
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(30) == 0
        return page

    assert "Aizhan Serikova" in shown()
    change(installation, "UPDATE sapar_web_person SET name = 'Somebody Else' WHERE id = 1")
    assert "Somebody Else" in shown()
    assert "Somebody Else" not in shown("--reset")


def change(installation, statement: str) -> None:
    cluster = Cluster(installation.folder / "demo")
    cluster.start()
    with psycopg.connect(cluster.url) as session:
        session.execute(statement)
    cluster.stop()
