import re

import pytest
from click.testing import CliRunner

from sapar.cli.catalogue_entries import known_code, show
from sapar.values.unusable import UnusableError


def test_everything_about_one() -> None:
    result = CliRunner().invoke(show, ["C03"])
    assert result.exit_code == 0
    lines = [line.rstrip() for line in result.output.splitlines()]
    assert lines[0] == "C03 Replacement of an absent mentor"
    facts = {line[:13].strip(): line[15:] for line in lines[3:]}
    assert facts["Owed by"] == "host"
    assert facts["Owed to"] == "participant"
    assert facts["By when"] == "within 10 working days after the first day of absence"
    assert facts["Force"] == "default"
    assert facts["Article"] == "S26"
    assert "How much" not in facts


def test_several_are_shown_in_their_order_and_each_once() -> None:
    output = CliRunner().invoke(show, ["d07", "C02", "D07"]).output
    heads = [line for line in output.splitlines() if line[:4] in ("C02 ", "D07 ")]
    assert heads == ["D07 Way to settle disputes", "C02 Mentoring"]


def test_related_frameworks_say_whether_anybody_read_them() -> None:
    output = CliRunner().invoke(show, ["A02"]).output
    assert "Research Fairness Initiative (COHRED), 15 topics in 3 domains: no. 2" in output
    assert output.count("(unverified)") == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("C20", r"the catalogue has no commitment C20 \(did you mean C02, C12, C10\?\) \[C03\]"),
        (
            "zebra",
            r"the catalogue has no commitment zebra \(`sapar catalogue` lists the codes, .*\[C03\]",
        ),
    ],
)
def test_an_unknown_code_ends_with_2_and_a_guess(run_sapar, given: str, message: str) -> None:
    ended = run_sapar("catalogue", "show", "C02", given)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert re.fullmatch(f"sapar: sapar catalogue show: {message}\n", ended.stderr)


def test_a_code_may_be_written_small() -> None:
    assert known_code(" c02 ", ["C01", "C02"]) == "C02"
    with pytest.raises(UnusableError, match=r"C03: .* C9 \(did you mean C09\?\)"):
        known_code("C9", ["C01", "C09"])
