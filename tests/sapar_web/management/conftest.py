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
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Installation:
    """A site of its own, as an administrator starts it: with the embedded database."""

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


@pytest.fixture
def installation() -> Iterator[Installation]:
    folder = Path(tempfile.mkdtemp(prefix="sapar-site-"))
    folder.chmod(0o755)
    made = Installation(folder)
    yield made
    made.end()
    shutil.rmtree(folder)


@pytest.fixture
def runs() -> Callable[[Installation], bool]:
    """Whether the embedded database of an installation runs."""
    return lambda made: (made.folder / "postgres" / "postmaster.pid").exists()
