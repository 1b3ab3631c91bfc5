import pytest
from django.db import IntegrityError, transaction
from tests.sapar_web.models.test_log_link import linked

from sapar_web.models import Message, Notice


def test_a_notice_waits_until_a_message_tells_it_and_outlives_the_message(cast) -> None:
    notice = Notice.objects.create(person=cast.people["lecturer"], kind="voice", path="/voices/x/")
    assert notice.message is None
    message = Message.objects.create(address="lecturer@example.org", subject="Sapar")
    notice.message = message
    notice.save()
    message.delete()
    notice.refresh_from_db()
    assert notice.message is None


def test_every_message_has_a_key_of_its_own(cast) -> None:
    one, other = (Message.objects.create(address="a@example.org") for _turn in range(2))
    assert one.key != other.key
    assert (one.begun_at, one.sent_at, one.given_up_at, one.failed) == (None, None, None, "")


def test_a_notice_is_for_a_person_or_for_whoever_holds_a_link(cast, lived) -> None:
    link, person = linked(lived), cast.people["lecturer"]
    Notice.objects.create(link=link, kind="watched")
    for told in ({}, {"link": link, "person": person}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Notice.objects.create(kind="watched", **told)
