-- What the stays that were followed up were meant to reach.
WITH asked AS (
    SELECT *, CAST(unnest(range(0, getvariable('goal_kinds'))) AS INTEGER) AS place FROM drawn WHERE followed
)
SELECT
    long_key('g', n * 8 + asked.place) AS goal, stay, level, owner, kind,
    CASE WHEN happens(n, 'weights', getvariable('answers.weights'))
        THEN from_to(n * 8 + asked.place, 'weight', 1, 3) END AS weight
FROM asked JOIN goal_kinds ON goal_kinds.place = asked.place
WHERE happens(n * 8 + asked.place, 'goal', share)
    OR code = 'goal-reached' AND kind = 'course_changed'
