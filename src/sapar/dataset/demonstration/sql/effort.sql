-- Hours that the parties say they worked.
WITH asked AS (
    SELECT *, CAST(unnest(range(0, getvariable('works'))) AS INTEGER) AS place FROM drawn WHERE followed
), worked AS (
    SELECT asked.* EXCLUDE (place), work.*, n * 16 + asked.place AS w
    FROM asked JOIN work ON work.place = asked.place
    WHERE (party <> 'contractor' OR contractor IS NOT NULL) AND CASE
        WHEN code = 'credit-without-effort' THEN party IN ('sending', 'participant')
        ELSE happens(n * 16 + asked.place, 'worked', share) END
), entries AS (
    SELECT * EXCLUDE (entries), CAST(unnest(range(0, entries)) AS INTEGER) AS k FROM worked
), dated AS (
    SELECT *, w * 8 + k AS h,
        code IS NULL AND happens(w * 8 + k, 'sum over days', getvariable('effort.undated')) AS undated
    FROM entries
)
SELECT
    long_key('w', h) AS entry, stay, party, kind,
    CASE WHEN code IS NOT NULL OR NOT happens(h, 'hours unknown', getvariable('effort.without_hours'))
        THEN CASE WHEN undated THEN 4 ELSE 1 END * from_to(h, 'hours', 1, 2 * most) / 2 END AS hours,
    CASE WHEN NOT undated THEN begins + from_to(h, 'day of the work', -20, length) END AS "on"
FROM dated
