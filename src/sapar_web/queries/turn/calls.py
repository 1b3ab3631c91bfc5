"""What waits about calls, applications and reviews: lists for the statement of everybody's turn."""

ON_ME = """
SELECT 'call_draft' AS kind, c.key, c.key AS about, c.title AS called, c.changed_at AS since
FROM sapar_web_call c WHERE c.sponsor_id = ANY(%(officer)s::bigint[]) AND c.state = 'draft'
UNION ALL
SELECT 'decide_call', c.key, c.key, c.title,
    (c.nominates_on + 1)::timestamp AT TIME ZONE %(zone)s
FROM sapar_web_call c
WHERE c.sponsor_id = ANY(%(officer)s::bigint[]) AND c.state IN ('open', 'closed')
    AND c.nominates_on < %(today)s
UNION ALL
SELECT 'answer_appeal', p.key, c.key, c.title, l.at
FROM sapar_web_appeal l JOIN sapar_web_application p ON p.id = l.application_id
    JOIN sapar_web_call c ON c.id = p.call_id
WHERE l.outcome = '' AND c.sponsor_id = ANY(%(officer)s::bigint[])
UNION ALL
SELECT 'finish_application', p.key, c.key, c.title, p.changed_at
FROM sapar_web_application p JOIN sapar_web_call c ON c.id = p.call_id
WHERE p.participant_id = %(person)s AND p.state = 'draft' AND c.state = 'open'
    AND c.closes_on >= %(today)s
UNION ALL
SELECT 'place', p.key, c.key, c.title, p.changed_at
FROM sapar_web_application p JOIN sapar_web_call c ON c.id = p.call_id
WHERE p.participant_id = %(person)s AND p.state = 'offered'
    AND p.offered_until >= %(today)s
UNION ALL
SELECT 'nominate', p.key, c.key, c.title, p.submitted_at
FROM sapar_web_application p JOIN sapar_web_call c ON c.id = p.call_id
WHERE p.sending_id = ANY(%(speaking)s::bigint[]) AND p.state = 'submitted'
    AND p.participant_id <> %(person)s AND c.state IN ('open', 'closed')
    AND c.nominates_on >= %(today)s
UNION ALL
SELECT 'review', c.key, c.key, c.title, r.invited_at
FROM sapar_web_reviewer r JOIN sapar_web_call c ON c.id = r.call_id
WHERE r.person_id = %(person)s AND r.ended_at IS NULL AND c.state IN ('open', 'closed')
    AND NOT EXISTS (SELECT FROM sapar_web_application o WHERE o.call_id = c.id
        AND o.participant_id = %(person)s AND o.state <> 'withdrawn')
    AND (SELECT p.id FROM sapar_web_application p
        WHERE p.call_id = c.id AND p.state IN ('submitted', 'nominated')
            AND p.participant_id <> %(person)s
            AND NOT EXISTS (SELECT FROM sapar_web_review w WHERE w.reviewer_id = r.id
                AND w.application_id = p.id AND w.state = 'submitted')
            AND NOT EXISTS (SELECT FROM sapar_web_conflict f
                WHERE f.reviewer_id = r.id AND f.application_id = p.id)
            AND NOT EXISTS (SELECT FROM sapar_web_membership m
                WHERE m.person_id = %(person)s AND m.until IS NULL
                    AND m.organisation_id IN (p.sending_id, p.host_id))
        LIMIT 1) IS NOT NULL
"""

ON_OTHERS = """
SELECT 'their_applications', c.key, c.key, c.title, c.opened_at
FROM sapar_web_call c
WHERE c.sponsor_id = ANY(%(officer)s::bigint[]) AND c.state IN ('open', 'closed')
    AND c.nominates_on >= %(today)s
UNION ALL
SELECT 'their_nomination', p.key, c.key, c.title, p.submitted_at
FROM sapar_web_application p JOIN sapar_web_call c ON c.id = p.call_id
WHERE p.participant_id = %(person)s AND p.state = 'submitted' AND c.state IN ('open', 'closed')
UNION ALL
SELECT 'their_choice', p.key, c.key, c.title, p.submitted_at
FROM sapar_web_application p JOIN sapar_web_call c ON c.id = p.call_id
WHERE p.participant_id = %(person)s AND p.state = 'nominated' AND c.state IN ('open', 'closed')
UNION ALL
SELECT 'their_answer_to_appeal', p.key, c.key, c.title, l.at
FROM sapar_web_appeal l JOIN sapar_web_application p ON p.id = l.application_id
    JOIN sapar_web_call c ON c.id = p.call_id
WHERE l.outcome = '' AND p.participant_id = %(person)s
"""
