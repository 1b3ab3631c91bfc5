"""Frozen versions of an agreement."""

from sapar_web.models import Agreement, Version


def version_in_force(agreement: Agreement) -> Version | None:
    """The last version that every party who must sign it has signed; None before the first."""
    for version in agreement.versions.order_by("-number").prefetch_related("signatures"):
        signed = {each.party for each in version.signatures.all()}
        if set(version.signers) <= signed:
            return version
    return None
