-- What was said to be delivered, and what the other side answered.
WITH kept_at_all AS (
    SELECT *,
        CASE WHEN chosen AND claims IS NOT NULL THEN claims
            WHEN happens(c, 'kept', kept + getvariable('promises.character') * care) THEN from_to(c, 'claims', 1, rows_at_most)
            ELSE 0 END AS number,
        held(getvariable('promises.partial') + 0.17 * care + 0.12 * bell(c, 'part'), 0.1, 1.1)
            * quantity AS told
    FROM promised
), claimed AS (
    SELECT *, CAST(unnest(range(0, number)) AS INTEGER) AS k FROM kept_at_all WHERE number > 0
), dated AS (
    SELECT *, c * 16 + k AS d,
        CASE
            WHEN code IS NOT NULL AND chosen THEN begins + 1 + k
            WHEN timing = 'before' THEN due + from_to(c, 'early or late', -25, 18)
            WHEN timing = 'arrival' THEN begins + CAST(floor(24 * pow(draw(c, 'wait'), 2)
                * held(1.1 - 0.45 * care, 0.1, 3)) AS INTEGER)
            WHEN timing = 'stay' THEN begins + CAST(floor((k + draw(c * 16 + k, 'session'))
                * length / number) AS INTEGER)
            ELSE ends + CAST(floor((k + draw(c * 16 + k, 'home')) * 1.1 * days / number) AS INTEGER)
        END AS happened,
        draw(c * 16 + k, 'answer') - 0.08 * care AS mood
    FROM claimed
), answers AS (
    SELECT *,
        CASE
            WHEN chosen AND code IS NOT NULL AND answer IS NOT NULL THEN answer
            WHEN mood < getvariable('promises.acknowledged') THEN 'acknowledged'
            WHEN mood < getvariable('promises.acknowledged') + getvariable('promises.disputed')
                THEN 'disputed'
            ELSE 'unanswered'
        END AS told_back,
        CASE WHEN happens(d, 'by whom', getvariable('promises.by_owed')) AND NOT chosen
            THEN owed_to ELSE owed_by END AS claimed_by
    FROM dated WHERE happened <= getvariable('as_of')
)
SELECT
    long_key('d', d) AS delivery, long_key('c', c) AS commitment, happened AS "on",
    CASE WHEN chosen AND code IS NOT NULL THEN quantity / number
        WHEN happens(d, 'amount unknown', getvariable('promises.without_quantity')) THEN NULL
        WHEN quantity = 1 THEN 1
        ELSE greatest(0.25, round(4 * told / number) / 4) END AS quantity,
    claimed_by, told_back AS answer,
    CASE WHEN told_back <> 'unanswered'
        THEN least(getvariable('as_of'), happened + from_to(d, 'answered', 0, 18)) END AS answered_on,
    CASE WHEN told_back = 'disputed' THEN CASE
        WHEN chosen AND code IS NOT NULL THEN resolution
        WHEN happens(d, 'settled', getvariable('promises.settled'))
            THEN CASE WHEN happens(d, 'for whom', getvariable('promises.for_participant'))
                THEN owed_to ELSE owed_by END
        END END AS resolution
FROM answers
