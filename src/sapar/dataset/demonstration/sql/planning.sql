-- Who had a say. Home and person are left out often.
WITH recorded AS (
    SELECT *, CAST(unnest(range(0, getvariable('acts'))) AS INTEGER) AS place FROM drawn
    WHERE followed AND (code IS NOT NULL OR happens(n, 'planning', getvariable('planning.recorded')))
), acted AS (
    SELECT recorded.*, acts.*, n * 32 + recorded.place AS e
    FROM recorded JOIN acts ON acts.place = recorded.place
    WHERE CASE
        WHEN code = 'planned-without-sending' AND party IN ('sending', 'participant')
            THEN party = 'participant' AND subject = 'C02'
        WHEN party = 'contractor' AND contractor IS NULL THEN false
        ELSE happens(n * 32 + recorded.place, 'acts', share + CASE
            WHEN party IN ('sending', 'participant') THEN getvariable('planning.support') * support
            ELSE 0 END)
    END
)
SELECT
    long_key('e', e) AS event, scheme, stay, party, act, subject,
    CASE WHEN code IS NOT NULL OR NOT happens(e, 'day unknown', getvariable('planning.without_day'))
        THEN begins + from_to(e, 'day of the act', first, last) END AS "on"
FROM acted
UNION ALL
SELECT
    long_key('e', 90000000000 + 100 * schemes.place + step), scheme, NULL, party, act, subject,
    first_day - ahead
FROM schemes, (VALUES
    (1, 'sponsor', 'stated', 'A08', 300), (2, 'host', 'commented', 'B01', 240),
    (3, 'sending', 'invited', 'A02', 200), (4, 'host', 'changed', 'C02', 180),
    (5, 'sponsor', 'approved', 'A12', 60)
) AS steps(step, party, act, subject, ahead)
