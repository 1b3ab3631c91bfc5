-- The figures of the panels that rest on the four large tables, as an analyst would write them by
-- hand for DuckDB: views stays, commitments, deliveries, flows and rates are the dataset's files.

-- Payments in euro, with what is asked of their stay.
CREATE TEMP TABLE rate AS
SELECT currency, month, min(per_euro) AS per_euro FROM rates GROUP BY ALL;

CREATE TEMP TABLE visit AS
SELECT stay, origin_country, host_country, first_day, last_day,
    coalesce(first_day::VARCHAR, start_month)[:4] AS year, people, days * people AS person_days
FROM stays;

CREATE TEMP TABLE paid AS
SELECT f.stay, payer, payee, item, payer_country, payee_country, spent_in, origin_country,
    host_country, year, people, person_days,
    CASE WHEN f.currency = 'EUR' THEN amount
        ELSE round(amount::DOUBLE / per_euro, 4)::DECIMAL(18, 4) END AS euro
FROM flows f
LEFT JOIN visit v ON v.stay = f.stay
LEFT JOIN rate r ON r.currency = f.currency AND r.month = strftime(f."on", '%Y-%m');

-- What became of every commitment; a stay of which nothing is owed is in none.
CREATE TEMP TABLE kept AS
SELECT c.stay, c.item, c.owed_by, c.quantity AS promised, claimed,
    CASE WHEN c.quantity > 0 THEN least(1, coalesce(acknowledged + awarded, 0) / c.quantity) END
        AS low,
    CASE WHEN c.quantity > 0 AND unmeasured > 0 THEN 1
        WHEN c.quantity > 0
        THEN least(1, coalesce(acknowledged + disputed + unanswered + awarded, 0) / c.quantity)
        END AS high,
    CASE WHEN claimed > 0 THEN (claimed - acknowledged - unanswered) / claimed END AS dispute_rate,
    CASE WHEN claimed > 0 THEN unanswered / claimed END AS unanswered_rate,
    c.price
FROM commitments c
LEFT JOIN (
    SELECT d.commitment, sum(d.quantity) AS claimed, count_if(d.quantity IS NULL) AS unmeasured,
        coalesce(sum(d.quantity) FILTER (answer = 'acknowledged'), 0) AS acknowledged,
        coalesce(sum(d.quantity) FILTER (answer = 'disputed' AND resolution IS NULL), 0)
            AS disputed,
        coalesce(sum(d.quantity) FILTER (answer = 'disputed' AND resolution = o.owed_by), 0)
            AS awarded,
        coalesce(sum(d.quantity) FILTER (answer = 'unanswered' OR answer IS NULL), 0)
            AS unanswered
    FROM deliveries d
    LEFT JOIN commitments o ON d.resolution IS NOT NULL AND o.commitment = d.commitment
    GROUP BY d.commitment
) d ON d.commitment = c.commitment;

CREATE TEMP TABLE served AS
SELECT stay, count(*) AS commitments, count(low) AS countable, sum(low) AS low, sum(high) AS high,
    min(low) AS weakest_low, min(high) AS weakest_high, count_if(low >= 1) AS met,
    count_if(high >= 1) AS met_at_most, count(dispute_rate) AS claimed,
    sum(dispute_rate) AS dispute_rates, sum(unanswered_rate) AS unanswered_rates,
    sum(low) FILTER (owed_by = 'sending') AS home_low,
    count(low) FILTER (owed_by = 'sending') AS home_countable
FROM kept GROUP BY stay;

-- Answers begin here.
SELECT origin_country, host_country, count(*), sum(people), sum(person_days)
FROM visit GROUP BY ALL;

SELECT payer, payee, item, sum(euro), count(*), count(*) - count(euro) FROM paid GROUP BY ALL;

SELECT sum(euro) FILTER (spent_in = host_country), sum(euro) FILTER (spent_in <> host_country),
    sum(euro) FILTER (spent_in IS NULL)
FROM paid WHERE item IS DISTINCT FROM 'special_needs';

SELECT origin_country, host_country, year,
    sum(euro) FILTER (payer_country = origin_country AND payee_country = host_country),
    sum(euro) FILTER (payer_country = host_country AND payee_country = origin_country)
FROM paid WHERE origin_country <> host_country GROUP BY ALL;

SELECT sum(euro), sum(person_days), sum(people), count(*)
FROM (
    SELECT stay, people, person_days, sum(euro) AS euro
    FROM paid GROUP BY ALL HAVING count(*) = count(euro)
);

SELECT sum(low), sum(high), sum(countable), avg(weakest_low), avg(weakest_high), sum(met),
    sum(met_at_most), sum(dispute_rates), sum(unanswered_rates), sum(home_low), sum(home_countable)
FROM served;

SELECT met, countable, count(*) FROM served GROUP BY ALL;

SELECT item, owed_by, count(*), count(low), sum(low), sum(high), count_if(low >= 1),
    sum(promised)
FROM kept GROUP BY ALL;

-- Days until the first delivery of an account, a desk and a meeting.
SELECT item, delivered, waited, count(*)
FROM (
    SELECT item, got <= last_day AS delivered,
        greatest(least(got, last_day) - first_day, 0) AS waited
    FROM (
        SELECT v.stay, c.item, any_value(first_day) AS first_day, any_value(last_day) AS last_day,
            min(d."on") AS got
        FROM commitments c
        JOIN visit v ON v.stay = c.stay
        LEFT JOIN deliveries d
            ON d.commitment = c.commitment AND d.answer = 'acknowledged' AND d.quantity > 0
        WHERE c.item IN ('C02', 'C06', 'C07')
        GROUP BY v.stay, c.item
    )
)
GROUP BY ALL;

-- The longest time without a contact in every stay to which contact was promised.
SELECT count(*), count_if(longest > 14), median(longest)
FROM (
    SELECT stay, max("on" - before) AS longest
    FROM (
        SELECT c.stay, d."on",
            lag(d."on", 1, v.first_day) OVER (PARTITION BY c.stay ORDER BY d."on") AS before
        FROM commitments c
        JOIN visit v ON v.stay = c.stay
        JOIN deliveries d ON d.commitment = c.commitment
        WHERE c.item IN ('C02', 'C09', 'C11', 'D02', 'D03') AND d.answer = 'acknowledged'
            AND d."on" BETWEEN v.first_day AND v.last_day
    )
    GROUP BY stay
);
