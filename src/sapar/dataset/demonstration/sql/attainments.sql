-- How far goals were reached, before, at the end, and back at home.
WITH asked AS (
    SELECT *, CAST(unnest(range(0, getvariable('goal_kinds'))) AS INTEGER) AS place FROM drawn WHERE followed
), set_goals AS (
    SELECT asked.*, kind, level, n * 8 + asked.place AS g,
        code = 'goal-reached' AND kind = 'course_changed' IS TRUE AS chosen
    FROM asked JOIN goal_kinds ON goal_kinds.place = asked.place
    WHERE happens(n * 8 + asked.place, 'goal', share)
        OR code = 'goal-reached' AND kind = 'course_changed'
), scored AS (
    SELECT *,
        CASE WHEN happens(g, 'far below', 0.35) THEN -2 ELSE -1 END AS before,
        held(round(-0.3 + 0.8 * CASE WHEN level = 'individual' THEN gain ELSE 0.5 * gain + 0.5 * support
            END + 0.5 * bell(g, 'reached')), -2, 2) AS after
    FROM set_goals
), looked AS (
    SELECT *, unnest(['pre', 'post', 'followup']) AS wave FROM scored
)
SELECT
    long_key('g', g) AS goal, wave,
    CASE wave WHEN 'pre' THEN before WHEN 'post' THEN after
        ELSE CASE WHEN chosen THEN 2
            ELSE held(after + round(0.45 * support + 0.4 * bell(g, 'kept up')), -2, 2) END END AS score,
    CASE wave WHEN 'pre' THEN begins - from_to(n, 'asked before', 5, 40)
        WHEN 'post' THEN ends + from_to(n, 'asked after', 0, 10)
        ELSE CASE WHEN chosen THEN least(getvariable('as_of'), followed_on(n, ends))
            ELSE followed_on(n, ends) END END AS "on"
FROM looked
WHERE chosen OR answered(n, wave) AND (wave <> 'followup' OR followed_on(n, ends) <= getvariable('as_of'))
