"""What is to be seen to in stays: lists for the statement of everybody's turn.

Each begins with the lines of one person, or of their organisations, by an index of its own.
"""

from sapar_web.queries.turn.oldest import oldest, oldest_of_each

_LINES = """
SELECT '{kind}_' || w.code, w.key, y.key, y.title, w.since::timestamp AT TIME ZONE %(zone)s
FROM ({oldest}) w JOIN sapar_web_stay y ON y.id = w.stay_id
"""

_OWN = "w.person_id = %(person)s"

_OURS = """w.stay_id <> ALL(%(going)s::bigint[]) AND CASE w.party
        WHEN 'sponsor' THEN w.organisation_id = ANY(%(officer)s::bigint[])
        WHEN 'contractor' THEN w.organisation_id = ANY(%(contracting)s::bigint[])
        ELSE w.organisation_id = ANY(%(speaking)s::bigint[]) END"""
"""Lines of organisations for which the person speaks; whoever goes speaks for themselves alone."""

_SINCE = "w.since::timestamp AT TIME ZONE %(zone)s"


def _lines(kind: str, side: str, acts: str) -> str:
    table = "sapar_web_watched"
    found = (
        oldest(table, f"w.acts = {acts} AND {_OWN}", side, _SINCE),
        oldest_of_each(table, f"w.acts = {acts} AND {_OURS}", side, _SINCE),
    )
    return "UNION ALL".join(_LINES.format(kind=kind, oldest=each) for each in found)


ON_ME = _lines("watched", "mine", "true")
ON_OTHERS = _lines("their_watched", "theirs", "false")
