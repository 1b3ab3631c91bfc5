import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sapar.exchange.ocds.release import EXTENSIONS, content, package
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer

ON = date(2027, 1, 31)


def released(terms: Terms, *offers: Offer) -> dict[str, Any]:
    [release] = package(terms, offers, ON, "ocds-test")["releases"]
    found: dict[str, Any] = release
    return found


def test_a_package_has_what_the_standard_requires(terms: Terms) -> None:
    found = package(terms, [], ON, "ocds-test")
    assert {"uri", "version", "extensions", "publishedDate", "publisher", "releases"} == set(found)
    assert (found["version"], found["extensions"]) == ("1.1", list(EXTENSIONS))
    assert found["uri"].startswith("ni:///sha-256;")
    release = found["releases"][0]
    assert {"ocid", "id", "date", "tag", "initiationType"} <= set(release)
    assert (release["ocid"], release["tag"]) == (f"ocds-test-{terms.id}", ["tender"])


def test_each_clause_is_a_criterion_in_its_order(terms: Terms) -> None:
    criteria = released(terms)["tender"]["criteria"]
    assert [each["id"] for each in criteria] == [clause.id for clause in terms.clauses]


def test_requirements_that_are_answered_are_those_that_are_asked(
    terms: Terms, offer_with: Callable[..., Offer]
) -> None:
    release = released(terms, offer_with())
    asked = {
        requirement["id"]
        for criterion in release["tender"]["criteria"]
        for group in criterion["requirementGroups"]
        for requirement in group["requirements"]
    }
    [bid] = release["bids"]["details"]
    answered = {each["requirement"]["id"] for each in bid["requirementResponses"]}
    assert "mentor-hours.quantity" in answered
    assert answered <= asked


def test_offers_are_bids_of_their_tenderers(terms: Terms, offer_with: Callable[..., Offer]) -> None:
    release = released(terms, offer_with(id="a"), offer_with(id="b"))
    assert release["tag"] == ["tender", "bid"]
    tenderers = [each["tenderers"][0]["id"] for each in release["bids"]["details"]]
    assert tenderers == ["tenderer-1", "tenderer-2"]
    named = {each["id"]: each for each in release["parties"]}
    assert named["tenderer-1"]["name"] == "Invented University"


def test_what_has_a_place_in_the_standard_is_not_said_twice(terms: Terms) -> None:
    rest = released(terms)["tender"]["x_sapar"]["rest"]
    assert {"id", "title"} & set(rest) == set()
    assert {"id", "quantity"} & {key for each in rest["clauses"] for key in each} == set()


def test_it_is_json_and_the_same_each_time(terms: Terms, offer_with: Callable[..., Offer]) -> None:
    one, two = (
        json.dumps(package(terms, [offer_with()], ON, "x"), allow_nan=False) for _ in range(2)
    )
    assert one == two


def test_content_leaves_out_what_is_so_anyway(terms: Terms) -> None:
    assert "format" not in content(terms)
