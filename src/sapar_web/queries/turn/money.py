"""What waits about money: lists for the statement of everybody's turn.

Whoever goes speaks for themselves alone, also where they speak for an organisation of other stays.
"""

from sapar_web.queries.turn.oldest import oldest, oldest_of_each

_LINES = """
SELECT CASE w.kind WHEN 'release' THEN 'release_milestone' WHEN 'claim' THEN 'claim_refund'
        WHEN 'pay' THEN 'pay_release' WHEN 'refund' THEN 'pay_refund' ELSE 'match_lines' END,
    w.key, COALESCE(y.key, t.key), COALESCE(y.title, t.title), w.since
FROM ({oldest}) w JOIN sapar_web_terms t ON t.id = w.terms_id
    LEFT JOIN sapar_web_stay y ON y.id = w.stay_id
"""

_OWN = "w.person_id = %(person)s"

_OURS = """(w.stay_id IS NULL OR w.stay_id <> ALL(%(going)s::bigint[])) AND (
        (w.organisation_id = ANY(%(officer)s::bigint[]) AND w.party = 'sponsor')
        OR (w.organisation_id = ANY(%(speaking)s::bigint[]) AND w.party IN ('sending', 'host'))
        OR (w.organisation_id = ANY(%(contracting)s::bigint[]) AND w.party = 'contractor'))"""

_TABLE = "sapar_web_ready"

ON_ME = "UNION ALL".join(
    _LINES.format(oldest=each)
    for each in (oldest(_TABLE, _OWN, "mine"), oldest_of_each(_TABLE, _OURS, "mine"))
)
