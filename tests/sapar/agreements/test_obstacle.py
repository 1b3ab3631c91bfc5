from datetime import date
from decimal import Decimal
from string import Formatter

import pytest

from sapar.agreements.obstacle import Code, Obstacle
from sapar.agreements.wording import agreement_tables
from sapar.values.finding import Severity
from sapar.values.party import Party
from sapar.values.wording import Language

VALUES = {
    **{name: name for name in ("goal", "clause", "item", "subject", "digest", "numbers")},
    **dict.fromkeys(("first", "second", "asked", "offered"), "+1"),
    **{name: date(2027, 9, 6) for name in ("last", "begins", "ends")},
    **{name: Decimal(5) for name in ("sum", "days", "shortest", "longest", "count")},
    "party": Party.HOST,
    "parties": (Party.HOST, Party.SENDING),
}


def places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", list(Code))
def test_each_is_told_with_the_same_places_in_every_language(code: Code) -> None:
    texts = agreement_tables()["text"][code]
    assert {language: places(texts[language]) for language in Language} == dict.fromkeys(
        Language, places(texts["en"])
    )
    found = Obstacle(code, ("goals", "course"), VALUES)
    for language in Language:
        assert found.message(language)
        assert found.reason(language)


def test_no_sentence_is_without_its_code() -> None:
    assert set(agreement_tables()["text"]) == {str(code) for code in Code}


def test_it_is_a_finding_for_whatever_shows_findings() -> None:
    found = Obstacle(Code.NO_LEVELS, ("goals", "course"), {"goal": "course"})
    finding = found.finding(Language.ENGLISH)
    assert (finding.code, finding.severity, finding.place) == (
        "AG03",
        Severity.ERROR,
        "goals.course",
    )
    assert finding.message == "goal course: its five levels of attainment are missing"


def test_gates_share_one_reason() -> None:
    reasons = {Obstacle(c, (), VALUES).reason(Language.ENGLISH) for c in Code if c.of_gate}
    assert reasons == {"the terms hold it as a gate: it may become stronger, never weaker"}
