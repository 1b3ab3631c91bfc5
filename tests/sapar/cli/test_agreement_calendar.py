from pathlib import Path

import pytest

STAMP = ("--stamp", "2027-07-01T09:00:00Z")


def test_the_dates_of_a_party_go_to_standard_output(run_sapar, agreement_file: Path) -> None:
    arguments = (agreement_file.name, "--party", "mentor", *STAMP)
    ended = run_sapar("agreement", "calendar", *arguments)
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = ended.stdout.split("\r\n")
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "DTSTAMP:20270701T090000Z" in lines
    assert run_sapar("agreement", "calendar", *arguments).stdout == ended.stdout


def test_a_file_in_another_language(run_sapar, agreement_file: Path) -> None:
    arguments = ("--party", "participant", "--language", "kk", "--out", "stay.ics", *STAMP)
    ended = run_sapar("agreement", "calendar", agreement_file.name, *arguments)
    assert (ended.returncode, ended.stdout) == (0, "Written: stay.ics\n")
    written = agreement_file.with_name("stay.ics").read_bytes().decode()
    assert "SUMMARY:Сапардың бірінші күні\r\n" in written


def test_identities_hang_on_the_key(run_sapar, agreement_file: Path) -> None:
    def identities(*key: str) -> list[str]:
        arguments = (agreement_file.name, "--party", "host", *STAMP, *key)
        printed = run_sapar("agreement", "calendar", *arguments).stdout
        return [line for line in printed.split("\r\n") if line.startswith("UID:")]

    assert identities() == identities()
    assert not set(identities()) & set(identities("--key", "stay-1"))


@pytest.mark.parametrize(
    "arguments", [(), ("--party", "third"), ("--party", "host", "--stamp", "now")]
)
def test_who_it_is_for_is_asked(
    run_sapar, agreement_file: Path, arguments: tuple[str, ...]
) -> None:
    ended = run_sapar("agreement", "calendar", agreement_file.name, *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
