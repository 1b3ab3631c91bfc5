"""The statement behind everybody's first page: two sides, each a union of a few lists.

Each list names for its rows: the kind of thing, the key of what the deed is done to, the key of
what it is about, what it is called, and since when it waits. Every list begins with the rows of one
person or of their organisations, by an index.
"""

from sapar_web.models.stay import UNDER_WAY
from sapar_web.queries.turn import calls, money, record, stays
from sapar_web.queries.turn.oldest import after

LAST_WORD = """
LEFT JOIN LATERAL (
    SELECT s.kind, s.revision, s.at FROM sapar_web_statement s
    WHERE s.voice_id = v.id ORDER BY s.id DESC LIMIT 1
) last ON true
"""

WAITING_VERSION = """
ours y JOIN sapar_web_agreement g ON g.stay_id = y.id
    JOIN LATERAL (
        SELECT w.id, w.made_at, w.signers FROM sapar_web_version w
        WHERE w.agreement_id = g.id ORDER BY w.number DESC LIMIT 1
    ) v ON NOT EXISTS (SELECT FROM sapar_web_declined d WHERE d.version_id = v.id)
    JOIN LATERAL unnest(v.signers) AS p(party) ON NOT EXISTS (
        SELECT FROM sapar_web_signature s WHERE s.version_id = v.id AND s.party = p.party
    )
"""
"""Each stay whose latest version waits, once for each party whose signature is missing."""

SPEAKS = """CASE p.party
    WHEN 'sponsor' THEN y.sponsor_id = ANY(%(officer)s::bigint[])
    WHEN 'sending' THEN y.sending_id = ANY(%(speaking)s::bigint[])
    WHEN 'host' THEN y.host_id = ANY(%(speaking)s::bigint[])
    WHEN 'contractor' THEN y.contractor_id = ANY(%(contracting)s::bigint[])
    WHEN 'participant' THEN y.participant_id = %(person)s
    ELSE y.mentor_id = %(person)s END"""
"""Whether the person speaks for that party."""

CONCERNS_OTHERS = """(y.sending_id = ANY(%(speaking)s::bigint[])
    OR y.host_id = ANY(%(speaking)s::bigint[]) OR y.contractor_id = ANY(%(contracting)s::bigint[])
    OR y.participant_id = %(person)s OR y.mentor_id = %(person)s)"""
"""Whether the person speaks for any party but the sponsor."""

CONCERNS = f"(y.sponsor_id = ANY(%(officer)s::bigint[]) OR {CONCERNS_OTHERS})"
"""Whether the person speaks for any party."""

_UNDER_WAY = str(tuple(each.value for each in UNDER_WAY))
"""As the index of a sponsor's stays has it; in a stay in force a proposal may wait, by its list."""

OURS = f"""
SELECT y.id, 'ours' FROM sapar_web_stay y
WHERE y.sponsor_id = ANY(%(officer)s::bigint[]) AND y.state IN {_UNDER_WAY}
UNION ALL
SELECT y.id, 'ours' FROM sapar_web_stay y
WHERE y.state IN {_UNDER_WAY} AND {CONCERNS_OTHERS}
UNION ALL
SELECT y.id, 'ours' FROM sapar_web_proposal r
    JOIN sapar_web_agreement g ON g.id = r.agreement_id JOIN sapar_web_stay y ON y.id = g.stay_id
WHERE r.state = 'open' AND y.state = 'active' AND {CONCERNS}
UNION ALL
SELECT y.id, 'going' FROM sapar_web_stay y WHERE y.participant_id = %(person)s
"""  # noqa: S608 -- made of the text above alone
"""Stays of which something may wait, of those for whom the person speaks; and those they go on.

They are looked up apart, by a plan of its own for each person: one plan for all would read every
stay of the installation, since it knows of nobody for how few organisations they speak.
"""

OF_OURS = """
SELECT y.id, y.key, y.title, y.state, y.created_at, y.needs_opened_at, y.needs_until,
    y.sponsor_id, y.sending_id, y.host_id, y.contractor_id, y.participant_id, y.mentor_id
FROM sapar_web_stay y WHERE y.id = ANY(%(ours)s::bigint[])
"""

