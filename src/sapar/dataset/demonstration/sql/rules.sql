-- What several tables need to agree on.

-- Stays are followed up one of each block of stays, so that there are as many as there may be.
CREATE MACRO block_of(n) AS (n - 1) * getvariable('followed') // getvariable('stays');
CREATE MACRO first_of_block(block) AS
    (block * getvariable('stays') + getvariable('followed') - 1) // getvariable('followed') + 1;
CREATE MACRO followed_in_block_of(n) AS
    first_of_block(block_of(n)) + CAST(floor(draw(block_of(n), 'followed up')
        * (first_of_block(block_of(n) + 1) - first_of_block(block_of(n)))) AS BIGINT);

-- The day on which a stay was looked at again, at home.
CREATE MACRO followed_on(n, ends) AS ends + from_to(n, 'day of the follow-up', 186, 340);
CREATE MACRO answered(n, wave) AS
    happens(n, concat('answers ', wave), CASE wave WHEN 'pre' THEN getvariable('answers.pre')
        WHEN 'post' THEN getvariable('answers.post') ELSE getvariable('answers.followup') END);

-- Units of a currency that one euro buys on a day, whether or not the record has the rate.
CREATE MACRO rate_on(start, step, day) AS start + step * (
    (year(day) - year(getvariable('rates.first_month'))) * 12
    + month(day) - month(getvariable('rates.first_month')));

-- Requests for access: how many a stay made, for what, and what came of each.
CREATE MACRO requests_of(n, code, degree, followed) AS CASE
    WHEN degree THEN 0
    WHEN code IS NOT NULL THEN CASE WHEN code IN ('charged-seminar', 'paid-twice') THEN 1 ELSE 0 END
    ELSE CAST(floor(draw(n, 'requests') * (1 + 2 * CASE WHEN followed
        THEN getvariable('access.followed') ELSE getvariable('access.others') END)) AS INTEGER)
END;
CREATE MACRO request_number(n, k) AS n * 8 + k;
CREATE MACRO activity_of(n, k, activity) AS
    coalesce(activity, out_of(getvariable('access.activities'),
        draw(request_number(n, k), 'activity')));
CREATE MACRO outcome_by(u, delivery) AS CASE
    WHEN u < getvariable('access.without_outcome') THEN NULL
    WHEN u < getvariable('access.without_outcome') + getvariable('access.pending') THEN 'pending'
    WHEN u - 0.07 * delivery > 1 - getvariable('access.charged') THEN 'charged'
    WHEN u - 0.07 * delivery > 1 - getvariable('access.charged') - getvariable('access.denied')
        THEN 'denied'
    ELSE 'granted'
END;
CREATE MACRO outcome_of(n, k, delivery, activity) AS CASE
    WHEN activity IS NOT NULL THEN 'charged'
    ELSE outcome_by(draw(request_number(n, k), 'outcome'), delivery)
END;
CREATE MACRO charge_of(n, k, activity, risen, travellers) AS CASE
    WHEN activity IS NOT NULL THEN getvariable('money.charge_price')
    ELSE round(around(request_number(n, k), 'charge', getvariable('money.charge_price'),
        3 * getvariable('money.spread')) * risen / travellers, 2)
END;
