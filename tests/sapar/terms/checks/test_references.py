import pytest

from sapar.terms.checks.checking import check
from sapar.terms.checks.references import LOST
from sapar.terms.document.clauses import Clause
from sapar.terms.model import model_terms


@pytest.mark.parametrize(
    ("change", "path", "said"),
    [
        (
            "money: {items: [{id: record, clauses: [mid-reviews, written-record]}]}",
            "money.items.5.clauses.0",
            "there is no clause “mid-reviews”; did you mean “mid-review”?",
        ),
        (
            "money: {milestones: [{name: a, share: 1, after: [zzz]}]}",
            "money.milestones.0.after.0",
            "there is no clause “zzz”",
        ),
        (
            "money: {sending_costs: [{id: home-administration, clauses: [zzz]}]}",
            "money.sending_costs.1.clauses.0",
            "there is no clause “zzz”",
        ),
        (
            "clauses: [{id: workspace, priced: [workspaces]}]",
            "clauses.23.priced.0",
            "there is no price item “workspaces”; did you mean “workspace”?",
        ),
        (
            "clauses: [{id: workspace, priced: [zzz]}]",
            "clauses.23.priced.0",
            "there is no price item “zzz”",
        ),
        (
            "planning: [{on: 2027-01-01, party: host, act: stated, clause: zzz}]",
            "planning.0.clause",
            "there is no clause “zzz”",
        ),
        (
            "waivers: [{rule: L07, clause: zzz, reason: x, author: y, on: 2027-01-01}]",
            "waivers.0.clause",
            "there is no clause “zzz”",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_found(found, change, path, said) -> None:
    assert found("X01", change) == [(path, said)]


def test_among_thousands_of_identifiers_none_is_guessed() -> None:
    terms = model_terms()
    many = tuple(Clause(id=f"duty-{n}", priced=("duty",)) for n in range(2_100))
    found = check(terms.model_copy(update={"clauses": (*terms.clauses, *many)}), [LOST])
    assert len(found.violations) == 2_100


@pytest.mark.parametrize(
    "address",
    [
        "https://agency.example/annexes/data-clauses.pdf",
        "http://agency.example:8080/a?b=c#d",
        "annexes/prices.pdf",
        "Price list (2027).xlsx",
    ],
)
def test_an_address_that_can_be_read(found, address: str) -> None:
    assert found("X02", f"annexes: [{{id: data-clauses, address: '{address}'}}]") == []


@pytest.mark.parametrize(
    "address",
    [
        "www agency example",
        "ftp://agency.example/a.pdf",
        "javascript:alert(1)",
        "https://",
        "../secret.pdf",
        "see below",
    ],
)
def test_an_address_that_cannot(found, address: str) -> None:
    ((path, said),) = found("X02", f"annexes: [{{id: data-clauses, address: '{address}'}}]")
    assert path == "annexes.0.address"
    assert said.endswith(f"nor a file beside the document: {address}")


def test_a_digest_is_enough(found) -> None:
    bare = "annexes: [{id: data-clauses, address: null}]"
    assert found("X02", bare) == [
        ("annexes.0", "annex “data-clauses” has neither address nor digest")
    ]
    assert found("X02", bare.replace("null", f"null, digest: {'0a' * 32}")) == []


def test_an_item_that_the_catalogue_does_not_have(found) -> None:
    assert found("X03", "clauses: [{id: workspace, item: C98}]") == [
        ("clauses.23.item", "the catalogue has no C98")
    ]


def test_a_contractor_that_is_not_there_is_found_wherever_it_is_named(found) -> None:
    change = """
contractor: null
clauses:
  - {id: flow-down, owed_by: [contractor], owed_to: [contractor], verified_by: [contractor]}
"""
    paths = [path for path, _said in found("X04", change) if path.startswith("clauses.10.")]
    assert paths == ["clauses.10.owed_by", "clauses.10.owed_to", "clauses.10.verified_by"]
    assert ("clauses.25.obligor") in [path for path, _said in found("X04", change)]
