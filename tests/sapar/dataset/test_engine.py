from pathlib import Path

from sapar.dataset.engine import connect


def setting(name: str, scratch: Path) -> object:
    with connect(scratch, memory_limit="100MB", threads=1) as connection:
        query = "SELECT value FROM duckdb_settings() WHERE name = ?"
        return connection.execute(query, [name]).fetchall()[0][0]


def test_memory_threads_and_the_place_for_the_rest_are_given(tmp_path: Path) -> None:
    assert setting("threads", tmp_path) == "1"
    assert setting("temp_directory", tmp_path) == str(tmp_path)
    assert setting("memory_limit", tmp_path) == "95.3 MiB"


def test_nothing_is_loaded_from_the_network(tmp_path: Path) -> None:
    assert setting("autoinstall_known_extensions", tmp_path) == "false"
    assert setting("autoload_known_extensions", tmp_path) == "false"


def test_tables_may_lie_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "tables.duckdb"
    with connect(tmp_path, database=file) as connection:
        connection.execute("CREATE TABLE t AS SELECT 1 AS a")
    assert file.exists()


def test_it_draws_no_bar_into_the_output(tmp_path: Path) -> None:
    assert setting("enable_progress_bar", tmp_path) == "false"
