-- Homes, hosts, and a contractor in each country where hosts use one.
SELECT organisation, concat('Invented University ', number, ' (', country, ')') AS name, country
FROM (FROM institutions ORDER BY side DESC, number)
UNION ALL
SELECT contractor, concat('Invented Contractor (', country, ')'), country
FROM (SELECT DISTINCT contractor, country FROM institutions WHERE contractor IS NOT NULL
    ORDER BY contractor)
