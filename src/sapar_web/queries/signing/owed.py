"""What is owed still where a stay that is in force ends with a day."""

from collections.abc import Sequence
from datetime import date

from sapar.agreements.commitments import Owed, commitments_of, owed_at
from sapar_web.models import Version
from sapar_web.queries.signing.versions import signed_on, version_document


def owed_when_it_ends(version: Version, day: date) -> Sequence[Owed]:
    """What each commitment of a version comes to, in the order of its clauses.

    Args:
        version: in force.
        day: last one of the stay as it was.
    """
    signed = signed_on(version.agreement_id)
    return owed_at(commitments_of(version_document(version), signed), day)
