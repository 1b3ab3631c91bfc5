"""First terms of reference."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sapar.terms.beginning import Answers, begun, identifier_of
from sapar.terms.checks.checking import check
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.terms.document.terms import Terms
from sapar.values.party import Party
from sapar.values.wording import Language

ANSWERS = Answers(
    title="Short visits 2027",
    sponsor="Agency",
    kind=SponsorKind.PRIVATE,
    country="KZ",
    currency="KZT",
    first_day=date(2027, 9, 1),
    last_day=date(2028, 8, 31),
    stay=Length(shortest=28, longest=84),
    places=None,
    contractor=None,
    fee=None,
    languages=(Language.ENGLISH,),
)
CONTRACTED = replace(
    ANSWERS,
    contractor="Bureau",
    fee=Decimal(400),
    languages=(Language.KAZAKH, Language.RUSSIAN),
)

DECIDED = {"A02", "A03", "L12", "M09"}


def codes(terms: Terms) -> set[str]:
    return {violation.code for violation in check(terms).violations}


def test_what_is_missing_is_what_somebody_must_decide() -> None:
    assert codes(begun(ANSWERS)) == DECIDED
    assert codes(begun(CONTRACTED)) == {*DECIDED, "B01", "M05", "TL01"}


def test_nothing_is_invented() -> None:
    for terms in (begun(ANSWERS), begun(CONTRACTED)):
        assert (terms.planning, terms.aims, terms.sending, terms.hosts) == ((), (), (), ())
        assert (terms.dated, terms.data_protection, terms.sponsor.motive) == (None, None, None)
        assert terms.money is not None
        assert {item.amount for item in terms.money.items + terms.money.sending_costs} == {None}
        assert terms.money.stipend is None


def test_first_terms_are_whole_values() -> None:
    for terms in (begun(ANSWERS), begun(CONTRACTED)):
        assert Terms.model_validate(terms.model_dump()) == terms


def test_without_a_contractor_nothing_names_one() -> None:
    terms = begun(ANSWERS)
    parties = {
        party
        for clause in terms.clauses
        for party in (*clause.owed_by, *clause.owed_to, *clause.verified_by, clause.obligor)
    }
    assert Party.CONTRACTOR not in parties
    assert "A11" not in {clause.item for clause in terms.clauses}
    assert "A11" in {clause.item for clause in begun(CONTRACTED).clauses}


def test_texts_are_in_the_languages_of_the_terms() -> None:
    money, both = begun(ANSWERS).money, begun(CONTRACTED).money
    assert money is not None
    assert both is not None
    assert money.items[0].service == "Hours with the mentor"
    assert both.items[0].service == {
        Language.KAZAKH: "Тәлімгермен жұмыс сағаттары",
        Language.RUSSIAN: "Часы работы с наставником",  # noqa: RUF001 -- Russian
    }


def test_the_name_is_made_of_the_title() -> None:
    assert identifier_of("Short visits, 2027!") == "short-visits-2027"
    assert identifier_of("Қысқа сапарлар") == "terms"
    assert identifier_of("a" * 200) == "a" * 80
