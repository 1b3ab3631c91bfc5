"""The version that waits for signatures, taken for a deed."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Agreement, Stay
from sapar_web.queries.signing.versions import Standing, latest_version, standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stay, its agreement, and the version that was frozen last.

    Attributes:
        stay: locked: of deeds of one stay, one is done after the other.
        agreement: its.
        standing: the version with its signatures.
    """

    stay: Stay
    agreement: Agreement
    standing: Standing


def locked_waiting(key: UUID | str) -> Waiting:
    """The latest version of a stay's agreement, with the stay locked.

    Args:
        key: of the stay.

    Raises:
        MissingError: if there is no such stay, or no version yet.
    """
    stay = locked(Stay, key, "sponsor", "sending", "host", "contractor")
    agreement = Agreement.objects.filter(stay=stay).first()
    version = agreement and latest_version(agreement.pk)
    if agreement is None or version is None:
        raise MissingError
    agreement.stay, version.agreement = stay, agreement
    return Waiting(stay, agreement, standing(version))


def require_same(waiting: Waiting, digest: str) -> None:
    """Go on only if the version is the one that was read.

    Raises:
        StaleError: if another one waits now.
    """
    version = waiting.standing.version
    if digest != version.digest:
        raise StaleError(version, revision=version.number, yours=digest, theirs=version.digest)


def require_awaited(waiting: Waiting, party: str) -> None:
    """Go on only if the version waits for a party's signature.

    Raises:
        UnfitError: if it needs none of theirs.
        StaleError: if it was declined, or the party has signed; who came first is told.
    """
    found = waiting.standing
    version = found.version
    if party not in version.signers:
        raise UnfitError({"": [_("this version does not need the signature of this party")]})
    told = {"digest": version.digest, "party": party}
    if found.declined is not None:
        now = {**told, "declined": found.declined.party, "reason": found.declined.reason}
        raise StaleError(version, revision=version.number, yours=told, theirs=now)
    for row in found.signatures:
        if row["party"] == party:
            now = {**told, "signed": row["name"], "at": row["at"].isoformat()}
            raise StaleError(version, revision=version.number, yours=told, theirs=now)
