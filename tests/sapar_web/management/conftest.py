import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SAPAR = str(Path(sys.executable).with_name("sapar"))
PATIENCE = 180
"""Seconds that a test waits at most; a busy machine makes the invented world in a minute."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Installation:
    """A site of its own, as an administrator starts it: with the embedded database."""

    command = SAPAR

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.running: list[subprocess.Popen[str]] = []
        kept = {name: text for name, text in os.environ.items() if not name.startswith("SAPAR_")}
        kept.pop("DJANGO_SETTINGS_MODULE", None)
        own = {"SAPAR_DATA": str(folder), "PORT": str(self.port), "PYTHONUNBUFFERED": "1"}
        self.environment: Mapping[str, str] = kept | own

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """A command, to its end."""
        return subprocess.run(
            [SAPAR, *arguments],
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def begin(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """A command that goes on."""
        begun = subprocess.Popen(
            [SAPAR, *arguments],
            env={**self.environment, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.running.append(begun)
        return begun

    def answer(self, path: str) -> str:
        """What the site answers, once it does."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as response:
                    return str(response.read().decode())
            except (URLError, ConnectionError, TimeoutError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def end(self) -> None:
        """Whatever still runs."""
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(PATIENCE)


@pytest.fixture(scope="session")
def migrated() -> Iterator[tuple[Path, str]]:
    """A folder with a database that is up to date, to be copied, and what `migrate` said of it.

    Its PostgreSQL does not wait for the disk: nothing here loses power. What it has committed it
    keeps, whoever is killed.
    """
    folder = _open_folder()
    made = Installation(folder)
    done = made.run("migrate")
    assert done.returncode == 0, done.stderr
    with (folder / "postgres" / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write("fsync = off\nfull_page_writes = off\n")
    yield folder, done.stdout
    shutil.rmtree(folder)


@pytest.fixture
def installation(migrated: tuple[Path, str]) -> Iterator[Installation]:
    """A site of its own whose database is up to date."""
    yield from _installed(migrated[0])


@pytest.fixture
def bare() -> Iterator[Installation]:
    """A folder in which nothing was begun."""
    yield from _installed(None)


def _installed(template: Path | None) -> Iterator[Installation]:
    folder = _open_folder()
    if template is not None:
        subprocess.run(["/bin/cp", "-a", f"{template}/.", folder], check=True)
    made = Installation(folder)
    yield made
    made.end()
    shutil.rmtree(folder)


def _open_folder() -> Path:
    """A folder that any account may enter, as those of pytest are not."""
    folder = Path(tempfile.mkdtemp(prefix="sapar-site-"))
    folder.chmod(0o755)
    return folder


@pytest.fixture
def runs() -> Callable[[Installation], bool]:
    """Whether the embedded database of an installation runs."""
    return lambda made: (made.folder / "postgres" / "postmaster.pid").exists()
