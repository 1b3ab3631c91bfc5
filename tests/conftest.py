"""What all tests share: the published data, one Spark, and how hypothesis searches."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).parents[1]
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
IN_CI = bool(os.environ.get("CI"))

# The same examples on every run in CI: a red build must not turn green by being started again.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if IN_CI else "desk")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The published files, which are too large to commit: `../shared/data` beside the repository.

    Without them a test skips at a desk and fails in CI, where nothing is skipped.
    """
    folder = REPOSITORY.parent / "shared" / "data"
    if folder.is_dir():
        return folder
    message = f"the published files are not there: {folder}"
    if IN_CI:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def spark_session() -> Iterator[Any]:
    """Two executors, each a process of its own, as on two machines.

    A test that asks for it is marked `xdist_group("spark")`, so that one worker starts it.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415 -- slow to load, and one worker needs it

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("sapar tests")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        # No work begins before both are there.
        .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
        .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "180s")
        # Each question is asked once: what it takes to make a machine fast is not worth it here.
        .config("spark.driver.extraJavaOptions", SHORT_LIVED)
        .config("spark.executor.extraJavaOptions", SHORT_LIVED)
        .config("spark.default.parallelism", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
