-- What was promised in each stay: the commitments, and what their deliveries depend on.
WITH offered AS (
    SELECT drawn.*, CAST(unnest(range(0, getvariable('items'))) AS INTEGER) AS place FROM drawn WHERE NOT degree
), agreed AS (
    SELECT offered.*, items.* EXCLUDE (place, least, most, per_week, share, owed_by, item),
        items.item AS owed, n * 32 + place AS c,
        CASE WHEN owed_by = 'runs' AND contractor IS NULL THEN 'host'
            WHEN owed_by = 'runs' THEN 'contractor'
            ELSE owed_by END AS owed_by,
        CASE WHEN per_week > 0 THEN greatest(least, round(per_week * length / 7))
            ELSE from_to(n * 32 + place, 'quantity', least, most) END AS quantity,
        coalesce(offered.item = items.item, false) AS chosen
    FROM offered JOIN items USING (place)
    WHERE offered.item = items.item OR happens(n * 32 + place, 'promised', share)
)
SELECT *,
    CASE timing WHEN 'before' THEN begins - days WHEN 'arrival' THEN begins + days
        WHEN 'stay' THEN ends + days ELSE ends + days END AS due,
    CASE WHEN owed_by IN ('sending', 'participant') THEN support ELSE delivery END AS care
FROM agreed