ON_ME = f"""
SELECT 'invitation' AS kind, i.key, o.key AS about, o.name AS called, i.created_at AS since
FROM sapar_web_invitation i JOIN sapar_web_organisation o ON o.id = i.organisation_id
WHERE i.email = %(email)s AND i.used_at IS NULL AND i.withdrawn_at IS NULL
    AND i.expires_at > %(now)s
UNION ALL
SELECT CASE WHEN last.kind IS NULL THEN 'speak'
            WHEN last.kind = 'approved' THEN 'approve_again' ELSE 'look_again' END,
    v.key, t.key, t.title, CASE WHEN last.kind IS NULL THEN v.invited_at ELSE t.changed_at END
FROM sapar_web_voice v JOIN sapar_web_terms t ON t.id = v.terms_id {LAST_WORD}
WHERE v.person_id = %(person)s AND v.ended_at IS NULL AND t.state = 'draft'
    AND (last.kind IS NULL OR (last.kind <> 'declined' AND last.revision < t.revision))
UNION ALL
SELECT 'answer', s.key, t.key, t.title, s.at
FROM sapar_web_terms t JOIN sapar_web_voice v ON v.terms_id = t.id
    JOIN sapar_web_statement s ON s.voice_id = v.id
    LEFT JOIN sapar_web_answer a ON a.statement_id = s.id
WHERE t.sponsor_id = ANY(%(officer)s::bigint[]) AND t.state = 'draft' AND a.id IS NULL
    AND s.kind IN ('stated', 'commented')
UNION ALL
SELECT 'draft', t.key, t.key, t.title, t.changed_at
FROM sapar_web_terms t WHERE t.sponsor_id = ANY(%(officer)s::bigint[]) AND t.state = 'draft'
UNION ALL
SELECT 'decide', t.key, t.key, t.title, (t.offers_until + 1)::timestamp AT TIME ZONE %(zone)s
FROM sapar_web_terms t
WHERE t.sponsor_id = ANY(%(officer)s::bigint[]) AND t.state = 'published'
    AND t.offers_until < %(today)s
    AND EXISTS (SELECT FROM sapar_web_offer f WHERE f.terms_id = t.id AND f.state = 'submitted')
UNION ALL
SELECT 'finish_offer', f.key, t.key, t.title, f.changed_at
FROM sapar_web_offer f JOIN sapar_web_terms t ON t.id = f.terms_id
WHERE f.organisation_id = ANY(%(offering)s::bigint[]) AND f.state = 'draft'
    AND t.state = 'published'
    AND t.offers_until >= %(today)s
UNION ALL
SELECT 'offer', t.key, t.key, t.title, t.published_at
FROM sapar_web_terms t
WHERE cardinality(%(offering)s::bigint[]) > 0 AND t.state = 'published'
    AND t.offers_until >= %(today)s
    AND t.sponsor_id <> ALL(%(offering)s::bigint[])
    AND NOT EXISTS (SELECT FROM sapar_web_offer f WHERE f.terms_id = t.id
        AND f.organisation_id = ANY(%(offering)s::bigint[]) AND f.state <> 'withdrawn')
UNION ALL
SELECT 'decision', f.key, t.key, t.title, f.decided_at
FROM sapar_web_offer f JOIN sapar_web_terms t ON t.id = f.terms_id
WHERE f.organisation_id = ANY(%(offering)s::bigint[]) AND f.state IN ('selected', 'declined')
    AND NOT EXISTS (SELECT FROM sapar_web_seen n
        WHERE n.person_id = %(person)s AND n.object = f.key)
UNION ALL
SELECT 'undelivered', m.key, NULL::uuid, m.address, m.given_up_at
FROM sapar_web_message m
WHERE m.asked_by_id = %(person)s AND m.given_up_at > %(lately)s
    AND NOT EXISTS (SELECT FROM sapar_web_seen n
        WHERE n.person_id = %(person)s AND n.object = m.key)
UNION ALL
SELECT CASE w.kind WHEN 'agreed' THEN 'agreed' WHEN 'declined' THEN 'declined' ELSE 'ended' END,
    w.key, y.key, y.title, w.created_at
FROM sapar_web_notice w
    JOIN sapar_web_stay y ON y.key = substring(w.path FROM '/stays/([0-9a-f-]{{36}})/')::uuid
WHERE w.person_id = %(person)s AND w.kind IN ('agreed', 'declined', 'ended')
    AND w.created_at > %(lately)s
    AND NOT EXISTS (SELECT FROM sapar_web_seen n
        WHERE n.person_id = %(person)s AND n.object = w.key)
UNION ALL
SELECT 'sign', y.key, y.key, y.title, v.made_at FROM {WAITING_VERSION}
WHERE y.state IN ('signing', 'amending') AND {SPEAKS}
UNION ALL {stays.on_me(SPEAKS)}
UNION ALL {calls.ON_ME}
UNION ALL {record.ON_ME}
UNION ALL {money.ON_ME}
"""  # noqa: S608 -- made of the text above alone

