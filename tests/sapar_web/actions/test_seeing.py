import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.seeing import see
from sapar_web.models import Message, Seen


def test_what_was_seen_is_noted_once_for_one_person(cast, tender) -> None:
    offer = tender.submitted()
    for _turn in range(2):
        assert see(cast.actor("receiver"), key=offer.key) == offer
    (noted,) = Seen.objects.values_list("person__name", "kind", "object")
    assert noted == ("Receiver", "offer", offer.key)


def test_the_offer_of_others_is_not_seen(cast, tender) -> None:
    offer = tender.submitted()
    for name in ("outsider", "visitor", "officer"):
        with pytest.raises(RefusedError):
            see(cast.actor(name), key=offer.key)


def test_a_mail_is_seen_by_who_asked_for_it_alone(cast) -> None:
    mail = Message.objects.create(address="a@x.org", subject="s", asked_by=cast.people["officer"])
    assert see(cast.actor("officer"), key=mail.key) == mail
    with pytest.raises(MissingError):
        see(cast.actor("observer"), key=mail.key)
