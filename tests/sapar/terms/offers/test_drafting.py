from pathlib import Path
from typing import Any

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.files.reading import read_document
from sapar.terms.model import model_terms
from sapar.terms.offers.asked import asked_of
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer, Role
from sapar.terms.offers.drafting import draft_offer
from sapar.values.wording import Language


def drafted(
    terms: Terms, folder: Path, language: Language = Language.ENGLISH, name: str | None = None
) -> Offer:
    path = folder / "draft.yaml"
    path.write_text(draft_offer(terms, Role.HOST, language, name), encoding="utf-8")
    return read_document(path, Offer).document


@pytest.mark.parametrize("language", Language)
def test_a_draft_of_the_model_terms_can_be_read_and_holds_nothing(
    tmp_path: Path, language: Language
) -> None:
    terms = model_terms()
    offer = drafted(terms, tmp_path, language)
    assert offer.terms.digest == str(digest_of(terms))
    assert [each.clause for each in offer.answers] == [
        each.id for each in asked_of(terms, Role.HOST)
    ]
    report = check_offer(terms, offer)
    assert {str(each.verdict) for each in report.requirements} == {"unanswered"}


def test_prices_are_those_of_the_terms_without_amounts(terms: Terms, tmp_path: Path) -> None:
    money = drafted(terms, tmp_path).money
    assert money is not None
    assert [(item.id, item.clauses, item.amount) for item in money.items] == [
        ("mentor", ("mentoring",), None),
        ("desk", ("desk",), None),
    ]


def test_comments_say_what_is_asked(terms: Terms) -> None:
    draft = draft_offer(terms, Role.HOST, Language.ENGLISH)
    line = "  # Mentoring. (C02) Asked: at least 1 hour a week. No terms pass without it."
    assert line in draft.splitlines()


def test_no_text_of_the_terms_ends_a_comment_or_a_quotation(
    terms_with: Any, tmp_path: Path
) -> None:
    title = 'Desk\nformat: other\u2028"#'
    clause = {"id": "desk", "title": title, "owed_by": ["host"]}
    item = {"id": "desk", "service": {"en": 'a: "b" # \\', "kk": "Қ\nӘ"}}
    terms = terms_with(clauses=[clause], money={"currency": "EUR", "items": [item]})
    offer = drafted(terms, tmp_path, name='A "B": # {x}')
    assert offer.offerer.name == 'A "B": # {x}'
    assert offer.money is not None
    assert offer.money.items[0].service == {"en": 'a: "b" # \\', "kk": "Қ\nӘ"}


def test_terms_without_money_or_clauses_make_a_short_draft(terms_with: Any, tmp_path: Path) -> None:
    offer = drafted(terms_with(clauses=[], money=None), tmp_path)
    assert (offer.answers, offer.money) == ((), None)


def test_an_identifier_that_looks_like_something_else_stays_one(
    terms_with: Any, tmp_path: Path
) -> None:
    terms = terms_with(clauses=[{"id": "1e5", "owed_by": ["host"]}])
    assert drafted(terms, tmp_path).answers[0].clause == "1e5"
