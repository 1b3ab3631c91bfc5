"""Spark on two executors of this machine, each a process of its own."""

import narwhals as nw
import pytest
from py4j.protocol import Py4JError

from sapar.dataset.engines import spark_engine
from sapar.dataset.engines.duckdb_engine import DuckdbEngine
from sapar.dataset.engines.spark_engine import SparkEngine
from sapar.values.unusable import UnusableError

pytestmark = pytest.mark.xdist_group("spark")


@pytest.fixture
def spark(engine) -> SparkEngine:
    return engine("spark")


def one(spark):
    return spark.tables["stays"].filter(nw.col("stay") == "stay1").select("stay", "purpose")


def test_several_executors_take_part(spark_session) -> None:
    context = spark_session.sparkContext
    assert context.master == "local-cluster[2,1,1024]"
    assert spark_session.range(3).count() == 3
    # The driver is counted with them.
    assert context._jsc.sc().getExecutorMemoryStatus().size() == 3


def test_what_was_written_is_read_back_by_every_engine(spark, dataset, tmp_path) -> None:
    path = tmp_path / "one [stay].parquet"
    spark.write(one(spark), path)
    rows = list(spark.rows(one(spark)))
    assert list(spark.rows(spark.scan(path))) == rows
    duck = DuckdbEngine(dataset)
    assert list(duck.rows(duck.scan(path))) == rows


def test_a_session_that_was_open_stays_open(dataset, spark_session) -> None:
    SparkEngine(dataset).close()
    assert spark_session.range(3).count() == 3


def test_a_spark_that_does_not_start_is_told(monkeypatch) -> None:
    class Refusing:
        def __getattr__(self, _name):
            return lambda *_given: self

        def getOrCreate(self):  # noqa: N802 -- as Spark spells it
            raise Py4JError("no Java")

    monkeypatch.setattr(spark_engine.SparkSession, "builder", Refusing())
    with pytest.raises(UnusableError) as refused:
        spark_engine.started("spark://nowhere:7077")
    finding = refused.value.finding
    assert (finding.code, finding.reason) == ("E02", "no Java")
    assert finding.place == "--engine spark --spark-master spark://nowhere:7077"
