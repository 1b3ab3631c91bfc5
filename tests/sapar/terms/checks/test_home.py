import pytest

NO_HOME = """
clauses:
  - {id: open-selection, owed_by: [host]}
  - {id: return-plan, owed_by: [participant]}
  - {id: teaching-release, owed_by: [sponsor]}
  - {id: recognition, owed_by: [sponsor]}
  - {id: sharing-event, owed_by: [participant]}
  - {id: follow-up, owed_by: [participant]}
"""


def own(due: str) -> str:
    return NO_HOME + f"  - {{id: own, owed_by: [sending], due: {due}}}\n"


@pytest.mark.parametrize("code", ["H01", "H02"])
def test_a_home_that_owes_nothing_is_found(found, code: str) -> None:
    ((path, said),) = found(code, NO_HOME)
    assert path == "clauses"
    assert said.startswith("of the 11 duties of the sending institution none is ")


@pytest.mark.parametrize(
    ("code", "due"),
    [
        ("H01", "{days: 10, side: before, moment: departure}"),
        ("H01", "{days: 10, side: after, moment: signature}"),
        ("H02", "{days: 30, side: after, moment: return}"),
        ("H02", "{days: 30, side: after, moment: end}"),
    ],
)
def test_a_duty_of_ones_own_at_that_time_counts(found, code: str, due: str) -> None:
    assert found(code, own(due)) == []


@pytest.mark.parametrize(
    ("code", "due"),
    [
        ("H01", "{days: 10, side: after, moment: arrival}"),
        ("H01", "{latest: 0.5}"),
        ("H02", "{days: 3, side: before, moment: end}"),
    ],
)
def test_a_duty_of_ones_own_at_another_time_does_not(found, code: str, due: str) -> None:
    assert len(found(code, own(due))) == 1
