import os
import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import duckdb
import pytest

from sapar.dataset.engine import connect
from sapar.dataset.stopping import interrupt_all, remember, stoppable
from sapar.dataset.trouble import interrupted

ENDLESS = "SELECT sum(hash(range)) FROM range(1000000000000)"


@pytest.fixture(params=[signal.SIGINT, signal.SIGTERM])
def number(request: pytest.FixtureRequest) -> Iterator[signal.Signals]:
    """A signal to stop, of which only the arrival is noted: what else it does is not asked."""
    handler = signal.signal(request.param, lambda *_: None)
    yield request.param
    signal.signal(request.param, handler)


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
def test_a_signal_ends_a_query_that_would_not_end(tmp_path: Path, number: signal.Signals) -> None:
    with connect(tmp_path) as connection, stoppable():
        Timer(0.3, os.kill, (os.getpid(), number)).start()
        with pytest.raises((duckdb.Error, RuntimeError)) as raised:
            connection.execute(ENDLESS).fetchall()
    assert interrupted(raised.value)


def test_closed_connections_are_no_trouble(tmp_path: Path) -> None:
    connect(tmp_path).close()
    interrupt_all()


def test_a_closed_connection_keeps_no_other_from_being_told(tmp_path: Path) -> None:
    closed = [connect(tmp_path) for _ in range(8)]
    for connection in closed:
        connection.close()
    told = []
    others = [Told(told) for _ in range(8)]
    for other in others:
        remember(other)
    interrupt_all()
    assert len(told) == 8


class Told:
    def __init__(self, told: list[int]) -> None:
        self.told = told

    def interrupt(self) -> None:
        self.told.append(1)


def test_whatever_was_remembered_is_interrupted() -> None:
    class Connection:
        def __init__(self) -> None:
            self.told = Event()

        def interrupt(self) -> None:
            self.told.set()

    connection = Connection()
    remember(connection)
    interrupt_all()
    assert connection.told.is_set()


def test_the_program_hears_signals_as_before_afterwards() -> None:
    with stoppable():
        pass
    assert signal.set_wakeup_fd(-1) == -1
