from collections.abc import Callable
from typing import Any

import pytest

from sapar.agreements.comparing import changes_in_words
from sapar.agreements.document.agreement import Agreement
from sapar.values.wording import Language

Changed = Callable[..., Any]


def test_the_same_differs_in_nothing(agreement: Agreement) -> None:
    assert changes_in_words(agreement, agreement, Language.ENGLISH) == []


def test_a_number_is_told_with_its_direction(
    agreement: Agreement, agreement_with: Changed, clause: Changed
) -> None:
    mentoring = clause("mentoring", quantity=2)
    clauses = [mentoring if each.id == "mentoring" else each for each in agreement.clauses]
    assert changes_in_words(agreement, agreement_with(clauses=clauses), Language.ENGLISH) == [
        (
            "mentoring, Mentoring, how much: at least 1 hour a week → "
            "at least 2 hours a week (stronger)"
        )
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.ENGLISH,
            (
                "plan for the return, steps, participant 2028-02-01: added: "
                "text Show it; who participant; by 1 February 2028"
            ),
        ),
        (
            Language.RUSSIAN,
            (
                "план возвращения, шаги, participant 2028-02-01: добавлено: "
                "текст Show it; кто участник; срок 1 февраля 2028 г."  # noqa: RUF001 -- as Russian abbreviates "year"
            ),
        ),
    ],
)
def test_a_step_says_who_does_it_and_not_by_when(
    agreement_with: Changed, language: Language, sentence: str
) -> None:
    one = {"text": "Plan it", "by": "sending", "until": "2028-05-01"}
    other = {"text": "Show it", "by": "participant", "until": "2028-02-01"}
    before, after = (
        agreement_with(return_plan={"steps": steps}) for steps in ([one], [one, other])
    )
    told = changes_in_words(before, after, language)
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in told] == [sentence]


def test_a_goal_alone_can_be_compared(agreement: Agreement) -> None:
    goal = agreement.goals[0]
    other = goal.model_copy(update={"text": "Teach two courses anew", "weight": 60})
    assert changes_in_words(goal, other, Language.ENGLISH) == [
        "text: Teach one course anew → Teach two courses anew",
        "weight: added: 60",
    ]


def test_clauses_that_only_moved_are_left_out(
    agreement: Agreement, agreement_with: Changed
) -> None:
    turned = agreement_with(clauses=agreement.clauses[::-1])
    assert changes_in_words(agreement, turned, Language.KAZAKH) == []


def test_a_party_is_known_by_its_part_and_a_contact_by_party_and_name(
    agreement: Agreement, agreement_with: Changed
) -> None:
    spoken = [each.model_dump() for each in agreement.parties]
    spoken[2]["name"] = "F. Dean"
    called = [{"party": "host", "name": "Welcome desk", "phone": "+358 401234567"}]
    after = agreement_with(parties=spoken, contacts=called)
    assert changes_in_words(agreement, after, Language.ENGLISH) == [
        "parties, host, name: C. Dean → F. Dean",
        "contacts, host Welcome desk, e-mail: removed: desk@host.example",
        "contacts, host Welcome desk, telephone: added: +358 401234567",
        (
            "contacts, sending Office: removed: "
            "party sending institution; name Office; telephone +7 7000 000000"
        ),
    ]
