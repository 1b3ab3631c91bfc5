"""What is owed still of a stay that is terminated, kept with its commitments."""

from datetime import date

from sapar.agreements.commitments import Claim
from sapar_web.actions.signing.following import rounded
from sapar_web.models import OwedStill, Stay, Tally, Version
from sapar_web.queries.signing.following import commitments
from sapar_web.queries.signing.owed import owed_when_it_ends


def keep_owed(stay: Stay, version: Version, day: date) -> None:
    """Keep what each commitment comes to where a stay is terminated. Part of a deed.

    Effects: a row beside each commitment of the version; what events come to is made anew for the
    next dataset, since what is released is judged no more.

    Args:
        stay: locked, with its end written.
        version: in force until then.
        day: last one of the stay as it was.
    """
    owed = {each.commitment.clause: each for each in owed_when_it_ends(version, day)}
    OwedStill.objects.bulk_create(
        OwedStill(
            commitment=row,
            released=owed[row.clause].claim is Claim.RELEASED,
            quantity=rounded(owed[row.clause].quantity),
            due=owed[row.clause].due,
            price=owed[row.clause].price,
        )
        for row in commitments(version)
    )
    Tally.objects.filter(stay=stay).delete()
