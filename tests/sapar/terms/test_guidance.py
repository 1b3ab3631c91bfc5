"""First terms as YAML, with comments that say what is left to fill in."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.terms.beginning import Answers, begun
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.terms.document.terms import Terms
from sapar.terms.files.reading import read_terms
from sapar.terms.guidance import guided_yaml
from sapar.values.wording import Language


def first(contractor: str | None, fee: Decimal | None) -> Terms:
    return begun(
        Answers(
            title="Short visits",
            sponsor="Agency",
            kind=SponsorKind.PUBLIC,
            country=None,
            currency="EUR",
            first_day=date(2027, 9, 1),
            last_day=date(2028, 8, 31),
            stay=Length(shortest=28, longest=84),
            places=None,
            contractor=contractor,
            fee=fee,
            languages=(Language.ENGLISH,),
        )
    )


@pytest.mark.parametrize(("contractor", "fee"), [(None, None), ("Bureau", Decimal(400))])
def test_what_is_written_is_read_as_it_was_begun(
    tmp_path: Path, contractor: str | None, fee: Decimal | None
) -> None:
    path = tmp_path / "terms.yaml"
    path.write_text(guided_yaml(first(contractor, fee)), encoding="utf-8")
    assert read_terms(path).document == first(contractor, fee)


def test_what_is_left_is_said_where_it_belongs() -> None:
    text = guided_yaml(first("Bureau", Decimal(400)))
    assert re.findall(r"TO FILL IN: (.*)", text) == [
        "motive, what the sponsor wants of the scheme; contact",
        "owned_by, its tie of ownership to a host, or none",
        "what the scheme is for, and who may go. As here:",
        "an amount for each item; together they come to the fee",
        "an amount for each, paid to those at home",
        "what the participant lives on, and overhead",
        "margin of the contractor, as part of the fee",
        "mediator, who decides where parties do not agree",
        "who had a say and when, and what becomes of personal data. As here:",
    ]


def test_where_hosts_are_asked_for_offers_no_amount_is_left_to_fill_in() -> None:
    text = guided_yaml(first(None, None))
    assert "# Hosts offer an amount for each item. Add or remove items.\n  items:" in text
    assert "margin" not in text


def test_the_examples_are_of_the_form_that_is_read(tmp_path: Path) -> None:
    text = guided_yaml(first("Bureau", None))
    uncommented = re.sub(
        r"^( *)# (?!yaml|TO FILL|The duties|Before|Hosts)", r"\1", text, flags=re.M
    )
    filled = uncommented.replace("stipend: {amount: ...", "stipend: {amount: 1800")
    filled = filled.replace("overhead: ...", "overhead: 0.07").replace("margin: ...", "margin: 0.1")
    path = tmp_path / "terms.yaml"
    path.write_text(filled, encoding="utf-8")
    terms = read_terms(path).document
    assert (len(terms.aims), len(terms.eligibility), len(terms.planning)) == (1, 1, 4)
    assert terms.money is not None
    assert (terms.money.margin, terms.money.overhead) == (Decimal("0.1"), Decimal("0.07"))
