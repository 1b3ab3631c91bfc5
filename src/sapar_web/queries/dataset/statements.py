"""What is copied out of the database for each table of a dataset (docs/reference/dataset.md).

Each reads the table `agreed` (`sapar_web.queries.dataset.agreed`). No name of a person is in any;
a participant is a pseudonym, which is the same in every dataset of this installation.
"""

from collections.abc import Mapping
from typing import Final

_SCHEMES: Final = """
SELECT terms.key AS scheme, terms.title, sponsor.name AS sponsor, sponsor.country,
    terms.document #>> '{money,currency}' AS currency,
    terms.document #>> '{scheme,first_day}' AS first_day,
    terms.document #>> '{scheme,last_day}' AS last_day
FROM sapar_web_terms terms JOIN sapar_web_organisation sponsor ON sponsor.id = terms.sponsor_id
WHERE terms.id IN (SELECT terms_id FROM agreed) ORDER BY terms.id
"""

_ORGANISATIONS: Final = """
SELECT key AS organisation, name, country, NULLIF(ror, '') AS ror
FROM sapar_web_organisation WHERE id IN (
    SELECT unnest(ARRAY[stay.sponsor_id, stay.sending_id, stay.host_id, stay.contractor_id])
    FROM agreed JOIN sapar_web_stay stay USING (id)
) ORDER BY id
"""

_STAYS: Final = """
SELECT stay.key AS stay, terms.key AS scheme,
    'p' || left(encode(sha256(convert_to(%(salt)s || person.key::text, 'UTF8')), 'hex'), 20)
        AS participant,
    sending.key AS sending, host.key AS host, contractor.key AS contractor,
    sending.country AS origin_country, host.country AS host_country,
    CASE WHEN jsonb_array_length(COALESCE(terms.document #> '{scheme,fields}', '[]')) = 1
        THEN terms.document #>> '{scheme,fields,0}' END AS field,
    stay.first_day, COALESCE(ending.on, stay.last_day) AS last_day,
    GREATEST(COALESCE(ending.on, stay.last_day) - stay.first_day + 1, 0) AS days, 1 AS people
FROM agreed JOIN sapar_web_stay stay USING (id)
JOIN sapar_web_terms terms ON terms.id = stay.terms_id
JOIN sapar_web_person person ON person.id = stay.participant_id
JOIN sapar_web_organisation sending ON sending.id = stay.sending_id
JOIN sapar_web_organisation host ON host.id = stay.host_id
LEFT JOIN sapar_web_organisation contractor ON contractor.id = stay.contractor_id
LEFT JOIN sapar_web_ending ending ON ending.stay_id = stay.id AND ending.kind = 'terminated'
ORDER BY stay.id
"""

_COMMITMENTS: Final = """
SELECT agreed.key || '/' || owed.clause AS commitment, agreed.key AS stay,
    COALESCE(NULLIF(owed.item, ''), owed.clause) AS item,
    owed.owed_by[1] AS owed_by, owed.owed_to[1] AS owed_to,
    CASE counted.by WHEN 'once' THEN 1
        WHEN 'requests' THEN COALESCE(still.quantity, owed.quantity) / 100
            * NULLIF(requests.asked, 0)
        ELSE COALESCE(still.quantity, owed.quantity) END AS quantity,
    CASE counted.by WHEN 'quantity' THEN NULLIF(owed.unit, '') END AS unit,
    COALESCE(still.due, owed.due) AS due, COALESCE(still.price, owed.price) AS price,
    NULLIF(owed.currency, '') AS currency
FROM agreed JOIN sapar_web_commitment owed
    ON owed.stay_id = agreed.id AND owed.version_id = agreed.version
LEFT JOIN sapar_web_owedstill still ON still.commitment_id = owed.id
CROSS JOIN LATERAL (SELECT CASE
    WHEN COALESCE(owed.quantity, 0) = 0 OR owed.item = ANY(%(most)s) THEN 'once'
    WHEN owed.unit IS DISTINCT FROM 'percent' THEN 'quantity'
    WHEN owed.item = %(requested)s THEN 'requests' ELSE 'once' END AS by
) counted
LEFT JOIN (
    SELECT told.stay_id, told.commitment, count(*) AS asked
    FROM agreed JOIN sapar_web_accessline line ON line.stay_id = agreed.id
    JOIN sapar_web_event told ON told.stay_id = line.stay_id AND told.key = line.request
    GROUP BY told.stay_id, told.commitment
) requests ON counted.by = 'requests' AND requests.stay_id = agreed.id
    AND requests.commitment = owed.clause
WHERE cardinality(owed.owed_by) > 0 AND cardinality(owed.owed_to) > 0
    AND still.released IS NOT TRUE
ORDER BY owed.id
"""
"""A quantity is what deliveries are counted by (`sapar.deliveries.duty`): one where something is
done or not, the requests that were made where a share of them is owed. Of a stay that was
terminated it is what is owed still, and what is released is not in it."""

