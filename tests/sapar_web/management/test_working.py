import signal
import time


def test_the_worker_begins_and_ends_when_it_is_told(installation) -> None:
    working = installation.begin("worker")
    lines = iter(working.stdout.readline, "")
    assert any("Starting worker" in line for line in lines)
    time.sleep(0.2)
    working.send_signal(signal.SIGTERM)
    assert working.wait(30) == 0
