-- Who went where, with what the record does not know left out.
SELECT
    stay, scheme,
    CASE WHEN travellers = 1 AND counted THEN participant END AS participant,
    sending, host, contractor, origin_country, host_country,
    CASE WHEN whole OR NOT happens(n, 'field unknown', getvariable('stay.without_field'))
        THEN field END AS field,
    seniority, purpose,
    CASE WHEN NOT monthly THEN begins END AS first_day,
    CASE WHEN NOT monthly AND ended THEN ends END AS last_day,
    CASE WHEN NOT monthly AND ended THEN length END AS days,
    CASE WHEN counted THEN travellers END AS people,
    CASE WHEN monthly THEN strftime(begins, '%Y-%m') END AS start_month,
    CASE WHEN monthly THEN strftime(ends, '%Y-%m') END AS end_month,
    CASE
        WHEN purpose = 'teaching' OR code = 'visit-back' THEN from_to(n, 'hours a week', 2, 8)
            * greatest(1, length // 7)
        WHEN happens(n, 'teaches', getvariable('stay.teaches')) THEN from_to(n, 'hours', 2, 12)
        WHEN happens(n, 'hours known', 0.8) AND NOT degree THEN 0
    END AS teaching_hours,
    CASE
        WHEN degree OR NOT posted THEN NULL
        WHEN NOT study AND happens(n, 'new in post', getvariable('stay.new_in_post'))
            THEN begins - from_to(n, 'months in post', 30, 360)
        ELSE begins - from_to(n, 'years in post', 400, 6000)
    END AS in_post_since,
    CASE
        WHEN degree OR NOT posted THEN NULL
        WHEN NOT study AND happens(n, 'left post', getvariable('stay.left_post'))
            THEN least(getvariable('as_of'), ends + from_to(n, 'weeks back', 10, 170))
        ELSE least(getvariable('as_of'), ends + from_to(n, 'months back', 185, 1500))
    END AS back_until
FROM (
    SELECT *,
        NOT whole AND happens(n, 'month only', getvariable('stay.month_only')) AS monthly,
        whole OR NOT happens(n, 'end unknown', getvariable('stay.without_end')) AS ended,
        whole OR NOT happens(n, 'people unknown', getvariable('stay.without_people')) AS counted,
        whole OR NOT happens(n, 'post unknown', getvariable('stay.without_post')) AS posted
    FROM (
        -- Few stays, and those with something to be found in them, are recorded whole.
        SELECT *, code IS NOT NULL OR getvariable('stays') <= getvariable('small') AS whole
        FROM drawn
    )
)
