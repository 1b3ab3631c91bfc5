"""An amendment that is not signed is dropped: the agreement reads as what is in force."""

from sapar_web.actions.stays.keeping import keep_document
from sapar_web.models import Agreement
from sapar_web.queries.agreements.versions import version_in_force


def drop_amendment(agreement: Agreement) -> None:
    """Put the text in force in place of what was to amend it. Part of a deed.

    Effects: the agreement has the document of the version in force, with a higher revision. No
    proposal is open then: none may be when a version is frozen, and none is made while it waits.

    Args:
        agreement: of a stay in force, locked with it.
    """
    binding = version_in_force(agreement)
    assert binding is not None, "a stay in force has one"  # noqa: S101 -- the database holds it
    keep_document(agreement, binding.document)
