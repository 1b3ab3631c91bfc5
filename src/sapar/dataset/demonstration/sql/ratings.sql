-- How participants rate themselves. Looking back, most rate their start lower than they did then.
WITH asked AS (
    SELECT *, CAST(unnest(range(0, len(getvariable('answers.ratings')))) AS INTEGER) AS place
    FROM drawn WHERE followed AND travellers = 1
), levels AS (
    SELECT *, n * 8 + place AS q,
        3.2 + 0.45 * bell(n, 'rates high') + 0.4 * bell(n * 8 + place, 'rating') AS level
    FROM asked
), waves AS (
    SELECT *, unnest(['pre', 'then', 'post', 'followup']) AS wave,
        level - getvariable('answers.shift') + 0.2 * bell(q, 'shift') AS looking_back
    FROM levels
)
SELECT
    stay, getvariable('answers.ratings')[place + 1] AS item, wave,
    held(round(2 * CASE wave
        WHEN 'pre' THEN level
        WHEN 'then' THEN looking_back
        WHEN 'post' THEN looking_back + 0.65 + 0.4 * gain + 0.25 * bell(q, 'after')
        ELSE looking_back + 0.5 + 0.35 * gain + 0.2 * support + 0.25 * bell(q, 'later') END) / 2, 1, 5)
        AS "value"
FROM waves
WHERE answered(n, CASE wave WHEN 'then' THEN 'post' ELSE wave END)
    AND NOT happens(q, concat('left out ', wave), 0.04)
    AND (wave <> 'followup' OR followed_on(n, ends) <= getvariable('as_of'))
