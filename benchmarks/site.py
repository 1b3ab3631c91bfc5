"""`python -m benchmarks.site`: pages of the site under load, beside a page that does nothing.

Needs wrk (Debian: wrk). Everything runs on this machine and ends by itself: an embedded
PostgreSQL with ten thousand organisations and two thousand terms, the site in two processes, and
wrk with four and sixteen connections. Processor time is that of this site and of its PostgreSQL,
and of no other process of the machine.
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
from urllib.request import urlopen

import psutil
from benchmarks.machine import machine
from benchmarks.site_data import Filled, fill

from sapar_web.management.starting import database

RESULTS = Path(__file__).parent / "site.md"
CONNECTIONS = (4, 16)
SECONDS = 8
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
    command = ["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}s", "-s", str(script)]
    command += ["-H", f"Cookie: sessionid={cookie}", f"http://127.0.0.1:{PORT}{path}"]
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
def serving(folder: Path) -> Iterator[tuple[Filled, Sequence[int]]]:
    """The site over a database that is filled; and the first processes of both."""
    environment = {**os.environ, "SAPAR_DATA": str(folder), "PORT": str(PORT)}
    environment["SAPAR_LOG_LEVEL"] = "ERROR"
    subprocess.run([SAPAR, "migrate"], env=environment, check=True, capture_output=True)
    with database(folder) as url:
        filled = fill(url, folder)
        site = subprocess.Popen([SAPAR, "serve", "--processes", "2"], env=environment)
        try:
            wait()
            postgres = (folder / "postgres" / "postmaster.pid").read_text(encoding="ascii")
            yield filled, (site.pid, int(postgres.splitlines()[0]))
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


PAGE = """# Results: pages of the site

Made by `python -m benchmarks.site`: {organisations:,} organisations, {terms:,} terms of reference \
with {voices:,} people asked and {offers:,} offers in an embedded PostgreSQL; the site in two \
processes; wrk with two threads for {seconds} seconds a page. `nothing` is a page of the same \
server that asks the database nothing; ratios are to it, at the same number of connections.

{machine}

| page | connections | requests a second | median ms | 95 % | 99 % | processor ms | ratio |
|---|---:|---:|---:|---:|---:|---:|---:|
{rows}
"""


def main() -> None:
    if not shutil.which("wrk"):
        raise SystemExit("wrk is needed (Debian: wrk)")
    folder = Path(tempfile.mkdtemp(prefix="sapar-bench-site-"))
    folder.chmod(0o755)
    rows = []
    try:
        script = folder / "percentiles.lua"
        script.write_text(LUA, encoding="utf-8")
        with serving(folder) as (filled, roots):
            nothing = {}
            for name, path in (("nothing", "/health/"), *filled.pages):
                for connections in CONNECTIONS:
                    found = loaded(path, filled.cookie, connections, script, roots)
                    nothing.setdefault(connections, found.rate)
                    ratio = nothing[connections] / found.rate
                    median, p95, p99 = found.latencies
                    row = (
                        f"| {name} | {connections} | {found.rate:,.0f} | {median:.1f} | {p95:.1f} "
                        f"| {p99:.1f} | {found.processor:.1f} | {ratio:.1f} |"
                    )
                    if found.failed:
                        row += f" {found.failed} failed |"
                    rows.append(row)
                    print(row, flush=True)
    finally:
        shutil.rmtree(folder)
    text = PAGE.format(rows="\n".join(rows), machine=machine(), seconds=SECONDS, **filled.counts)
    RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
