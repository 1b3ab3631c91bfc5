"""Two people do the same at the same time: one does it, the other is told and loses nothing."""

import time
from collections.abc import Sequence

import pytest
from playwright.sync_api import expect
from tests.conftest import Cast
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.sapar_web.conftest import Consultation, Tender

from sapar_web.models import Membership, Offer, Role, Terms


@pytest.fixture
def second(accounts: Cast) -> str:
    """A second officer of the ministry: who only observed becomes one."""
    seat = Membership.objects.filter(person=accounts.people["observer"])
    seat.update(role=Role.OFFICER)
    return "observer"


def hours(one: Somebody, number: str) -> None:
    """Write another number of hours into the clause on mentoring."""
    one.page.fill("[name='v.quantity']", number)
    one.press("Save")


def stands(number: str) -> bool:
    clauses = Terms.objects.get().document["clauses"]
    return next(each for each in clauses if each["id"] == "mentor-hours")["quantity"] == number


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_of_two_who_write_a_clause_the_second_sees_both(
    arrive: Arrive, consultation: Consultation, second: str, *, scripts: bool
) -> None:
    first, later = (arrive(each, java_script_enabled=scripts) for each in ("officer", second))
    for one in (first, later):
        one.open(f"/terms/{consultation.terms.key}/clauses/mentor-hours/")
    hours(first, "3")
    first.sees("Saved.")
    if scripts:
        expect(first.page.locator("#save")).to_be_focused()
    expect(first.page.get_by_text("Saved.")).to_be_in_viewport()
    with later.page.expect_response(lambda each: each.request.method == "POST") as told:
        hours(later, "5")
    assert told.value.status == 409
    later.sees("somebody else changed this", "Where the two differ")
    expect(later.page.get_by_role("alert")).to_be_in_viewport()
    row = later.page.locator("#work table tbody tr")
    expect(row.locator("td")).to_have_text(["5", "3"])
    expect(later.page.locator("[name='v.quantity']")).to_have_value("5")
    later.look()
    assert stands("3")
    hours(later, "3.5")
    later.sees("Saved.")
    assert stands("3.5")


def press_at_once(people: Sequence[Somebody]) -> None:
    """All press the button of their form in the same moment."""
    moment = (time.time() + 1) * 1000
    button = "document.querySelector('main form button')"
    for one in people:
        one.page.evaluate(
            f"at => {{ setTimeout(() => {button}.click(), at - Date.now()) }}", moment
        )
    for one in people:
        expect(one.page.locator("h1")).not_to_contain_text("Select the offer")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_select_at_once_one_decides_and_both_are_told(
    arrive: Arrive, tender: Tender, second: str
) -> None:
    offers = [tender.submitted(), tender.submitted("outsider", tender.cast.stranger)]
    tender.close()
    people = [arrive("officer"), arrive(second)]
    for one, offer in zip(people, offers, strict=True):
        one.open(f"/offers/{offer.key}/select/")
        one.fill("Why this offer", f"For {offer.organisation.name}.")
        one.fill("Why not the others", "It promises less.")
    press_at_once(people)
    states = sorted(Offer.objects.values_list("state", flat=True))
    assert states == ["declined", "selected"]
    told = sorted(one.page.locator("h1").inner_text() for one in people)
    assert told == ["Offers side by side", "Somebody else has decided"]
    loser = next(one for one in people if "Somebody" in one.page.locator("h1").inner_text())
    loser.sees("It promises less.")
    loser.look()
