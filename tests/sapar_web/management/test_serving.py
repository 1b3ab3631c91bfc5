import json
import os
import signal

import pytest


def test_the_site_is_served_with_its_own_database_and_ends_with_it(installation, runs) -> None:
    serving = installation.begin("serve")
    assert json.loads(installation.answer("/ready/")) == {"ready": True}
    assert "<title>" in installation.answer("/account/login/")
    assert runs(installation)
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(30) == 0
    assert not runs(installation)
    assert "Traceback" not in serving.stdout.read()


def test_a_second_start_keeps_the_data_and_the_key(installation) -> None:
    key = None
    for _turn in range(2):
        serving = installation.begin("serve")
        installation.answer("/ready/")
        serving.send_signal(signal.SIGTERM)
        serving.wait(30)
        now = (installation.folder / "secret.key").read_text(encoding="ascii")
        assert key in (None, now)
        key = now
    assert (installation.folder / "secret.key").stat().st_mode & 0o077 == 0


def test_a_site_that_was_killed_starts_again(installation, runs) -> None:
    serving = installation.begin("serve")
    installation.answer("/ready/")
    os.kill(serving.pid, signal.SIGKILL)
    serving.wait(30)
    assert runs(installation)
    installation.port += 1
    installation.environment = {**installation.environment, "PORT": str(installation.port)}
    again = installation.begin("serve")
    assert json.loads(installation.answer("/ready/")) == {"ready": True}
    again.send_signal(signal.SIGTERM)
    assert again.wait(30) == 0


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"PORT": "http"}, "PORT: 'http' cannot be used (a whole number from 1 to 65535"),
        ({"SAPAR_DATABASE": "x"}, "did you mean SAPAR_DATABASE_URL?"),
        ({"SAPAR_TIME_ZONE": "Steppe"}, "a time zone as in Asia/Almaty was expected"),
    ],
)
def test_an_odd_setting_stops_the_start(bare, variables, told: str) -> None:
    ended = bare.run("serve", **variables)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_many_processes_need_a_worker_apart(bare) -> None:
    ended = bare.run("serve", "--processes", "2", "--worker")
    assert ended.returncode == 2
    assert "run `sapar worker` apart" in ended.stderr
