"""Links for those without an account: who sends them, where they go, when they end."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from tests.sapar_web.recording import Lived, with_mediator

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.linking import (
    mediator_address,
    send_mediator_link,
    send_mentor_link,
    withdraw_log_link,
)
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, LogLink, Message
from sapar_web.queries.record.finding import linked_record, links_of

ADDRESS = "mediator@example.org"


def to_mentor(lived: Lived, party: str = "host") -> tuple[LogLink, str]:
    return send_mentor_link(lived.actor(party), stay=lived.key, email=" Mentor@Example.org ")


def test_the_host_sends_the_mentor_a_link(lived: Lived) -> None:
    link, secret = to_mentor(lived)
    assert (link.party, link.email, link.state) == ("mentor", "mentor@example.org", "mentor")
    assert link.expires_at.date() > lived.stay.last_day
    assert linked_record(secret) is not None
    message = Message.objects.get()
    assert (message.address, secret in message.body) == ("mentor@example.org", True)
    assert secret not in message.subject
    entry = Entry.objects.order_by("-number").first()
    assert entry is not None
    assert (entry.deed, secret in str(entry.told)) == ("send_mentor_link", False)


@pytest.mark.parametrize("party", ["participant", "mentor", "sponsor", "sending"])
def test_nobody_else_sends_it_who_could_confirm_their_own_claims(lived: Lived, party: str) -> None:
    with pytest.raises(RefusedError):
        to_mentor(lived, party)


def test_a_new_link_takes_the_place_of_the_old_one(lived: Lived) -> None:
    _first, secret = to_mentor(lived)
    second, _secret = to_mentor(lived)
    with pytest.raises(RefusedError):
        linked_record(secret)
    assert [link.state for link in links_of(lived.stay, whole=True)] == ["mentor", "ended"]
    withdraw_log_link(lived.actor("host"), stay=lived.key, key=second.key)
    assert {link.state for link in links_of(lived.stay, whole=True)} == {"ended"}


def test_nobody_is_sent_more_than_three_links_in_a_day(lived: Lived) -> None:
    mediated = with_mediator(lived, ADDRESS)
    for party in ("participant", "host", "sponsor"):
        send_mediator_link(mediated.actor(party), stay=mediated.key)
    with pytest.raises(UnfitError, match="within a day"):
        send_mediator_link(mediated.actor("sending"), stay=mediated.key)
    assert Message.objects.filter(address=ADDRESS).count() == 3
    to_mentor(mediated)
    yesterday = timezone.now() - timedelta(days=1)
    LogLink.objects.filter(party="third").update(created_at=yesterday)
    send_mediator_link(mediated.actor("sending"), stay=mediated.key)


def test_no_link_goes_to_the_participant(lived: Lived) -> None:
    told: dict[str, Any] = {"stay": lived.key}
    with pytest.raises(UnfitError, match="both participant and mentor"):
        send_mentor_link(lived.actor("host"), email="lecturer@example.org", **told)
    with pytest.raises(UnfitError):
        send_mentor_link(lived.actor("host"), email="nowhere", **told)


def test_the_mediators_link_goes_to_the_address_that_all_signed(lived: Lived) -> None:
    with pytest.raises(UnfitError, match="no e-mail address of the mediator"):
        send_mediator_link(lived.actor("sponsor"), stay=lived.key)
    mediated = with_mediator(lived, ADDRESS)
    assert mediator_address(mediated.document) == ADDRESS
    link, secret = send_mediator_link(mediated.actor("participant"), stay=mediated.key)
    assert (link.party, link.email) == ("third", ADDRESS)
    assert secret in Message.objects.get(address=ADDRESS).body
    for name in ("mentor", "outsider", "observer", "visitor"):
        with pytest.raises(RefusedError):
            send_mediator_link(lived.cast.actor(name), stay=mediated.key)


def test_without_mail_the_mediator_has_no_link_that_somebody_else_saw(
    lived: Lived, settings: Any
) -> None:
    settings.MAIL_IS_SENT = False
    mediated = with_mediator(lived, ADDRESS)
    with pytest.raises(UnfitError, match="sends no mail"):
        send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    assert mail.outbox == []


def test_the_host_cannot_end_the_mediators_link(lived: Lived) -> None:
    mediated = with_mediator(lived, ADDRESS)
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    with pytest.raises(RefusedError):
        withdraw_log_link(mediated.actor("host"), stay=mediated.key, key=link.key)
    with pytest.raises(MissingError):
        withdraw_log_link(lived.actor("sponsor"), stay=lived.key, key=link.key)
    ended = withdraw_log_link(mediated.actor("sponsor"), stay=mediated.key, key=link.key)
    assert ended.state == "ended"