_DELIVERIES: Final = """
SELECT line.claim AS delivery, agreed.key || '/' || line.clause AS commitment, line.on,
    line.quantity, line.claimed_by, line.answer, line.answered_on,
    NULLIF(line.resolution, '') AS resolution
FROM agreed JOIN sapar_web_deliveryline line ON line.stay_id = agreed.id ORDER BY line.id
"""

_ACCESS: Final = """
SELECT line.request, agreed.key AS stay, line.activity, line.asked_on,
    NULLIF(line.outcome, '') AS outcome, line.charge, NULLIF(line.currency, '') AS currency
FROM agreed JOIN sapar_web_accessline line ON line.stay_id = agreed.id ORDER BY line.id
"""

_GOALS: Final = """
SELECT agreed.key || '/' || (goal ->> 'id') AS goal, agreed.key AS stay, goal ->> 'level' AS level,
    goal ->> 'owner' AS owner, goal ->> 'kind' AS kind, goal ->> 'weight' AS weight
FROM agreed JOIN sapar_web_version version ON version.id = agreed.version
CROSS JOIN LATERAL jsonb_array_elements(COALESCE(version.document -> 'goals', '[]')) goal
ORDER BY agreed.id, goal ->> 'id'
"""

_TERMS_PLANNED: Final = """
SELECT 'terms-' || terms.key || '-' || place AS event, terms.key AS scheme, NULL::uuid AS stay,
    entry ->> 'party' AS party, entry ->> 'act' AS act, entry ->> 'clause' AS subject,
    (entry ->> 'on')::date AS on
FROM sapar_web_terms terms CROSS JOIN LATERAL jsonb_array_elements(
    COALESCE(NULLIF(terms.canonical, '')::jsonb -> 'planning', '[]')
) WITH ORDINALITY planned (entry, place)
WHERE terms.id IN (SELECT terms_id FROM agreed)
"""

_NEEDS_STATED: Final = """
SELECT 'need-' || need.key, NULL, agreed.key, need.party, 'stated', NULL,
    timezone(%(zone)s, need.submitted_at)::date
FROM agreed JOIN sapar_web_need need ON need.stay_id = agreed.id WHERE need.state <> 'draft'
"""

_CHANGES_PROPOSED: Final = """
SELECT 'proposal-' || proposal.key, NULL, agreed.key, proposal.party,
    CASE proposal.state WHEN 'settled' THEN 'changed' ELSE 'commented' END,
    proposal.clause || proposal.part, timezone(%(zone)s, proposal.at)::date
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_proposal proposal ON proposal.agreement_id = agreement.id
"""

_PROPOSALS_ACCEPTED: Final = """
SELECT 'acceptance-' || acceptance.key, NULL, agreed.key, acceptance.party, 'approved',
    proposal.clause || proposal.part, timezone(%(zone)s, acceptance.at)::date
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_proposal proposal ON proposal.agreement_id = agreement.id
JOIN sapar_web_acceptance acceptance ON acceptance.proposal_id = proposal.id
WHERE acceptance.party <> proposal.party
"""

_REMARKS_MADE: Final = """
SELECT 'remark-' || remark.key, NULL, agreed.key, remark.party, 'commented',
    remark.clause || remark.part, timezone(%(zone)s, remark.at)::date
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_remark remark ON remark.agreement_id = agreement.id
"""

_GOALS_AGREED: Final = """
SELECT 'consent-' || consent.key, NULL, agreed.key, consent.party, 'approved',
    'goals/' || consent.goal, timezone(%(zone)s, consent.at)::date
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_goalconsent consent ON consent.agreement_id = agreement.id
"""

