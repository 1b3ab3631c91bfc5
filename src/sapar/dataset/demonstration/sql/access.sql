-- What participants asked to be let into, and what came of it.
WITH asked AS (
    SELECT *, CAST(unnest(range(1, 1 + requests_of(n, code, degree, followed))) AS INTEGER) AS k FROM drawn
), told AS (
    SELECT *, outcome_of(n, k, delivery, activity) AS outcome FROM asked
)
SELECT
    long_key('r', request_number(n, k)) AS request, stay, activity_of(n, k, activity) AS activity,
    begins + from_to(request_number(n, k), 'asked on', 0, length - 1) AS asked_on, outcome,
    CASE WHEN outcome = 'charged'
        THEN charge_of(n, k, activity, risen, travellers) END AS charge,
    CASE WHEN outcome = 'charged' THEN 'EUR' END AS currency
FROM told
