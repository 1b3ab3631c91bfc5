"""By when, in words that a lawyer would write."""

import pytest

from sapar.terms.document.clauses import Due, Moment, Side
from sapar.terms.wording.dues import due_in_words
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("due", "english", "kazakh", "russian"),
    [
        (
            {"on": "2027-03-03"},
            "by 3 March 2027",
            "2027 жылғы 3 наурыз күнінен кешіктірмей",
            "не позднее 3 марта 2027 г.",  # noqa: RUF001
        ),
        (
            {"days": 14, "side": "before", "moment": "arrival"},
            "at least 14 days before arrival",
            "келгенге дейін кемінде 14 күн бұрын",
            "не позднее чем за 14 дней до приезда",
        ),
        (
            {"days": 1, "side": "before", "moment": "departure"},
            "at least 1 day before departure",
            "жолға шыққанға дейін кемінде 1 күн бұрын",
            "не позднее чем за 1 день до отъезда",
        ),
        (
            {"days": 3, "working": True, "side": "before", "moment": "signature"},
            "at least 3 working days before signature",
            "қол қойылғанға дейін кемінде 3 жұмыс күні бұрын",
            "не позднее чем за 3 рабочих дня до подписания",
        ),
        (
            {"days": 10, "working": True, "side": "after", "moment": "absence"},
            "within 10 working days after the first day of absence",
            "орнында болмаған алғашқы күннен кейін 10 жұмыс күні ішінде",
            "в течение 10 рабочих дней после первого дня отсутствия",
        ),
        (
            {"days": 21, "side": "after", "moment": "end"},
            "within 21 days after the end of the stay",
            "сапар аяқталғаннан кейін 21 күн ішінде",
            "в течение 21 дня после окончания пребывания",
        ),
        (
            {"days": 0, "side": "before", "moment": "signature"},
            "no later than the day of signature",
            "қол қойылған күннен кешіктірмей",
            "не позднее дня подписания",
        ),
        (
            {"days": 0, "side": "after", "moment": "arrival"},
            "on the day of arrival",
            "келген күні",
            "в день приезда",
        ),
        (
            {"earliest": "0.4", "latest": "0.6"},
            "when 40% to 60% of the stay has passed",
            "сапар мерзімінің 40 %-ы мен 60 %-ы аралығында",
            "когда пройдёт от 40 % до 60 % срока пребывания",
        ),
        (
            {"latest": "0.5"},
            "before 50% of the stay has passed",
            "сапар мерзімінің 50 %-ы өткенге дейін",
            "пока не прошло 50 % срока пребывания",
        ),
        (
            {"latest": 1},
            "by the end of the stay",
            "сапар аяқталғанға дейін",
            "до окончания пребывания",
        ),
    ],
)
def test_a_time_is_told_in_three_languages(
    due: dict[str, object], english: str, kazakh: str, russian: str
) -> None:
    told = [due_in_words(Due.model_validate(due), language) for language in Language]
    assert [each.replace(KEPT, " ") for each in told] == [english, kazakh, russian]


def test_no_two_times_are_told_alike() -> None:
    for language in Language:
        told = [
            due_in_words(Due(days=days, side=side, moment=moment), language)
            for days in (0, 5)
            for side in Side
            for moment in Moment
        ]
        assert len(set(told)) == len(told)
