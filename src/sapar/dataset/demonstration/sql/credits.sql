-- Who was named for what came of the stays: more for thinking than for carrying.
WITH stays_with AS (
    SELECT drawn.* EXCLUDE (degree),
        CASE WHEN code = 'credit-without-effort' THEN 1
            WHEN happens(n, 'outputs', getvariable('credit.share') + 0.1 * gain)
                THEN from_to(n, 'how many outputs', 1, getvariable('credit.outputs')) ELSE 0 END
            AS number
    FROM drawn WHERE followed
), outputs AS (
    SELECT *, CAST(unnest(range(1, number + 1)) AS INTEGER) AS o FROM stays_with WHERE number > 0
), named AS (
    SELECT *, CAST(unnest(range(0, getvariable('roles'))) AS INTEGER) AS place FROM outputs
), given AS (
    SELECT named.* EXCLUDE (place), roles.*, (n * 4 + o) * 16 + named.place AS r
    FROM named JOIN roles ON roles.place = named.place
    WHERE (party <> 'contractor' OR contractor IS NOT NULL) AND CASE
        WHEN code = 'credit-without-effort' THEN party = 'host' AND degree = 'lead'
        ELSE happens((n * 4 + o) * 16 + named.place, 'named', share) END
)
SELECT
    stay, party, concat(CASE o WHEN 1 THEN 'article ' ELSE 'course ' END, o) AS output, role,
    CASE WHEN code IS NOT NULL OR NOT happens(r, 'degree unknown', getvariable('credit.without_degree'))
        THEN degree END AS degree
FROM given
