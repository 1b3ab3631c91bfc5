from sapar.terms.offers.found import Code, error, note, warning
from sapar.values.finding import Severity


def test_a_finding_weighs_what_its_maker_says() -> None:
    made = [error(Code.DECLINED, "desk"), warning(Code.NO_DIGEST), note(Code.NOT_THEIRS, "desk")]
    assert [each.severity for each in made] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert (made[0].clause, made[0].item, dict(made[0].values)) == ("desk", None, {})


def test_codes_are_numbered_one_by_one() -> None:
    assert [str(code) for code in Code] == [f"O{number:02}" for number in range(1, 26)]
