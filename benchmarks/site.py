"""`python -m benchmarks.site [STAYS]`: pages under load, beside a page that does nothing.

Needs wrk (Debian: wrk). Everything runs on this machine and ends by itself: an embedded
PostgreSQL with ten thousand organisations, two thousand terms and a million stays with events, the
site in two processes, and wrk with four and sixteen connections. Then writers do deeds,
beside pgbench on the same server. Processor time is that of this site and of its PostgreSQL, and
of no other process of the machine.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

import psutil
from benchmarks.machine import machine
from benchmarks.site_data import Filled, fill
from benchmarks.site_deeds import Written, written

from sapar_web.management.starting import database

RESULTS = Path(__file__).parent / "site.md"
STAYS = 1_000_000
CONNECTIONS = (4, 16)
SECONDS = 3
WARM = 8
"""Requests before a page is measured: each process makes what it keeps."""
PORT = 8765
SAPAR = str(Path(sys.executable).with_name("sapar"))


@dataclass(frozen=True)
class Load:
    """What wrk saw of a page.

    Attributes:
        rate: requests a second.
        latencies: median, 95th and 99th percentile, in milliseconds.
        processor: milliseconds of processor time a request.
        failed: answers that were no success.
    """

    rate: float
    latencies: tuple[float, float, float]
    processor: float
    failed: int


LUA = """
done = function(summary, latency, requests)
  io.write(string.format("RESULT %d %d %f %f %f %d\\n", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def loaded(path: str, cookie: str, connections: int, script: Path, roots: Sequence[int]) -> Load:
    """A page under load."""
    address = f"http://127.0.0.1:{PORT}{path}"
    for _turn in range(WARM):
        with urlopen(Request(address, headers={"Cookie": f"sessionid={cookie}"})) as answer:
            answer.read()
    command = ["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}s", "--timeout", "20s"]
    command += ["-s", str(script)]
    command += ["-H", f"Cookie: sessionid={cookie}", address]
    before = processor(roots)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    spent = processor(roots) - before
    found = re.search(r"RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+)", done.stdout)
    assert found, done.stdout
    requests, micros, *rest = (float(part) for part in found.groups())
    median, p95, p99, failed = rest
    return Load(requests / (micros / 1e6), (median, p95, p99), 1000 * spent / requests, int(failed))


def processor(roots: Sequence[int]) -> float:
    """Seconds of processor time that processes and all below them have used, also those gone."""
    found = 0.0
    for root in map(psutil.Process, roots):
        for process in (root, *root.children(recursive=True)):
            found += sum(process.cpu_times()[:4])
    return found


@contextmanager
def serving(folder: Path, stays: int) -> Iterator[tuple[Filled, Sequence[int], str]]:
    """The site over a database that is filled; the first processes of both; its address."""
    environment = {**os.environ, "SAPAR_DATA": str(folder), "PORT": str(PORT)}
    environment["SAPAR_LOG_LEVEL"] = "ERROR"
    subprocess.run([SAPAR, "migrate"], env=environment, check=True, capture_output=True)
    with database(folder) as url:
        filled = fill(url, folder, stays)
        site = subprocess.Popen([SAPAR, "serve", "--processes", "2"], env=environment)
        try:
            wait()
            postgres = (folder / "postgres" / "postmaster.pid").read_text(encoding="ascii")
            yield filled, (site.pid, int(postgres.splitlines()[0])), url
        finally:
            site.send_signal(signal.SIGTERM)
            site.wait(30)


def wait() -> None:
    for _turn in range(300):
        try:
            with urlopen(f"http://127.0.0.1:{PORT}/ready/", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the site does not answer")


PAGE = """# Results: pages and deeds of the site

Made by `python -m benchmarks.site`: {organisations:,} organisations, {terms:,} terms of reference \
with {voices:,} people asked and {offers:,} offers, and {stays:,} stays with {events:,} events and \
{watched:,} things to be seen to in an embedded PostgreSQL; \
the site in two processes; wrk with two threads for {seconds} seconds a page.

{machine}

Load of the machine before it began: {load}. Whatever else runs leaves a part of the machine to \
the site, and makes processor time longer. That is of the site and its PostgreSQL alone; \
ratios are to `nothing`, a page of the same server that looks up who asks and no more, at the same \
number of connections.

## Pages

| page | connections | requests a second | median ms | 95 % | 99 % | ratio | processor ms | ratio |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}

## Deeds

Eight writers are processes of their own, fifty are threads of two. Every deed adds an entry to \
the one chain of history, under an advisory lock that is held until it is committed; those of one \
stay and of one ledger also wait for its row, and each reads all that was told of it before. \
PostgreSQL waits for the disk. Processor time is that of the writers alone.

| what is written | writers | writes a second | processor ms of the writer |
|---|---:|---:|---:|
{deeds}
"""


def main(stays: int) -> None:
    if not shutil.which("wrk"):
        raise SystemExit("wrk is needed (Debian: wrk)")
    folder = Path(tempfile.mkdtemp(prefix="sapar-bench-site-"))
    folder.chmod(0o755)
    load = f"{os.getloadavg()[2]:.1f} on {os.cpu_count()} processors"
    try:
        script = folder / "percentiles.lua"
        script.write_text(LUA, encoding="utf-8")
        with serving(folder, stays) as (filled, roots, url):
            rows = list(_pages(filled, roots, script))
            deeds = list(map(_deed, written(url, folder)))
    finally:
        shutil.rmtree(folder)
    told = {"rows": "\n".join(rows), "deeds": "\n".join(deeds), "machine": machine(), "load": load}
    text = PAGE.format(seconds=SECONDS, **told, **filled.counts)
    RESULTS.write_text(text, encoding="utf-8")


def _pages(filled: Filled, roots: Sequence[int], script: Path) -> Iterator[str]:
    """A row for each page and number of connections."""
    nothing: dict[int, Load] = {}
    for name, path in (("nothing", "/health/"), *filled.pages):
        for connections in CONNECTIONS:
            found = loaded(path, filled.cookie, connections, script, roots)
            bare = nothing.setdefault(connections, found)
            ratio, spent = bare.rate / found.rate, found.processor / bare.processor
            median, p95, p99 = found.latencies
            row = (
                f"| {name} | {connections} | {found.rate:,.0f} | {median:.1f} | {p95:.1f} "
                f"| {p99:.1f} | {ratio:.1f} | {found.processor:.1f} | {spent:.1f} |"
            )
            if found.failed:
                row += f" {found.failed} failed |"
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
            yield row


def _deed(found: Written) -> str:
    processor = "" if found.processor is None else f"{found.processor:.1f}"
    row = f"| {found.name} | {found.writers} | {found.rate:,.0f} | {processor} |"
    sys.stdout.write(f"{row}\n")
    return row


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else STAYS)
