"""Voices, statements and drafts by their keys, for those who may see them."""

from collections.abc import Sequence
from uuid import UUID

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import may, require
from sapar_web.models import Entry, Organisation, Statement, Terms, Voice

SHOWN = 20
"""Organisations that a search shows at most."""


def own_voice(actor: Actor, key: UUID | str) -> Voice | None:
    """The voice of a key if it is one's own; None as well where it is somebody else's."""
    found = Voice.objects.filter(key=key).select_related("terms__sponsor", "organisation").first()
    return found if found and may(actor, Deed.SPEAK, found).allowed else None


def readable_draft(actor: Actor, key: UUID | str) -> Terms | None:
    """Terms with what is said while they are made; None if there are none.

    Raises:
        RefusedError: if the person may not read that.
    """
    found = Terms.objects.filter(key=key).select_related("sponsor").first()
    if found is not None:
        require(actor, Deed.READ_DRAFTING, found)
    return found


def statement_of(key: UUID | str) -> Statement | None:
    """The statement of a key with its voice and terms; None if there is none."""
    return Statement.objects.filter(key=key).select_related("voice__terms__sponsor").first()


def voice_of(key: UUID | str) -> Voice | None:
    """The voice of a key with its terms; None if there is none."""
    return Voice.objects.filter(key=key).select_related("terms__sponsor").first()


def open_link(secret: str) -> Voice | None:
    """The voice that a link leads to; None for a link that is wrong, or whose voice has ended."""
    rows = Voice.objects.select_related("terms__sponsor", "organisation")
    return rows.filter(token=digest_of(secret), ended_at=None).first()


def organisations_named(words: str) -> Sequence[tuple[str, str]]:
    """Key and name of organisations whose name has some words, by name."""
    if not words.strip():
        return []
    rows = Organisation.objects.filter(name__icontains=words.strip()).order_by("name", "id")
    return [(str(key), name) for key, name in rows.values_list("key", "name")[:SHOWN]]


def changed_parts(terms: Terms, since: int) -> Sequence[str]:
    """Names of the parts of a draft that were changed after a revision, each once, in order."""
    rows = Entry.objects.filter(
        kind="terms", object=terms.key, deed=Deed.EDIT_TERMS, told__revision__gt=since
    )
    told = rows.order_by("number").values_list("told__part", flat=True)
    return list(dict.fromkeys(told))
