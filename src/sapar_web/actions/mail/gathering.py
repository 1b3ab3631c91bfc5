"""One mail out of all that waits to be told to a person."""

from sapar_web.actions.mail.composing import letter
from sapar_web.models import Message, Notice, Person


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
