"""What becomes of the needs of a participant who erases themselves."""

from django.utils import timezone

from sapar.agreements.needs.document import Needs
from sapar.terms.document.digest import canonical
from sapar.values.party import Party
from sapar_web.models import Need, NeedState, Person, StayParty, StayState
from sapar_web.queries.needs.documents import kept_need, need_document


def forget_needs(person: Person) -> None:
    """Erase what somebody said that they need, as far as no signed agreement rests on it.

    Part of the deed that erases them.

    Effects: drafts are deleted. Of what was handed in for a stay that all had signed for, what
    limits the person goes: no comparison reads it, and no agreement has a place for it; the rest
    stays, since the agreement was negotiated on it. Of any other stay all words go. That it was
    handed in, when, and its digest stay.

    Args:
        person: who erases themselves; stays that are not signed are withdrawn already.
    """
    own = Need.objects.filter(stay__participant=person, party=StayParty.PARTICIPANT)
    own.filter(state=NeedState.DRAFT).delete()
    handed = own.filter(state=NeedState.SUBMITTED).select_related("stay").order_by("pk")
    for need in handed.select_for_update(of=("self",)):
        if need.stay.state == StayState.WITHDRAWN:
            need.document, need.canonical = kept_need(Needs(party=Party.PARTICIPANT)), ""
            need.state = NeedState.ERASED
        elif not _unlimit(need):
            continue
        need.erased_at = timezone.now()
        need.save(update_fields=["document", "canonical", "state", "erased_at", "changed_at"])


def _unlimit(need: Need) -> bool:
    """Take out what limits the person; whether there was anything."""
    document = need_document(need)
    free = document.model_copy(update={"constraints": ()})
    need.document, need.canonical = kept_need(free), canonical(free).decode()
    return bool(document.constraints)
