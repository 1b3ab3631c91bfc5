"""What is to be seen to in stays: lists for the statement of everybody's turn.

Each begins with the lines of one person, or of their organisations, by an index of its own.
"""

_LINES = """
SELECT '{kind}_' || w.code, w.key, y.key, y.title, w.since::timestamp AT TIME ZONE %(zone)s
FROM sapar_web_watched w JOIN sapar_web_stay y ON y.id = w.stay_id
WHERE w.acts = {acts} AND {whose}
"""

_OWN = "w.person_id = %(person)s"

_OURS = """w.organisation_id = ANY(
        %(officer)s::bigint[] || %(speaking)s::bigint[] || %(contracting)s::bigint[])
    AND y.participant_id IS DISTINCT FROM %(person)s
    AND CASE w.party
        WHEN 'sponsor' THEN w.organisation_id = ANY(%(officer)s::bigint[])
        WHEN 'contractor' THEN w.organisation_id = ANY(%(contracting)s::bigint[])
        ELSE w.organisation_id = ANY(%(speaking)s::bigint[]) END"""
"""Lines of organisations for which the person speaks; whoever goes speaks for themselves alone."""


def _lines(kind: str, acts: str) -> str:
    both = (_LINES.format(kind=kind, acts=acts, whose=whose) for whose in (_OWN, _OURS))
    return "UNION ALL".join(both)


ON_ME = _lines("watched", "true")
ON_OTHERS = _lines("their_watched", "false")
