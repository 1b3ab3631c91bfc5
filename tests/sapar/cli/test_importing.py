"""`sapar import`: what comes in, and hostile files that leave one message and nothing else."""

import gzip
import os
import resource
import signal
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import suppress

import pytest
from tests.sapar.cli.conftest import called

HEADER = (
    "Academic Year;Mobility Start Month;Mobility Duration;Activity (mob);Field of Education;"
    "Sending Country Code;Sending Organisation;Receiving Country Code;Receiving Organisation;"
    "Participants"
)
LINE = "2020-2021;2020-10;7;HE-STA - Teaching;0222 - History;KZ;Ours;DE;Theirs;2"
PROGRAM = [sys.executable, "-c", "from sapar.cli.main import main; main()"]


def run(folder, *arguments, **options):
    """In this process, but for what is asked of a process."""
    if not options:
        return called(folder, *map(str, arguments))
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        **options,
    )


def table(rows):
    return f"{HEADER}\n" + f"{LINE}\n" * rows


def refused(folder, *files):
    """Import, expect one message and exit code 2, and nothing left; the message."""
    before = sorted(path.name for path in folder.iterdir())
    done = run(folder, "import", "erasmus", *files, "--out", folder / "out" / "deep")
    assert (done.returncode, done.stdout) == (2, "")
    assert sorted(path.name for path in folder.iterdir()) == before
    assert done.stderr.startswith("sapar: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_file_becomes_a_dataset_and_a_report(tmp_path):
    (tmp_path / "a.csv").write_text(table(2) + "broken\n")
    done = run(tmp_path, "import", "erasmus", "a.csv", "--out", "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert "learning-mobility-yearly" in done.stdout
    assert "too-few-fields" in done.stdout
    assert done.stdout.endswith("Dataset: out\n")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "datapackage.json",
        "organisations.parquet",
        "quality.json",
        "refused.csv",
        "schemes.parquet",
        "stays.parquet",
    ]


def test_tables_may_be_csv_and_a_dataset_may_be_replaced(tmp_path):
    (tmp_path / "a.csv").write_text(table(1))
    assert run(tmp_path, "import", "erasmus", "a.csv", "--out", "out").returncode == 0
    assert run(tmp_path, "import", "erasmus", "a.csv", "--out", "out").returncode == 2
    again = ("--replace", "--table-format", "csv")
    assert run(tmp_path, "import", "erasmus", "a.csv", "--out", "out", *again).returncode == 0
    assert (tmp_path / "out" / "stays.csv").read_text().startswith("stay,scheme,")


def test_a_network_becomes_a_dataset(tmp_path):
    (tmp_path / "a.net").write_text("*vertices 2\n1 KZ\n2 DE\n*arcs\n1 2 3\n")
    done = run(tmp_path, "import", "pajek", "a.net", "--out", "out")
    assert (done.returncode, done.stdout) == (0, "one arc kept as a stay in out\n")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"Name;Age\nx;3\n", "of no known layout"),
        ("a.csv", b"", "empty"),
        ("a.csv", HEADER.encode() + b"\n", "no rows"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "header"),
        ("a.csv.gz", gzip.compress(table(3).encode(), mtime=0)[:-12], "cannot be read"),
        ("a.zip", b"PK\x03\x04 not really", "cannot be read"),
        ("a.csv", f"{HEADER}\n{'x' * (3 << 20)}\n".encode(), "longer than"),
    ],
)
def test_a_hostile_file_leaves_one_message(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    assert code in refused(tmp_path, name)


def test_a_workbook_with_a_cut_part_leaves_one_message(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook><sheets>")
        archive.writestr("[Content_Types].xml", "<Types>")
    assert "the workbook cannot be read" in refused(tmp_path, "a.xlsx")


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    assert "No such file" in refused(tmp_path, "none.csv")
    (tmp_path / "folder").mkdir()
    assert "folder" in refused(tmp_path, "folder")


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    file, reason = tmp_path / "a.csv", "Permission denied"
    if os.geteuid():
        file.write_text(table(1))
        file.chmod(0)
    else:  # may read everything but what the system itself cannot
        file.symlink_to("/proc/self/mem")
        reason = "Input/output error"
    assert reason in refused(tmp_path, "a.csv")


def test_archives_that_swell_are_refused_while_they_unpack(tmp_path):
    rows = f"{LINE}\n".encode() * 20_000
    blocks = 80 * (1 << 20) // len(rows)
    with gzip.open(tmp_path / "bomb.csv.gz", "wb") as bomb:
        bomb.write(f"{HEADER}\n".encode())
        for _block in range(blocks):
            bomb.write(rows)
    assert "unpacks to more than" in refused(tmp_path, "bomb.csv.gz")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", f"{HEADER}\n".encode() + rows * blocks)
    assert "unpacks to more than" in refused(tmp_path, "bomb.zip")


def test_a_line_of_two_gigabytes_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "long.csv").open("wb") as file:
        file.write(f"{HEADER}\n".encode())
        file.truncate(2 << 30)
    began = time.monotonic()
    assert "longer than" in refused(tmp_path, "long.csv")
    assert time.monotonic() - began < 30


def test_a_pipe_without_an_end_is_refused_early(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    written = []

    def write():
        with suppress(BrokenPipeError), (tmp_path / "pipe.csv").open("wb") as pipe:
            written.extend(pipe.write(b"x" * (1 << 20)) for _block in range(2048))

    writer = threading.Thread(target=write)
    writer.start()
    assert "header" in refused(tmp_path, "pipe.csv")
    writer.join()
    assert sum(written) < 64 << 20


def test_the_same_file_twice_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text(table(1))
    assert "same content" in refused(tmp_path, "a.csv", "a.csv")


MOST_BLOCKS = 5_000
"""Blocks of a thousand lines that a stopped import is fed at most: it must not go on for ever."""


MOST_SECONDS = 120
"""Processor time that such an import may take, by the system's own limit."""


@pytest.fixture
def importing(tmp_path):
    """Starts an import, and ends it with the test, however the test ends."""
    started = []

    def start(name):
        process = subprocess.Popen(
            [*PROGRAM, "import", "erasmus", name, "--out", "out"],
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        started.append(process)
        # Also where the test itself is killed and ends nothing.
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_import_leaves_nothing(tmp_path, number, importing):
    os.mkfifo(tmp_path / "pipe.csv")
    process = importing("pipe.csv")
    with suppress(BrokenPipeError), (tmp_path / "pipe.csv").open("wb", buffering=0) as pipe:
        pipe.write(table(100_000).encode())
        process.send_signal(number)
        for _block in range(MOST_BLOCKS):
            if process.poll() is not None:
                break
            pipe.write(f"{LINE}\n".encode() * 1000)
    _out, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.decode().strip() == "sapar: stopped; nothing was left behind"
    assert [path.name for path in tmp_path.iterdir()] == ["pipe.csv"]
