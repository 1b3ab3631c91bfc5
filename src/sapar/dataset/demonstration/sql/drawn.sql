-- Every stay as it was, in the order of the first days; the record may know less of it.
WITH numbered AS (
    SELECT n, code, pair, item, claims, answer, resolution, activity
    FROM range(1, getvariable('stays') + 1) AS numbers(n) LEFT JOIN planted USING (n)
), met AS (
    SELECT *,
        1 + CAST(floor((n - getvariable('stays') // 5) * draw(n, 'who')) AS BIGINT) AS earlier
    FROM numbered
), people AS (
    SELECT * EXCLUDE (earlier),
        CASE
            WHEN code = 'same-participant' THEN pair
            WHEN code IS NULL AND n > getvariable('stays') // 5
                AND happens(n, 'again', getvariable('stay.again'))
                AND NOT list_contains(getvariable('planted'), earlier) THEN earlier
            ELSE n
        END AS person,
        code IS NULL AND getvariable('stays') >= getvariable('degrees.from_stays')
            AND happens(n, 'degree', getvariable('degrees.share')) AS degree,
        getvariable('stays') <= getvariable('small') AS all_alike
    FROM met
), kinds AS (
    SELECT * EXCLUDE (all_alike),
        NOT degree AND (code IS NOT NULL OR all_alike
            OR happens(n, 'study', getvariable('study.share'))) AS study,
        coalesce(code = 'visit-back', code IS NULL AND NOT all_alike AND NOT degree
            AND happens(person, 'back', getvariable('stay.back'))) AS back
    FROM people
), ways AS (
    SELECT *,
        CASE WHEN NOT back THEN 'home' WHEN code IS NULL THEN 'abroad' ELSE 'study' END AS from_pool,
        CASE WHEN back THEN 'home' WHEN study THEN 'study' ELSE 'abroad' END AS to_pool,
        -- A visit back goes between the two institutions of the visit that it answers.
        CASE WHEN code = 'visit-back' THEN draw(pair, 'host') ELSE draw(person, 'home') END
            AS u_from,
        CASE WHEN code = 'visit-back' THEN draw(pair, 'home') ELSE draw(n, 'host') END AS u_to
    FROM kinds
), placed AS (
    SELECT ways.* EXCLUDE (from_pool, to_pool, u_from, u_to),
        here.organisation AS sending, here.country AS origin_country,
        there.organisation AS host, there.country AS host_country, there.currency,
        there.living_day, there.fee_month, there.level,
        CASE WHEN NOT back AND NOT degree AND happens(n, 'contractor', there.run)
            THEN there.contractor END AS contractor,
        getvariable('dependence.delivery_host') * there.quality
            + getvariable('dependence.delivery_person') * bell(person, 'person')
            + getvariable('dependence.delivery_luck') * bell(n, 'delivery') AS delivery,
        getvariable('dependence.support_home') * here.quality
            + getvariable('dependence.support_luck') * bell(n, 'support') AS support
    FROM ways
    JOIN pools AS here ON here.pool = from_pool AND here.rank = rank_in(from_pool, u_from)
    JOIN pools AS there ON there.pool = to_pool AND there.rank = rank_in(to_pool, u_to)
), dated AS (
    SELECT *,
        -- Stays become likelier with time: the n-th of N begins where its share of them is reached.
        getvariable('first') + CAST(floor(getvariable('span') * (sqrt(1 + getvariable('stay.growth')
            * (2 + getvariable('stay.growth')) * (n - 1 + draw(n, 'day')) / getvariable('stays')) - 1)
            / getvariable('stay.growth')) AS INTEGER) AS begins,
        CASE
            WHEN degree THEN from_to(n, 'length', getvariable('degrees.shortest'),
                getvariable('degrees.longest'))
            WHEN back THEN least(getvariable('stay.longest_back'), from_to(n, 'length',
                out_of(getvariable('stay.shortest'), draw(n, 'band')),
                out_of(getvariable('stay.longest'), draw(n, 'band'))))
            WHEN study THEN from_to(n, 'length',
                out_of(getvariable('study.shortest'), draw(n, 'band')),
                out_of(getvariable('study.longest'), draw(n, 'band')))
            ELSE from_to(n, 'length', out_of(getvariable('stay.shortest'), draw(n, 'band')),
                out_of(getvariable('stay.longest'), draw(n, 'band')))
        END AS length,
        CASE WHEN study OR degree OR NOT happens(n, 'group', getvariable('stay.group')) THEN 1
            ELSE from_to(n, 'travellers', 2, 4) END AS travellers
    FROM placed
), priced AS (
    SELECT *,
        begins + length - 1 AS ends,
        travellers * pow(1 + getvariable('money.yearly_rise'),
            year(begins) - year(getvariable('first'))) AS risen
    FROM dated
)
SELECT
    n, stay_key(n) AS stay, code, item, claims, answer, resolution,
    CASE WHEN degree THEN getvariable('degrees.scheme')
        ELSE out_of(getvariable('urn.schemes'), draw(n, 'scheme')) END AS scheme,
    person_key(person) AS participant,
    degree, study, back, sending, host, contractor, origin_country, host_country, currency,
    CASE WHEN study THEN out_of(getvariable('study.fields'), draw(person, 'field'))
        ELSE out_of(getvariable('stay.fields'), draw(person, 'field')) END AS field,
    out_of(getvariable('stay.seniorities'), draw(person, 'seniority')) AS seniority,
    CASE WHEN degree THEN 'study' WHEN code = 'visit-back' THEN 'teaching'
        ELSE out_of(getvariable('stay.purposes'), draw(n, 'purpose')) END AS purpose,
    begins, ends, length, travellers,
    CAST(delivery AS FLOAT) AS delivery,
    CAST(support AS FLOAT) AS support,
    CAST(getvariable('dependence.gain_delivery') * delivery
        + getvariable('dependence.gain_support') * support
        + getvariable('dependence.gain_both') * delivery * support
        + getvariable('dependence.gain_person') * bell(person, 'person')
        + getvariable('dependence.gain_luck') * bell(n, 'gain') AS FLOAT) AS gain,
    risen,
    CASE WHEN back THEN 0 ELSE round(around(n, 'fee', fee_month * level * risen
        * greatest(length / 30, 0.5), getvariable('money.spread'))
        * CASE WHEN degree THEN getvariable('degrees.fee') ELSE 1 END, 2) END AS fee,
    round(around(n, 'living', living_day * length * risen, getvariable('money.spread'))
        * CASE WHEN degree THEN getvariable('degrees.living') ELSE 1 END, 2) AS living,
    NOT back AND NOT degree AND (coalesce(code = 'paid-twice', false)
        OR happens(n, 'itemised', getvariable('money.itemised'))) AS itemised,
    NOT degree AND (code IS NOT NULL OR n = followed_in_block_of(n)) AS followed,
    activity
FROM priced
