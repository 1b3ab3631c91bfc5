-- The invented institutions: on each side numbered from the one with most stays to the least.

CREATE TABLE institutions AS
WITH numbered AS (
    SELECT side, unnest(range(1, institutions + 1)) AS number, skew FROM sides
), placed AS (
    SELECT
        side, number,
        -- Each country has one before any has two.
        CASE
            WHEN number <= len(getvariable(concat('countries.', 'home'))) AND side = 'home'
                THEN getvariable('countries.home')[number]
            WHEN number <= len(getvariable('countries.abroad')) AND side = 'abroad'
                THEN getvariable('countries.abroad')[number]
            WHEN side = 'home' THEN out_of(getvariable('urn.home'), draw(number, 'country of home'))
            ELSE out_of(getvariable('urn.abroad'), draw(number, 'country of host'))
        END AS country
    FROM numbered
)
SELECT
    side, number, country,
    concat(CASE side WHEN 'home' THEN 'u' ELSE 'h' END, substr(CAST(100000 + number AS VARCHAR), 2))
        AS organisation,
    -- Host and home each have a character that all of their stays share, with a standard deviation
    -- of 1; spread by the golden ratio, so that even the first few differ as much as all do.
    sqrt(12) * ((draw(0, concat('character ', side)) + number * 0.6180339887) % 1 - 0.5) AS quality,
    around(number, concat('price level ', side), 1, 0.2) AS level,
    living_day, fee_month, contractor AS run, currency,
    CASE WHEN contractor > 0 THEN concat('k', country) END AS contractor
FROM placed JOIN places USING (side, country)
ORDER BY side, number;

-- Whom a stay may draw: all homes, all hosts, or the hosts of countries in the study.
CREATE TABLE pools AS
SELECT side AS pool, number AS rank, * EXCLUDE (number) FROM institutions
UNION ALL
SELECT 'study', row_number() OVER (ORDER BY number), * EXCLUDE (number) FROM institutions
WHERE side = 'abroad' AND list_contains(getvariable('study.countries'), country);

SET VARIABLE "pool.home" = (SELECT count(*) FROM pools WHERE pool = 'home');
SET VARIABLE "pool.abroad" = (SELECT count(*) FROM pools WHERE pool = 'abroad');
SET VARIABLE "pool.study" = (SELECT count(*) FROM pools WHERE pool = 'study');

-- The first r of H have (r / H)^(1 / skew) of the stays.
CREATE MACRO rank_in(pool, u) AS 1 + CAST(floor(CASE pool
    WHEN 'home' THEN getvariable('pool.home') * pow(u, getvariable('institutions.senders.skew'))
    WHEN 'study' THEN getvariable('pool.study') * pow(u, getvariable('institutions.hosts.skew'))
    ELSE getvariable('pool.abroad') * pow(u, getvariable('institutions.hosts.skew'))
END) AS BIGINT);
