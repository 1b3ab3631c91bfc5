-- What a stay cost its host to serve, where the host tells it.
WITH lines(line, item) AS (VALUES
    (0, 'mentoring'), (1, 'desk'), (2, 'administration'), (3, 'materials')
), told AS (
    SELECT *, CAST(unnest(range(0, 4)) AS INTEGER) AS line FROM drawn
    WHERE followed AND NOT back AND happens(n, 'costs told', getvariable('costs.disclosed'))
)
SELECT
    long_key('k', n * 4 + line) AS cost, stay, lines.item,
    CASE line
        WHEN 0 THEN greatest(1, round(length / 7 * held(0.7 + 0.25 * delivery, 0.1, 1.5)))
        WHEN 1 THEN length WHEN 2 THEN from_to(n, 'hours of administration', 3, 14) ELSE 1
    END AS units,
    CASE line WHEN 0 THEN getvariable('costs.mentor_hour') WHEN 1 THEN getvariable('costs.desk_day')
        WHEN 2 THEN getvariable('costs.administration_hour') ELSE getvariable('costs.materials')
    END AS unit_cost,
    'EUR' AS currency
FROM told JOIN lines USING (line)