ON_OTHERS = f"""
SELECT 'their_word' AS kind, v.key, t.key AS about, t.title AS called, v.invited_at AS since
FROM sapar_web_terms t JOIN sapar_web_voice v ON v.terms_id = t.id {LAST_WORD}
WHERE t.sponsor_id = ANY(%(officer)s::bigint[]) AND t.state = 'draft' AND v.ended_at IS NULL
    AND last.kind IS NULL
UNION ALL
SELECT 'their_answer', v.key, t.key, t.title, s.at
FROM sapar_web_voice v JOIN sapar_web_terms t ON t.id = v.terms_id
    JOIN sapar_web_statement s ON s.voice_id = v.id
    LEFT JOIN sapar_web_answer a ON a.statement_id = s.id
WHERE v.person_id = %(person)s AND v.ended_at IS NULL AND t.state = 'draft' AND a.id IS NULL
    AND s.kind IN ('stated', 'commented')
UNION ALL
SELECT 'their_offers', t.key, t.key, t.title, t.published_at
FROM sapar_web_terms t
WHERE t.sponsor_id = ANY(%(officer)s::bigint[]) AND t.state = 'published'
    AND t.offers_until >= %(today)s
UNION ALL
SELECT 'their_decision', f.key, t.key, t.title, f.submitted_at
FROM sapar_web_offer f JOIN sapar_web_terms t ON t.id = f.terms_id
WHERE f.organisation_id = ANY(%(offering)s::bigint[]) AND f.state = 'submitted'
    AND t.state = 'published'
UNION ALL
SELECT 'their_coming', i.key, o.key, o.name, i.created_at
FROM sapar_web_invitation i JOIN sapar_web_organisation o ON o.id = i.organisation_id
WHERE i.organisation_id = ANY(%(keeping)s::bigint[]) AND i.used_at IS NULL
    AND i.withdrawn_at IS NULL
    AND i.expires_at > %(now)s
UNION ALL
SELECT DISTINCT 'their_signature', y.key, y.key, y.title, v.made_at FROM {WAITING_VERSION}
WHERE y.state IN ('signing', 'amending') AND NOT COALESCE({SPEAKS}, false)
UNION ALL {stays.on_others(SPEAKS)}
UNION ALL {calls.ON_OTHERS}
UNION ALL {record.ON_OTHERS}
"""  # noqa: S608 -- made of the text above alone


def _page(side: str, rows: str) -> str:
    """The oldest of one side, after a place."""
    return f"""(SELECT '{side}' AS side, w.* FROM ({rows}) w
WHERE {after(side)}
ORDER BY w.since, w.key LIMIT %(limit)s)"""  # noqa: S608 -- made of the text above alone


WAITING = f"""WITH ours AS MATERIALIZED ({OF_OURS})
SELECT side, kind, both_sides.key, about, called, since, about_it.first_day, about_it.last_day
FROM ({_page("mine", ON_ME)} UNION ALL {_page("theirs", ON_OTHERS)}) both_sides
    LEFT JOIN sapar_web_stay about_it ON about_it.key = about
ORDER BY side, since, both_sides.key"""  # noqa: S608 -- made of the text above alone

PARAMETERS = {
    "person": "bigint",
    "email": "text",
    **dict.fromkeys(
        ("ours", "going", "officer", "offering", "keeping", "speaking", "contracting"), "bigint[]"
    ),
    "now": "timestamptz",
    "today": "date",
    "lately": "timestamptz",
    "zone": "text",
    "limit": "bigint",
    "mine_since": "timestamptz",
    "mine_key": "uuid",
    "theirs_since": "timestamptz",
    "theirs_key": "uuid",
}
"""What the statement is asked with, in order, with the type of each."""

_PLACES = {name: f"${place}" for place, name in enumerate(PARAMETERS, 1)}
PREPARE = f"PREPARE sapar_turn ({', '.join(PARAMETERS.values())}) AS {WAITING % _PLACES}"
EXECUTE = f"EXECUTE sapar_turn ({', '.join(f'%({name})s' for name in PARAMETERS)})"
"""It is planned once for each connection: to plan some forty lists takes longer than to read them.
"""
