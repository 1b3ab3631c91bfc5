"""From a call to an agreement that all have signed, as each party sees it."""

from pathlib import Path

import pytest
from tests.conftest import Cast
from tests.journeys.site.applying import (
    apply_on_two_devices,
    ask_a_reviewer,
    nominate,
    open_call,
    review,
    rival,
    select,
)
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.negotiating import (
    accept,
    ask_a_mentor,
    counter,
    open_signing,
    propose_hours,
    propose_levels,
    settle_the_rest,
)
from tests.journeys.site.signing import (
    check,
    check_changed,
    in_force,
    judged,
    set_up_an_app,
    sign,
    with_an_app,
    with_one_byte_changed,
)
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.stating import compare, state_needs
from tests.sapar_web.conftest import Tender

from sapar_web.models import Stay


@pytest.mark.django_db(transaction=True)
def test_from_a_call_to_signatures(arrive: Arrive, tender: Tender, tmp_path: Path) -> None:
    officer = arrive("officer")
    contest = open_call(officer, tender)
    link = ask_a_reviewer(officer)
    lecturer = apply_on_two_devices(arrive, contest)
    sending = arrive("international", locale="kk")
    nominate(sending)
    rival(contest)
    review(arrive("nobody"), link, contest)
    select(officer, contest)

    people = {
        "officer": officer,
        "international": sending,
        "receiver": arrive("receiver"),
        "agent": arrive("agent"),
        "lecturer": lecturer,
    }
    state_needs(people)
    compare(lecturer)
    people["mentor"] = ask_a_mentor(people["receiver"], arrive)
    negotiate(people)
    settle_the_rest(tender.cast)
    open_signing(people["receiver"])
    all_sign(people, tender.cast)
    content = judged(officer, tmp_path)
    visitor = arrive(viewport={"width": 360, "height": 740})
    check(visitor, content, ["Dean (invented)", "Mentor (invented)"])
    check_changed(visitor, *with_one_byte_changed(content, tmp_path))


def negotiate(people: dict[str, Somebody]) -> None:
    """A clause by proposal and counter-proposal; a goal by what all accept."""
    lecturer = people["lecturer"]
    propose_hours(lecturer, "4")
    counter(people["receiver"], "3")
    for name in ("officer", "lecturer", "agent", "mentor"):
        accept(people[name])
    people["mentor"].sees("Accepted by all: the agreement is changed.")
    propose_levels(lecturer)
    for name in ("officer", "international", "receiver", "agent", "mentor"):
        accept(people[name])


def all_sign(people: dict[str, Somebody], cast: Cast) -> None:
    """In whatever order; the last signature lets it be in force."""
    for name, one in people.items():
        alone = name == "lecturer"
        secret = set_up_an_app(one) if alone else with_an_app(one, cast.people[name])
        assert Stay.objects.get().state == "signing"
        sign(one, secret, f"{'Dean' if name == 'receiver' else name.title()} (invented)")
    assert Stay.objects.get().state == "active"
    people["officer"].page.reload()
    in_force(people["officer"])