_SIGNED: Final = """
SELECT 'signature-' || signature.key, NULL, agreed.key, signature.party, 'approved', NULL,
    COALESCE(signature.signed_on, timezone(%(zone)s, signature.at)::date)
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_version version ON version.agreement_id = agreement.id
JOIN sapar_web_signature signature ON signature.version_id = version.id
"""

_DECLINED: Final = """
SELECT 'declined-' || declined.version_id, NULL, agreed.key, declined.party, 'declined', NULL,
    timezone(%(zone)s, declined.at)::date
FROM agreed JOIN sapar_web_agreement agreement ON agreement.stay_id = agreed.id
JOIN sapar_web_version version ON version.agreement_id = agreement.id
JOIN sapar_web_declined declined ON declined.version_id = version.id
"""

_ACTS: Final = (
    _TERMS_PLANNED,
    _NEEDS_STATED,
    _CHANGES_PROPOSED,
    _PROPOSALS_ACCEPTED,
    _REMARKS_MADE,
    _GOALS_AGREED,
    _SIGNED,
    _DECLINED,
)

_FLOWS: Final = """
SELECT payment.key AS flow, terms.key AS scheme, agreed.key AS stay,
    payment.payer, {payer} AS payer_country, payment.payee, {payee} AS payee_country,
    CASE WHEN payment.claim_id IS NULL THEN payment.item ELSE 'refund' END AS item,
    payment.given AS amount, payment.given_currency AS currency, payment.on,
    NULLIF(payment.spent_in, '') AS spent_in, NULLIF(payment.budget, '') AS origin
FROM agreed JOIN sapar_web_payment payment ON payment.stay_id = agreed.id
JOIN sapar_web_stay stay ON stay.id = agreed.id
JOIN sapar_web_terms terms ON terms.id = stay.terms_id
JOIN sapar_web_organisation sponsor ON sponsor.id = stay.sponsor_id
JOIN sapar_web_organisation sending ON sending.id = stay.sending_id
JOIN sapar_web_organisation host ON host.id = stay.host_id
LEFT JOIN sapar_web_organisation contractor ON contractor.id = stay.contractor_id
WHERE NOT EXISTS (
    SELECT FROM sapar_web_transaction later WHERE later.reverses_id = payment.transaction_id
) ORDER BY payment.id
"""
"""Payments that nobody took back."""

_COUNTRY: Final = """CASE payment.{party} WHEN 'sponsor' THEN sponsor.country
    WHEN 'sending' THEN sending.country WHEN 'participant' THEN sending.country
    WHEN 'host' THEN host.country WHEN 'mentor' THEN host.country
    WHEN 'contractor' THEN contractor.country END"""

_RATES: Final = """
SELECT rate.currency, to_char(rate.on, 'YYYY-MM') AS month, avg(rate.per_euro) AS per_euro
FROM sapar_web_rate rate WHERE rate.sponsor_id IN (
    SELECT terms.sponsor_id FROM agreed JOIN sapar_web_terms terms ON terms.id = agreed.terms_id
) AND rate.sponsor_id = (
    SELECT min(other.sponsor_id) FROM sapar_web_rate other
    WHERE other.currency = rate.currency AND other.sponsor_id IN (
        SELECT terms.sponsor_id FROM agreed JOIN sapar_web_terms terms ON terms.id = agreed.terms_id
    )
) GROUP BY 1, 2 ORDER BY 1, 2
"""
"""The mean of the days of a month; of several sponsors who read rates of a currency, of the first.
"""

STATEMENTS: Final[Mapping[str, str]] = {
    "schemes": _SCHEMES,
    "organisations": _ORGANISATIONS,
    "stays": _STAYS,
    "planning": " UNION ALL ".join(_ACTS) + " ORDER BY event",
    "commitments": _COMMITMENTS,
    "deliveries": _DELIVERIES,
    "access": _ACCESS,
    "flows": _FLOWS.format(
        payer=_COUNTRY.format(party="payer"), payee=_COUNTRY.format(party="payee")
    ),
    "goals": _GOALS,
    "rates": _RATES,
}
"""By table. What has no source on the site is not in it: a panel without data then says so."""
