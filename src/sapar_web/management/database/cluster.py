"""One embedded PostgreSQL: its data, its start and its end."""

import fcntl
import json
import os
import secrets
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sapar.values.unusable import UnusableError
from sapar_web.management.database.account import Account, account
from sapar_web.management.database.binaries import programs

NAME = "sapar"
"""Of the database and of its owner."""

QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Settings for data that may be lost, as those of tests."""

TRIES = 5
"""A free port may be taken by somebody else before the server listens on it; what a killed server
was doing may take a moment to end."""

PAUSE = 0.2
"""Seconds by which each further try waits longer."""


PATIENCE = 30
"""Seconds in which one that runs and does not answer yet may come to itself."""


class Cluster:
    """An embedded PostgreSQL over one folder.

    It listens on this machine alone, on a port of its own, and asks for a password that only the
    owner of the folder can read.

    Attributes:
        folder: of the data.
        url: address of the database, once it runs.
    """

    def __init__(self, folder: Path, options: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.url = ""
        self._options = dict(options or {})
        self._data, self._known = folder / "postgres", folder / "database.json"

    def start(self) -> bool:
        """Make it if it is not there, start it if it does not run.

        Returns:
            Whether this call started it: whoever started it stops it.

        Raises:
            UnusableError: DB1 if it cannot be made or started; the log says more.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._alone():
            running = self._account_and_programs()
            if not self._data.exists():
                self._make()
            started = not running and self._started()
            self.url = self._address()
        return started

    def stop(self) -> None:
        """End it; open sessions are ended with it, and what was committed is kept."""
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "fast", "-w")

    def _account_and_programs(self) -> bool:
        """Find who runs it and with what; tell whether it runs already."""
        try:
            self._account: Account = account()
            self._programs = programs(self._account, self.folder)
        except LookupError as error:
            raise UnusableError("DB1", str(self.folder), "no database", str(error)) from None
        return self._data.exists() and self._runs()

    def _runs(self) -> bool:
        """Whether it answers. Killed or begun a moment ago, it seems to run and does not yet."""
        end = time.monotonic() + PATIENCE
        while self._run("pg_ctl", "status", "-D", str(self._data), check=False).returncode == 0:
            answers = self._run("pg_isready", "--quiet", check=False).returncode == 0
            if answers or time.monotonic() > end:
                return True
            time.sleep(PAUSE)
        return False

    def _make(self) -> None:
        password = secrets.token_urlsafe(24)
        beside = self.folder / f".postgres.partial-{os.getpid()}"
        beside.mkdir(mode=0o700)
        os.chown(beside, self._account.uid, self._account.gid)
        with tempfile.NamedTemporaryFile("w", prefix="sapar-") as secret:
            secret.write(password)
            secret.flush()
            os.chown(secret.name, self._account.uid, self._account.gid)
            self._run(
                *("initdb", "-D", str(beside), "-U", NAME, "--auth=scram-sha-256"),
                *(f"--pwfile={secret.name}", "--encoding=UTF8", "--locale=C.UTF-8"),
            )
        self._remember({"password": password})
        beside.rename(self._data)

    def _started(self) -> bool:
        known = self._remembered().get("port")
        for turn in range(TRIES):
            # Where it can, on the port it had: what went on running finds it again.
            time.sleep(PAUSE * turn)
            port = known if known and turn < TRIES - 2 else _free_port()
            options = {"listen_addresses": "127.0.0.1", "port": str(port)} | self._options
            told = self._run(
                *("pg_ctl", "start", "-D", str(self._data), "-w", "-l", str(self._log())),
                *("-o", " ".join(f"-c {key}={value}" for key, value in options.items())),
                *("-o", "-c unix_socket_directories="),
                check=False,
            )
            if told.returncode == 0:
                self._remember(self._remembered() | {"port": port})
                self._run("createdb", NAME, check=False)
                return True
        message = "the embedded database does not start"
        raise UnusableError("DB1", str(self.folder), message, f"{self._log()} says why")

    def _log(self) -> Path:
        return self._data / "server.log"

    def _address(self) -> str:
        known = self._remembered()
        return f"postgresql://{NAME}:{known['password']}@127.0.0.1:{known['port']}/{NAME}"

    def _remembered(self) -> dict[str, object]:
        if not self._known.exists():
            return {}
        known: dict[str, object] = json.loads(self._known.read_text(encoding="utf-8"))
        return known

    def _remember(self, known: dict[str, object]) -> None:
        beside = self._known.with_suffix(f".partial-{os.getpid()}")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(known, file)
        beside.rename(self._known)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Whoever else starts the same database at the same time waits."""
        with (self.folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _run(
        self, name: str, *arguments: str, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"} | self._connection()
        # A file, not a pipe: the server keeps what it was given open for as long as it runs.
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run(  # noqa: S603 -- programs of the wheel, on the site's own folder
                [str(self._programs / name), *arguments],
                check=False,
                cwd="/",
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                text=True,
                **self._account.process(),
            )
            said.seek(0)
            text = said.read()
        if check and done.returncode:
            message = f"{name} ended with {done.returncode}"
            raise UnusableError("DB1", str(self.folder), message, text.strip() or "it said nothing")
        return done

    def _connection(self) -> dict[str, str]:
        known = self._remembered()
        if "port" not in known:
            return {}
        return {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(known["port"]),
            "PGUSER": NAME,
            "PGPASSWORD": str(known["password"]),
        }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
