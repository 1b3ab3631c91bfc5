"""Writing the agreement of a stay anew."""

from collections.abc import Mapping
from typing import Any

from sapar_web.models import Agreement


def keep_document(agreement: Agreement, form: Mapping[str, Any]) -> None:
    """Put another text in the place of an agreement's own, with a higher revision. Part of a deed.

    Args:
        agreement: locked.
        form: of the text, as `kept_agreement` has it.
    """
    agreement.document = dict(form)
    agreement.revision += 1
    agreement.save(update_fields=["document", "revision", "changed_at"])
