from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import duties_of
from sapar.deliveries.events.delivery import Desk
from sapar.deliveries.watch.stay import stay_of
from sapar.deliveries.watch.watching import RULES, watch
from sapar.values.party import Party
from sapar.values.wording import Language


def test_codes_are_stable_and_in_order() -> None:
    assert [rule.code for rule in RULES] == [f"V{number:02}" for number in range(1, 12)]


def test_a_stay_that_lies_ahead_needs_nothing_but_what_was_due_before(
    agreement: Agreement,
) -> None:
    found = watch(stay_of(agreement), duties_of(agreement), [], date(2027, 9, 5))
    assert {notice.rule.code for notice in found} <= {"V02"}


def test_what_waited_longest_comes_first_and_says_who_acts_and_who_sees_it(
    agreement: Agreement, head: Any, day: Any
) -> None:
    desk = Desk(**head("k", 0, Party.HOST), commitment="workspace")
    found = watch(stay_of(agreement), duties_of(agreement), [desk], day(1))
    assert [each.since for each in found] == sorted(each.since for each in found)
    told = {each.rule.code: each for each in found if each.about == "workspace"}
    assert told["V05"].acts == (Party.HOST,)
    assert told["V05"].shown_to == (Party.SENDING, Party.HOST, Party.PARTICIPANT)
    assert told["V08"].acts == (Party.PARTICIPANT,)


def test_the_sending_institution_sees_it_only_where_the_agreement_says_so(
    agreement: Agreement, day: Any
) -> None:
    clauses = [each for each in agreement.clauses if each.id == "workspace"]
    bare = agreement.changed(clauses=clauses)
    (notice,) = watch(stay_of(bare), duties_of(bare), [], day(1))
    assert notice.shown_to == (Party.HOST, Party.PARTICIPANT)


@given(number=st.integers(-40, 500))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_every_notice_can_be_said_in_each_language_and_somebody_acts(
    agreement: Agreement, session: Any, day: Any, number: int
) -> None:
    told = [session("s", 3)]
    for notice in watch(stay_of(agreement), duties_of(agreement), told, day(number)):
        assert notice.acts
        assert set(notice.acts) <= set(notice.shown_to)
        assert all(notice.sentence(language) for language in Language)


@pytest.mark.parametrize("number", [0, 20, 100])
def test_no_notice_carries_a_score(agreement: Agreement, day: Any, number: int) -> None:
    for notice in watch(stay_of(agreement), duties_of(agreement), [], day(number)):
        assert not hasattr(notice, "score")
        assert "%" not in notice.sentence(Language.ENGLISH)
