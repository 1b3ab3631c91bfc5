"""Telling those whose approval was of another text that it does not count any more."""

from django.urls import reverse

from sapar_web.actions.notices import notify
from sapar_web.models import Said, Statement, Terms
from sapar_web.queries.terms.texts import Marks


def tell_lapsed(terms: Terms) -> int:
    """Give a turn to everybody who approved what reads differently now. Part of a deed that edits.

    Effects: a notice for each, once until they have seen it.

    Args:
        terms: the draft as it was just kept.

    Returns:
        How many were told.
    """
    rows = Statement.objects.filter(voice__terms=terms, voice__ended_at=None)
    standing: dict[int, bool] = {}
    people, now = {}, Marks(terms.document)
    for each in rows.filter(kind=Said.APPROVED).select_related("voice__person").defer("read"):
        people[each.voice_id] = each.voice
        standing[each.voice_id] = (
            standing.get(each.voice_id, False) or each.mark == now[each.clause]
        )
    lapsed = [people[number] for number, counts in standing.items() if not counts]
    for voice in lapsed:
        if voice.person is not None:
            notify(voice.person, "changed", reverse("voice", args=[voice.key]))
    return len(lapsed)
