"""Tests of what waits about money."""

from tests.sapar_web.paying import Purse

from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.importing import import_statement
from sapar_web.actions.money.readying import ready_again
from sapar_web.models import Membership, Role
from sapar_web.queries.turn.waiting import waiting

KINDS = {"release_milestone", "claim_refund", "pay_release", "pay_refund", "match_lines"}


def mine(purse: Purse, name: str) -> list[tuple[str, str]]:
    found = waiting(purse.lived.cast.actor(name), limit=50).mine.items
    return [(item.kind, item.called) for item in found if item.kind in KINDS]


def test_what_is_ready_waits_on_the_sponsors_officer(purse: Purse) -> None:
    purse.first_delivered()
    purse.resolved()
    ready_again(purse.key)
    title = purse.stay.title
    assert set(mine(purse, "officer")) == {("release_milestone", title), ("claim_refund", title)}
    for name in ("observer", "receiver", "international", "lecturer", "outsider"):
        assert mine(purse, name) == []
    purse.release()
    assert ("pay_release", title) in mine(purse, "officer")


def test_a_refund_waits_on_the_host(purse: Purse) -> None:
    purse.resolved()
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    assert mine(purse, "receiver") == [("pay_refund", purse.stay.title)]
    assert mine(purse, "officer") == []


def test_lines_wait_on_the_sponsors_officer(purse: Purse) -> None:
    text = b"Booking date,Amount,Currency\n2026-11-02,-20,EUR\n"
    given = {"terms": purse.stay.terms.key, "name": "s.csv", "content": text}
    import_statement(purse.actor("sponsor"), **given)
    assert mine(purse, "officer") == [("match_lines", purse.stay.terms.title)]
    assert mine(purse, "observer") == []


def test_whoever_goes_speaks_for_themselves_alone(purse: Purse) -> None:
    person = purse.lived.cast.people["lecturer"]
    at = ((purse.stay.host, Role.HEAD), (purse.stay.sponsor, Role.OFFICER))
    for organisation, role in at:
        Membership.objects.create(person=person, organisation=organisation, role=role)
    purse.first_delivered()
    purse.resolved()
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    text = b"Booking date,Amount,Currency\n2026-11-02,-20,EUR\n"
    given = {"terms": purse.stay.terms.key, "name": "s.csv", "content": text}
    import_statement(purse.actor("sponsor"), **given)
    assert mine(purse, "receiver") == [("pay_refund", purse.stay.title)]
    # Lines of a statement are of no stay: an officer who travels matches them as well.
    assert mine(purse, "lecturer") == [("match_lines", purse.stay.terms.title)]
