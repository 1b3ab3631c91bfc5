import pytest

SANCTION = "sanction: {en: Paid back, kk: Қайтарылады, ru: Возврат}"


def punished(item: str, owed_to: str, number: int = 1) -> str:
    cited = f"item: {item}, " if item else ""
    duty = f"{cited}owed_by: [participant], owed_to: [{owed_to}], {SANCTION}"
    return "clauses:\n" + "".join(f"  - {{id: punished-{n}, {duty}}}\n" for n in range(number))


@pytest.mark.parametrize(
    ("item", "owed_to", "number", "left"),
    [
        ("E05", "sending", 2, []),  # teaching-release and recognition answer
        ("E05", "sending", 3, ["punished-2"]),
        ("E05", "host", 1, ["punished-0"]),  # the host owes nothing in section E
        ("F05", "sponsor", 4, ["punished-3"]),  # named-work, and authorship-rule of both sides
        ("", "host", 1, []),  # group-meetings is a clause of the host's own
        ("", "sending", 1, ["punished-0"]),
    ],
)
def test_each_duty_with_a_sanction_needs_one_that_answers_it(
    checked, item, owed_to, number, left
) -> None:
    report = checked(punished(item, owed_to, number))
    assert [each.clause for each in report.violations if each.code == "L09"] == left


def test_a_duty_without_sanction_needs_none(found) -> None:
    change = "clauses: [{id: talk-at-home, owed_by: [participant], owed_to: [sending]}]"
    assert found("L09", change) == []


def test_a_duty_that_nothing_follows_answers_none(found) -> None:
    without = "clauses:\n  - {id: group-meetings, remedy: null}\n"
    change = without + punished("", "host").removeprefix("clauses:\n")
    assert len(found("L09", change)) == 1


@pytest.mark.parametrize("party", ["host", "mentor"])
def test_a_duty_of_a_host_needs_an_obligor_where_there_is_a_contractor(found, party) -> None:
    change = f"clauses: [{{id: visitor-talk, owed_by: [{party}], obligor: null}}]"
    ((path, said),) = found("L10", change)
    assert path == "clauses.25"
    assert said == "there is a contractor, and nobody answers to the sponsor for “visitor-talk”"


def test_without_a_contractor_no_obligor_is_needed(found) -> None:
    change = "contractor: null\nclauses: [{id: visitor-talk, obligor: null}]"
    assert found("L10", change) == []


def test_duties_of_others_need_no_obligor(found) -> None:
    assert found("L10", "clauses: [{id: recognition, obligor: null}]") == []
