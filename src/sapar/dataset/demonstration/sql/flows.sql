-- Who paid whom, for what, and where it was spent. The sponsor pays most.
WITH kinds(slot, payer, payee, item, paid_in) AS (VALUES
    (0, 'sponsor', 'host', 'fee', 'host'),
    (1, 'sponsor', 'host', 'mentoring', 'host'),
    (2, 'sponsor', 'host', 'course', 'host'),
    (3, 'sponsor', 'host', 'desk', 'host'),
    (4, 'sponsor', 'host', 'library', 'host'),
    (5, 'sponsor', 'contractor', 'contractor_margin', 'host'),
    (6, 'sponsor', 'participant', 'stipend', 'either'),
    (7, 'sponsor', 'third', 'travel', 'home'),
    (8, 'participant', 'third', 'visa', 'euro'),
    (9, 'sponsor', 'participant', 'housing', 'euro'),
    (10, 'host', 'participant', 'housing', 'euro'),
    (11, 'sponsor', 'sending', 'organisational_support', 'home'),
    (12, 'participant', 'host', 'charge', 'euro'),
    (13, 'participant', 'host', 'charge', 'euro'),
    (14, 'host', 'sponsor', 'refund', 'host'),
    (15, 'sponsor', 'participant', 'special_needs', 'euro')
), possible AS (
    SELECT drawn.*, CAST(unnest(range(0, 16)) AS INTEGER) AS slot FROM drawn
), due AS (
    SELECT possible.* EXCLUDE (item), kinds.* EXCLUDE (slot), n * 16 + slot AS f, slot - 11 AS k,
        CASE slot
            WHEN 0 THEN CASE WHEN itemised THEN fee * (1 - getvariable('money.parts')) ELSE fee END
            WHEN 1 THEN CASE WHEN itemised THEN fee * getvariable('money.fee_items.mentoring') END
            WHEN 2 THEN CASE WHEN itemised THEN fee * getvariable('money.fee_items.course') END
            WHEN 3 THEN CASE WHEN itemised THEN fee * getvariable('money.fee_items.desk') END
            WHEN 4 THEN CASE WHEN itemised THEN fee * getvariable('money.fee_items.library') END
            WHEN 5 THEN CASE WHEN contractor IS NOT NULL THEN fee * getvariable('money.margin') END
            WHEN 6 THEN living
            WHEN 7 THEN CASE WHEN happens(n, 'travel', getvariable('money.travel'))
                THEN around(n, 'price of travel', getvariable('money.travel_price') * risen,
                    getvariable('money.spread')) END
            WHEN 8 THEN CASE WHEN code = 'payment-without-rate'
                    OR happens(n, 'visa', getvariable('money.visa'))
                THEN around(n, 'price of a visa', getvariable('money.visa_price') * risen,
                    getvariable('money.spread')) END
            WHEN 9 THEN CASE WHEN happens(n, 'housing', getvariable('money.housing'))
                THEN getvariable('money.housing_day') * length * risen END
            WHEN 10 THEN CASE WHEN happens(n, 'host supports', getvariable('money.host_support'))
                THEN getvariable('money.housing_day') * length * risen END
            WHEN 11 THEN CASE WHEN happens(n, 'replacement', getvariable('money.replacement')
                    * (1 + 0.4 * support))
                THEN getvariable('money.replacement_day') * length * risen END
            WHEN 14 THEN CASE WHEN code = 'money-given-back' OR (code IS NULL
                    AND happens(n, 'given back', getvariable('money.given_back')))
                THEN fee * 0.2 END
            WHEN 15 THEN CASE WHEN happens(n, 'needs', getvariable('money.special_needs'))
                THEN getvariable('money.special_needs_price') * risen END
            ELSE CASE WHEN k <= requests_of(n, code, degree, followed)
                    AND outcome_of(n, k, delivery, activity) = 'charged'
                THEN charge_of(n, k, activity, risen, travellers) END
        END AS euros,
        coalesce(slot = 14 AND (code = 'money-given-back'
            OR happens(n, 'below zero', getvariable('money.below_zero'))), false) AS below_zero
    FROM possible JOIN kinds USING (slot)
), paid AS (
    SELECT * EXCLUDE (euros, currency),
        CASE
            WHEN slot = 6 AND (code = 'grant-of-zero' OR code IS NULL
                AND happens(n, 'no stipend', getvariable('money.without_stipend'))) THEN 0
            WHEN below_zero THEN -euros ELSE euros END AS euros,
        CASE
            WHEN slot = 8 AND code = 'payment-without-rate' THEN 'TJS'
            WHEN paid_in = 'host' THEN due.currency
            WHEN paid_in = 'home' OR paid_in = 'either' AND happens(n, 'paid at home',
                getvariable('money.stipend_in_home_currency')) THEN getvariable('money.home_currency')
            ELSE 'EUR' END AS currency,
        CASE slot WHEN 6 THEN begins WHEN 9 THEN begins + 20 WHEN 10 THEN begins + 20
            WHEN 12 THEN begins + length // 2 WHEN 13 THEN begins + length // 2
            WHEN 14 THEN least(ends + 60, getvariable('as_of')) ELSE begins - 14 END AS paid_on,
        CASE
            WHEN slot NOT IN (12, 13) THEN item
            WHEN activity_of(n, k, activity) IN ('course', 'library', 'laboratory')
                THEN activity_of(n, k, activity)
            WHEN activity_of(n, k, activity) IN ('seminar', 'workshop', 'conference') THEN 'event'
            ELSE 'charge' END AS what,
        CASE WHEN slot = 7 THEN CASE WHEN happens(n, 'ticket', getvariable('money.travel_known'))
                THEN origin_country END
            WHEN slot IN (11) THEN origin_country ELSE host_country END AS spent_in
    FROM due WHERE euros IS NOT NULL AND (euros > 0 OR slot = 6)
)
SELECT
    long_key('f', f) AS flow, paid.scheme, stay,
    CASE WHEN below_zero THEN payee ELSE payer END AS payer,
    CASE CASE WHEN below_zero THEN payee ELSE payer END
        WHEN 'sponsor' THEN schemes.country WHEN 'host' THEN host_country
        WHEN 'contractor' THEN host_country ELSE origin_country END AS payer_country,
    CASE WHEN below_zero THEN payer ELSE payee END AS payee,
    CASE CASE WHEN below_zero THEN payer ELSE payee END
        WHEN 'sponsor' THEN schemes.country WHEN 'host' THEN host_country
        WHEN 'contractor' THEN host_country WHEN 'third' THEN spent_in
        ELSE origin_country END AS payee_country,
    what AS item,
    CASE WHEN code IS NOT NULL OR NOT happens(f, 'amount unknown', getvariable('money.without_amount'))
        THEN round(euros * rate_on(start, step, paid_on), 2) END AS amount,
    paid.currency,
    CASE WHEN code IS NOT NULL OR NOT happens(f, 'day unknown', getvariable('money.without_day'))
        THEN paid_on END AS "on",
    spent_in,
    CASE payer WHEN 'sponsor' THEN concat('budget of ', paid.scheme) ELSE 'own funds' END AS origin
FROM paid
LEFT JOIN currencies USING (currency)
LEFT JOIN schemes ON schemes.scheme = paid.scheme
UNION ALL
-- What a sponsor pays each year for running the scheme belongs to no stay.
SELECT
    long_key('f', 90000000000 + 10000 * place + year), scheme, NULL, 'sponsor', country,
    'contractor', NULL, 'overhead', getvariable('money.running_year'), 'EUR', make_date(year, 1, 15),
    NULL, concat('budget of ', scheme)
FROM (SELECT *, unnest(range(year(first_day), year(last_day) + 1)) AS year FROM schemes)
WHERE scheme <> getvariable('degrees.scheme')
