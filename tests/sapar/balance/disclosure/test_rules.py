from dataclasses import replace

import pytest

from sapar.balance.disclosure.rules import HOLDERS, TITLES, release_names, rules_of
from sapar.values.unusable import UnusableError


def test_the_holders_of_the_record_see_all() -> None:
    assert not rules_of(HOLDERS).withholds


def test_a_sponsor_sees_what_five_people_make() -> None:
    rules = rules_of("sponsor")
    assert (rules.people, rules.response, rules.sending, rules.years, rules.band) == (5, 0, 0, 0, 0)


def test_the_public_sees_what_the_survey_of_students_would_publish_and_no_more() -> None:
    rules = rules_of("public")
    assert (rules.people, rules.response, rules.sending, rules.years) == (10, 0.5, 2, 2)
    assert (rules.band, rules.dominance, rules.new) == (0.2, 0.85, 5)


def test_the_circles_of_readers_widen() -> None:
    assert release_names() == ("parties", "sponsor", "public")
    assert tuple(rules_of(name).title for name in release_names()) == TITLES


def test_an_unknown_release_is_told_with_those_there_are() -> None:
    with pytest.raises(UnusableError, match="parties, sponsor, public") as caught:
        rules_of("press")
    assert caught.value.finding.code == "B06"


@pytest.mark.parametrize("change", [{"response": 1.5}, {"band": -0.1}, {"people": -1}])
def test_rules_that_make_no_sense_are_refused(change: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="release public"):
        replace(rules_of("public"), **change)  # type: ignore[arg-type]
