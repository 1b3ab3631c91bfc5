"""Terms for whoever may see them."""

from uuid import UUID

from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.models import Terms

ASIDE = ("supersedes", "superseded_by")
"""Versions before and after, of which only the names are shown."""


def readable_terms(actor: Actor, key: UUID | str, deed: Deed = Deed.READ_TERMS) -> Terms:
    """Terms with their sponsor and the version before.

    Args:
        actor: who asks.
        key: of the terms.
        deed: to look at terms, or at how a draft comes about.

    Raises:
        RefusedError: if they may not be seen, and just so if there are none: the answer is alike.
    """
    rows = Terms.objects.select_related("sponsor", "supersedes", "superseded_by")
    # What was superseded is read on a page of its own.
    aside = (f"{each}__{text}" for each in ASIDE for text in ("document", "canonical"))
    found = next(iter(rows.defer(*aside).filter(key=key)), None)
    if found is None:
        raise RefusedError(deed, Verdict(allowed=False, reason=_("nothing is here")))
    require(actor, deed, found)
    return found
