-- Working relations named at the end, and what became of them.
WITH named AS (
    SELECT *, unnest(range(1, 1 + CAST(held(floor(draw(n, 'ties') * (getvariable('answers.ties') + 1)
        + 0.5 * gain), 0, getvariable('answers.ties')) AS INTEGER))) AS k
    FROM drawn WHERE followed AND answered(n, 'post')
), looked AS (
    SELECT *, n * 8 + k AS t, unnest(['post', 'followup']) AS wave FROM named
)
SELECT
    long_key('t', t) AS tie, stay, wave,
    CASE WHEN NOT happens(t, concat('unknown ', wave), 0.04)
        THEN happens(t, concat('two-way ', wave), CASE wave WHEN 'post' THEN 0.85
            ELSE 0.55 + 0.12 * gain END) END AS two_way,
    happens(t, concat('joint ', wave), 0.3 + 0.1 * gain) AS joint_work,
    CASE WHEN wave = 'post' THEN ends - from_to(t, 'seen', 0, least(20, length - 1))
        ELSE followed_on(n, ends) - CAST(floor(200 * pow(draw(t, 'last contact'), 1.5)
            * held(1 - 0.2 * gain, 0.3, 1.6)) AS INTEGER) END AS last_contact
FROM looked
WHERE wave = 'post' OR answered(n, 'followup') AND followed_on(n, ends) <= getvariable('as_of')
