"""One mail out of all that waits to be told to a person."""

from datetime import datetime, time

from django.urls import reverse
from django.utils import timezone

from sapar_web.access.links import link_of
from sapar_web.actions.mail.composing import letter, letter_with_links
from sapar_web.models import LogLink, Message, Notice, Person, Watched
from sapar_web.models.log_link import ENDED
from sapar_web.models.offer import today


def gather(number: int) -> Message | None:
    """The mail, written down and its notices with it; None where nothing waits any more.

    Call it in a transaction that also asks for its delivery.

    Args:
        number: of the person.
    """
    person = Person.objects.select_for_update().filter(pk=number).first()
    if person is None:
        return None
    waiting = Notice.objects.filter(person=person, message=None)
    if not person.is_active or person.erased_at is not None:
        waiting.delete()
        return None
    told = list(waiting.order_by("id").values_list("pk", "path"))
    if not told:
        return None
    said = letter([path for _pk, path in told], person.language)
    made = Message.objects.create(
        person=person, address=person.email, subject=said.subject, body=said.body
    )
    Notice.objects.filter(pk__in=[pk for pk, _path in told]).update(message=made)
    return made


def gather_held(link: LogLink) -> Message | None:
    """One mail out of all that waits for whoever holds a link, and others that went the same way.

    What nobody waits for any more, or behind a link that has ended, is told no longer. Call it in a
    transaction that also asks for its delivery.

    Args:
        link: into a record.
    """
    waiting = Notice.objects.filter(link__email=link.email, message=None).order_by("pk")
    rows = list(waiting.select_related("link__stay__created_by").select_for_update(of=("self",)))
    told = [each for each in rows if each.link is not None and _still(each.link)]
    Notice.objects.filter(pk__in=[each.pk for each in rows if each not in told]).delete()
    links = {each.link.pk: each.link for each in told if each.link is not None}
    if not links:
        return None
    last = list(links.values())[-1]
    paths = [reverse("linked_home", args=[link_of(each.key)[0]]) for each in links.values()]
    said = letter_with_links(paths, last.language)
    made = Message.objects.create(
        address=last.email,
        subject=said.subject,
        body=said.body,
        asked_by=last.sent_by or last.stay.created_by,
        about=reverse("record_links", args=[last.stay.key]),
    )
    Notice.objects.filter(pk__in=[each.pk for each in told]).update(message=made)
    return made


def _still(link: LogLink) -> bool:
    """Whether a link opens something still, and it is the turn of whoever holds it."""
    acts = Watched.objects.filter(stay=link.stay_id, party=link.party, acts=True)
    return link.state != ENDED and acts.exists()


def held_today(address: str) -> bool:
    """Whether whoever holds links at an address was told today, by the site's own time zone."""
    zone = timezone.get_default_timezone()
    begun = timezone.make_aware(datetime.combine(today(), time.min), zone)
    told = Notice.objects.filter(link__email=address, message__created_at__gte=begun)
    return told.exists()
