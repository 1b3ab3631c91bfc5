"""A mentor who comes into a stay stands in its agreement."""

from sapar.agreements.document.agreement import Signatory
from sapar.values.party import Party
from sapar_web.actions.stays.keeping import keep_document
from sapar_web.models import Agreement, Person, Stay
from sapar_web.queries.agreements.documents import agreement_document, kept_agreement


def mentor_in(stay: Stay, person: Person) -> Signatory:
    """A mentor as an agreement names them."""
    name = person.name or person.email
    host = {"organisation": stay.host.name, "country": stay.host.country}
    return Signatory(party=Party.MENTOR, name=name, **host)


def name_mentor(stay: Stay, person: Person) -> None:
    """Write a mentor into the agreement of a stay, if it is begun. Part of a deed."""
    agreement = Agreement.objects.select_for_update().filter(stay=stay).first()
    if agreement is None:
        return
    document = agreement_document(agreement)
    others = [each for each in document.parties if each.party is not Party.MENTOR]
    document = document.changed(parties=(*others, mentor_in(stay, person)))
    keep_document(agreement, kept_agreement(document))
