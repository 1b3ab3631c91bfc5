"""What waits about needs and agreements: lists for the statement of everybody's turn.

They begin with `ours`: stays that have not ended, of those for whom the person speaks.
"""

PARTIES = """LATERAL unnest(
    ARRAY['sponsor', 'sending', 'host', 'participant']::varchar[]
    || CASE WHEN y.contractor_id IS NULL THEN ARRAY[]::varchar[]
            ELSE ARRAY['contractor']::varchar[] END) AS p(party)"""
"""Whose needs are waited for, and who accepts goals."""

WRITTEN = """y.state = 'preparing' AND y.needs_opened_at IS NULL AND y.needs_until >= %(today)s"""
"""While needs are written."""

HANDED = """EXISTS (SELECT FROM sapar_web_need n
    WHERE n.stay_id = y.id AND n.party = p.party AND n.state = 'submitted')"""
"""Whether a party's needs are in."""

ALONE = """(p.party = 'participant' OR y.participant_id IS DISTINCT FROM %(person)s)"""
"""Whoever goes speaks for themselves alone."""

GOALS = """jsonb_array_length(COALESCE(g.document -> 'goals', '[]'::jsonb))"""
"""Goals of an agreement. They change only by what all accept, so that each yes is to the text."""


def on_me(speaks: str) -> str:
    """What waits on somebody.

    Args:
        speaks: whether the person speaks for the party `p.party` of the stay `y`.
    """
    return f"""
SELECT DISTINCT 'write_need', y.key, y.key, y.title, y.created_at
FROM ours y, {PARTIES}
WHERE {WRITTEN} AND {speaks} AND {ALONE} AND NOT {HANDED}
UNION ALL
SELECT 'negotiate', y.key, y.key, y.title,
    COALESCE(y.needs_opened_at, (y.needs_until + 1)::timestamp AT TIME ZONE %(zone)s)
FROM ours y
WHERE y.state = 'preparing' AND y.participant_id IS NOT NULL
    AND (y.needs_opened_at IS NOT NULL OR y.needs_until < %(today)s)
UNION ALL
SELECT DISTINCT 'accept_goals', y.key, y.key, y.title, g.created_at
FROM ours y JOIN sapar_web_agreement g ON g.stay_id = y.id, {PARTIES}
WHERE y.state = 'negotiating' AND {speaks} AND {ALONE}
    AND (SELECT count(DISTINCT c.goal) FROM sapar_web_goalconsent c
        WHERE c.agreement_id = g.id AND c.party = p.party) < {GOALS}
UNION ALL
SELECT DISTINCT 'answer_proposal', r.key, y.key, y.title, r.at
FROM ours y JOIN sapar_web_agreement g ON g.stay_id = y.id
    JOIN sapar_web_proposal r ON r.agreement_id = g.id AND r.state = 'open'
    JOIN LATERAL unnest(r.asked) AS p(party) ON NOT EXISTS (
        SELECT FROM sapar_web_acceptance a WHERE a.proposal_id = r.id AND a.party = p.party)
WHERE {speaks} AND {ALONE}
"""  # noqa: S608 -- made of the text above alone


def on_others(speaks: str) -> str:
    """What somebody waits for; as `on_me` takes it."""
    return f"""
SELECT DISTINCT 'their_needs', y.key, y.key, y.title, y.created_at
FROM ours y, {PARTIES}
WHERE {WRITTEN} AND {speaks} AND {ALONE} AND {HANDED}
UNION ALL
SELECT DISTINCT 'their_answer_to_proposal', r.key, y.key, y.title, r.at
FROM ours y JOIN sapar_web_agreement g ON g.stay_id = y.id
    JOIN sapar_web_proposal r ON r.agreement_id = g.id AND r.state = 'open'
    JOIN LATERAL unnest(ARRAY[r.party]) AS p(party) ON true
WHERE {speaks} AND {ALONE}
"""  # noqa: S608 -- made of the text above alone
