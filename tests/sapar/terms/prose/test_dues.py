# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.terms.document.clauses import Due, Moment, Side
from sapar.terms.prose.dues import due_in
from sapar.values.wording import Language

EN, KK, RU = Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN


@pytest.mark.parametrize(
    ("text", "language", "days", "side", "moment"),
    [
        ("at least 14 days before arrival", EN, 14, Side.BEFORE, Moment.ARRIVAL),
        ("two weeks prior to the start of the visit", EN, 14, Side.BEFORE, Moment.ARRIVAL),
        ("within 30 days after the end of the stay", EN, 30, Side.AFTER, Moment.END),
        ("six months after return", EN, 180, Side.AFTER, Moment.RETURN),
        ("не позднее чем за 14 дней до прибытия", RU, 14, Side.BEFORE, Moment.ARRIVAL),
        ("в течение 30 дней со дня возвращения", RU, 30, Side.AFTER, Moment.RETURN),
        ("келгенге дейін кемінде 14 күн бұрын", KK, 14, Side.BEFORE, Moment.ARRIVAL),
        ("оралғаннан кейін алты ай ішінде", KK, 180, Side.AFTER, Moment.RETURN),
    ],
)
def test_a_span_before_or_after_a_moment(
    text: str, language: Language, days: int, side: Side, moment: Moment
) -> None:
    assert due_in(text, language) == Due(days=days, side=side, moment=moment)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("within ten (10) working days of the request", EN),
        ("в течение 10 рабочих дней со дня запроса", RU),
        ("сұраныс түскеннен кейін он жұмыс күні ішінде", KK),
    ],
)
def test_working_days(text: str, language: Language) -> None:
    expected = Due(days=10, working=True, side=Side.AFTER, moment=Moment.REQUEST)
    assert due_in(text, language) == expected


def test_a_span_without_a_moment_is_none() -> None:
    assert due_in("for 14 days", EN) is None
    assert due_in("999999 days after return", EN) is None
