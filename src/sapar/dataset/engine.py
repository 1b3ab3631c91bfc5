"""The table engine, embedded, within bounded memory and without anything from the network."""

from pathlib import Path

import duckdb

from sapar.dataset.stopping import remember

MEMORY_LIMIT = "2GB"
"""Memory that the engine may use before it writes intermediate results to disk."""


def connect(
    scratch: Path,
    *,
    memory_limit: str = MEMORY_LIMIT,
    threads: int | None = None,
    database: Path | None = None,
) -> duckdb.DuckDBPyConnection:
    """Open the engine.

    Args:
        scratch: existing folder for what does not fit in memory.
        memory_limit: as in `2GB`.
        threads: how many; all that the machine has where None.
        database: file of the engine's own tables; in memory where None.
    """
    config = {
        "memory_limit": memory_limit,
        "temp_directory": str(scratch),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    if threads is not None:
        config["threads"] = str(threads)
    opened = duckdb.connect(str(database) if database else ":memory:", config=dict(config))
    # It would draw its own bar into the output of every long query.
    opened.execute("SET enable_progress_bar = false")
    remember(opened)
    return opened
