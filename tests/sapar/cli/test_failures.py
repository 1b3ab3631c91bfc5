import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from sapar.cli.failures import SAID, UnreadError, guarded
from sapar.values.finding import Finding, Severity
from sapar.values.unusable import UnusableDocumentError, UnusableError


def failing(error: BaseException) -> int:
    def command() -> int:
        raise error

    return guarded(command)


@pytest.fixture(autouse=True)
def keep_the_signal() -> object:
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)


def test_a_command_ends_with_its_own_code() -> None:
    assert guarded(lambda: 0) == 0
    assert guarded(lambda: 1) == 1


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (
            UnusableError("P01", "out", "no such folder", "expected a dataset"),
            2,
            "sapar: out: no such folder (expected a dataset) [P01]\n",
        ),
        (
            UnusableError("P01", "o\nut", "no such folder", "expected a dataset"),
            2,
            "sapar: o\\nut: no such folder (expected a dataset) [P01]\n",
        ),
        (KeyboardInterrupt(), 130, "sapar: stopped; nothing was left behind\n"),
        (RuntimeError("Query interrupted"), 130, "sapar: stopped; nothing was left behind\n"),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            2,
            (
                "sapar: data: the disk is full (make room, or choose a folder on another disk; "
                "nothing was left behind) [W01]\n"
            ),
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "stays.csv"),
            2,
            "sapar: stays.csv: cannot be used (Permission denied) [W02]\n",
        ),
        (
            duckdb.OutOfMemoryException("failed to allocate\nhints"),
            2,
            "sapar: data: too little memory (failed to allocate) [W03]\n",
        ),
    ],
)
def test_a_foreseen_failure_is_one_message(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, message: str
) -> None:
    assert failing(error) == code
    assert capsys.readouterr().err == message


@pytest.mark.parametrize("more", [0, 3])
def test_all_that_is_wrong_with_a_document_is_told(
    capsys: pytest.CaptureFixture[str], more: int
) -> None:
    findings = [
        Finding("T13", Severity.ERROR, f"terms.yaml:{line}:5", "id is A", "small letters")
        for line in range(1, SAID + more + 1)
    ]
    assert failing(UnusableDocumentError(findings)) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == [
        "sapar: terms.yaml:1:5: id is A (small letters) [T13]",
        "sapar: terms.yaml:2:5: id is A (small letters) [T13]",
    ]
    assert lines[SAID:] == (["sapar: and 3 more"] if more else [])


def test_an_unforeseen_failure_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        failing(ZeroDivisionError())
    with pytest.raises(duckdb.BinderException):
        failing(duckdb.BinderException("no such column"))


def test_nobody_reading_is_no_failure_to_talk_about() -> None:
    program = (
        "import sys\nfrom sapar.cli.failures import UnreadError, guarded\n"
        "def command():\n    raise UnreadError\n"
        "sys.exit(guarded(command))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (141, "")
    assert issubclass(UnreadError, Exception)


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_command_with_one_message(
    tmp_path: Path, repository: Path, number: signal.Signals
) -> None:
    program = (
        "import sys, time, pathlib\nfrom sapar.cli.failures import guarded\n"
        "def command():\n    pathlib.Path(sys.argv[1]).touch()\n    time.sleep(60)\n    return 0\n"
        "sys.exit(guarded(command))"
    )
    begun = tmp_path / "begun"
    environment = {**os.environ, "PYTHONPATH": str(repository / "src")}
    command = [sys.executable, "-c", program, str(begun)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        while not begun.exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(number)
        _out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "sapar: stopped; nothing was left behind\n")
