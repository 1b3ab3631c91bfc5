"""Two answer the same proposal, or sign for the same party: one does it, both are told."""

import pytest
from playwright.sync_api import expect
from tests.conftest import Cast
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.racing import press_at_once
from tests.journeys.site.signing import show_a_code, with_an_app
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.tendering import PHONE, kazakh
from tests.sapar_web.signing import Table
from tests.sapar_web.talks import Talks

from sapar_web.actions.agreements.answering import accept_proposal
from sapar_web.history.chain import first_break
from sapar_web.models import Agreement, Declined, Entry, Proposal, Signature, Stay

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "Receiver (invented)"
ACCEPT = "main form[action$='/accept/'] button"
FORM = "main form button:not([name])"
DONE, LATE = 302, 409


def pressed_by(first: str, buttons: dict[str, tuple[Somebody, str]]) -> list[int]:
    """Press two buttons: the one of that name first, or both at once.

    Returns:
        Statuses in the order of the buttons: of two, one does it and one is late.
    """
    if first == "at once":
        statuses = dict(zip(buttons, press_at_once(*buttons.values()), strict=True))
    else:
        order = sorted(buttons, key=lambda name: name != first)
        statuses = {name: press_at_once(buttons[name])[0] for name in order}
        assert statuses[first] == DONE
    assert sorted(statuses.values()) == [DONE, LATE]
    return [statuses[name] for name in buttons]


@pytest.fixture
def longer(accounts: Cast, talks: Talks) -> Proposal:
    """Three hours with the mentor were proposed; only the sponsor has not accepted yet."""
    talks.begin()
    made = talks.longer()
    accept_proposal(talks.cast.actor("receiver"), proposal=made.key, digest=made.digest)
    return made


@pytest.fixture
def both(arrive: Arrive, longer: Proposal) -> tuple[Somebody, Somebody]:
    """The sponsor about to accept, and the sending institution about to counter, in Kazakh."""
    officer = arrive("officer")
    sending = arrive("international", locale="kk", viewport=PHONE)
    officer.open(f"/stays/{longer.agreement.stay.key}/agreement/")
    sending.open(f"/stays/proposals/{longer.key}/counter/")
    sending.page.fill("[name='v.quantity']", "5")
    sending.fill(kazakh("In your words"), "Бес сағат керек.")
    return officer, sending


def quantity() -> str:
    """Hours with the mentor as the agreement has them."""
    clauses = Agreement.objects.get().document["clauses"]
    return str(next(each for each in clauses if each["id"] == "mentor-hours")["quantity"])


def accepted_told_both(officer: Somebody, sending: Somebody) -> None:
    """The change stands; whoever countered keeps what they wrote."""
    officer.sees("Accepted by all: the agreement is changed.")
    sending.sees(kazakh("accepted by all"), "Бес сағат керек.")
    assert quantity() == "3"
    assert Proposal.objects.get().state == "settled"


def countered_told_both(officer: Somebody, sending: Somebody) -> None:
    """The other proposal waits; whoever accepted the first one reads that it was answered."""
    officer.sees("answered by a counter-proposal")
    sending.sees(kazakh("Proposed. Whoever it touches is told."), "Бес сағат керек.")
    assert quantity() != "3"
    states = Proposal.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["countered", "open"]


@pytest.mark.parametrize("first", ["accept", "counter", "at once"])
def test_of_an_answer_and_a_counter_one_counts(both: tuple[Somebody, Somebody], first: str) -> None:
    officer, sending = both
    statuses = pressed_by(first, {"accept": (officer, ACCEPT), "counter": (sending, FORM)})
    told_both = accepted_told_both if statuses == [DONE, LATE] else countered_told_both
    told_both(officer, sending)
    for one in both:
        one.look()
    assert first_break(Entry.objects.order_by("number")) is None


def test_what_was_to_be_a_counter_can_be_proposed_of_itself(
    both: tuple[Somebody, Somebody],
) -> None:
    officer, sending = both
    press_at_once((officer, ACCEPT))
    press_at_once((sending, FORM))
    expect(sending.page.locator("[name='v.quantity']")).to_have_value("5")
    sending.press(kazakh("Propose it"))
    sending.sees(kazakh("Proposed. Whoever it touches is told."), "Бес сағат керек.")
    assert Proposal.objects.get(state="open").counter_to is None


def about_to_sign(arrive: Arrive, table: Table, **options: object) -> Somebody:
    """The host's office at the form of signing, with a second factor shown."""
    person = table.cast.people["receiver"]
    one = arrive("receiver", **options)
    secret = with_an_app(one, person)
    show_a_code(one, secret)
    one.page.fill("[name=name]", NAME)
    one.page.fill("[name=position]", "Head (invented)")
    # The other browser signs in with the password alone, too.
    person.authenticator_set.all().delete()
    return one


def others_sign(table: Table) -> None:
    """All but the host have signed."""
    for party in table.version.signers:
        if party != "host":
            table.sign(party)


def test_of_the_same_person_twice_one_signs(arrive: Arrive, accounts: Cast, table: Table) -> None:
    others_sign(table)
    people = [about_to_sign(arrive, table), about_to_sign(arrive, table, viewport=PHONE)]
    statuses = press_at_once(*((one, FORM) for one in people))
    assert sorted(statuses) == [DONE, LATE]
    done, late = (people[statuses.index(each)] for each in (DONE, LATE))
    done.sees("You have signed.", "all have signed")
    late.sees("Somebody was first", f"{NAME} has signed already for: host institution.")
    for one in people:
        one.look()
    assert Signature.objects.filter(party="host").count() == 1
    assert Stay.objects.get().state == "active"
    assert first_break(Entry.objects.order_by("number")) is None


@pytest.mark.parametrize("first", ["sign", "decline", "at once"])
def test_of_signing_and_declining_one_counts(
    arrive: Arrive, accounts: Cast, table: Table, first: str
) -> None:
    others_sign(table)
    signing, declining = about_to_sign(arrive, table), arrive("receiver", viewport=PHONE)
    declining.open(f"/stays/{table.key}/signing/decline/")
    declining.fill("Why you do not sign", "The laboratory is closed then.")
    statuses = pressed_by(first, {"sign": (signing, FORM), "decline": (declining, FORM)})
    if statuses == [DONE, LATE]:
        signing.sees("You have signed.")
        declining.sees("Somebody was first", f"{NAME} has signed already")
        declining.sees("The laboratory is closed then.")
        assert (Stay.objects.get().state, Declined.objects.count()) == ("active", 0)
    else:
        signing.sees("Somebody was first", "The laboratory is closed then.")
        declining.sees("The laboratory is closed then.")
        assert (Stay.objects.get().state, Declined.objects.count()) == ("negotiating", 1)
    for one in (signing, declining):
        one.look()
    assert first_break(Entry.objects.order_by("number")) is None
