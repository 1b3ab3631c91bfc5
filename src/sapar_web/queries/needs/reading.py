"""Statements of needs as whoever asks may read them."""

from collections.abc import Mapping

from sapar.agreements.needs.document import Constraint, Needs, visible_to
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import may, require
from sapar_web.models import Need, NeedState, Stay
from sapar_web.models.stay import wanted
from sapar_web.queries.needs.documents import empty_need, need_document


def need_of(actor: Actor, stay: Stay, party: str, language: str = "en") -> Need | None:
    """A party's statement; one that is not kept yet where nothing was written.

    Args:
        actor: who asks.
        stay: whose.
        party: whose needs.
        language: in which a new one is begun.

    Returns:
        The statement; None where no needs of that party are waited for.

    Raises:
        RefusedError: if the person may not read it, or not yet.
    """
    if party not in wanted(stay):
        return None
    need = Need.objects.filter(stay=stay, party=party).first()
    if need is None:
        need = Need(stay=stay, party=party, revision=0, document=empty_need(party, language))
    need.stay = stay
    require(actor, Deed.READ_NEED, need)
    return need


def as_read(actor: Actor, need: Need) -> Needs:
    """A statement without the constraints that are not shown to whoever reads it."""
    document = need_document(need)
    readers = [Party(each) for each in reads_as(actor, need.stay)]
    if document.party in readers:
        return document
    shown: dict[str, Constraint] = {}
    for reader in readers:
        shown |= {each.id: each for each in visible_to(document, reader).constraints}
    return document.model_copy(update={"constraints": tuple(shown.values())})


def needs_as_read(actor: Actor, stay: Stay) -> Mapping[Party, Needs]:
    """All statements that were handed in and that somebody may read, in one query."""
    rows = Need.objects.filter(stay=stay, state=NeedState.SUBMITTED)
    found = {}
    for need in rows:
        need.stay = stay
        if may(actor, Deed.READ_NEED, need).allowed:
            found[Party(need.party)] = as_read(actor, need)
    return found
