from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from sapar.deliveries.watch.notice import Notice, ordinary
from sapar.deliveries.watch.watching import RULES
from sapar.deliveries.watch.wording import Unit, What
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar.values.wording import Language

VALUES = {
    "what": What("C02", "mentor-hours"),
    "due": date(2027, 11, 7),
    "days": 1,
    "delivered": Fraction(9),
    "owed": Fraction(18),
    "open": Fraction(3, 2),
    "unit": Unit("hour"),
}


def notice(says: str, code: str, values: dict[str, object]) -> Notice:
    rule = next(rule for rule in RULES if rule.code == code)
    parties = (Party.MENTOR,)
    return Notice(rule, "mentor-hours", parties, parties, date(2027, 11, 7), values, says)


def test_a_notice_says_what_and_how_much() -> None:
    found = notice("counted", "V02", VALUES)
    said = found.sentence(Language.ENGLISH).replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "Mentoring: due by 7 November 2027; confirmed: 9 of 18 (hours); "
        "claimed and not settled: 1.5"
    )


def test_a_charge_is_told_with_its_amount_in_russian() -> None:
    values = {
        "activity": "Summer school",
        "charge": Amount(Decimal(120), "EUR"),
        "on": date(2027, 9, 12),
        "by": (Party.PARTICIPANT,),
    }
    said = notice("text", "V06", values).sentence(Language.RUSSIAN)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "Summer school, 12 сентября 2027 г.: 120 €; кто сообщил: участник; "  # noqa: RUF001
        "ни одна строка перечня цен этого не покрывает"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("language", Language)
def test_every_rule_has_a_title_and_a_reason_in_each_language(rule, language) -> None:  # type: ignore[no-untyped-def]
    assert rule.title(language)
    assert rule.explanation(language).endswith(".")


def test_a_quantity_is_said_to_two_places() -> None:
    assert (ordinary(Fraction(60, 7)), ordinary(Fraction(18))) == (Fraction(857, 100), 18)
