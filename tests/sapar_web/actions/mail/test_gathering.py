from django.utils import timezone

from sapar_web.actions.mail.gathering import gather
from sapar_web.actions.notices import notify
from sapar_web.models import Message, Notice


def test_all_that_waits_becomes_one_mail(cast) -> None:
    person = cast.people["officer"]
    notify(person, "said", "/a/")
    notify(person, "said", "/b/")
    notify(cast.people["lecturer"], "said", "/c/")
    made = gather(person.pk)
    assert (made.address, made.person) == ("officer@example.org", person)
    assert made.body.startswith("2 things wait for you on Sapar:")
    assert gather(person.pk) is None
    assert Notice.objects.filter(message=made).count() == 2


def test_who_has_gone_is_told_nothing(cast) -> None:
    person = cast.people["officer"]
    notify(person, "said", "/a/")
    person.is_active, person.erased_at = False, timezone.now()
    person.save()
    assert gather(person.pk) is None
    assert gather(0) is None
    assert (Message.objects.count(), Notice.objects.count()) == (0, 0)
