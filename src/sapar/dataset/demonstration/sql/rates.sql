-- The rates that were kept.
SELECT currency, strftime(month, '%Y-%m') AS month, rate_on(start, step, month) AS per_euro
FROM (
    SELECT *, unnest(generate_series(getvariable('rates.first_month'), getvariable('as_of'),
        INTERVAL 1 MONTH)) AS month
    FROM currencies WHERE kept
)
WHERE NOT list_contains(getvariable('rates.missing'), CAST(month AS DATE))
ORDER BY currency, month
