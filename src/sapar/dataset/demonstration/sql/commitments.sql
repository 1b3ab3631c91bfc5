-- Who owes what to whom: prices stand where the fee says what it buys.
SELECT
    long_key('c', c) AS commitment, stay, owed AS item, owed_by, owed_to,
    CASE WHEN chosen OR NOT happens(c, 'quantity unknown', getvariable('promises.without_quantity'))
        THEN quantity END AS quantity,
    unit, due,
    CASE WHEN itemised AND part > 0
        THEN round(fee * part * rate_on(start, step, begins - 14), 2) END AS price,
    CASE WHEN itemised AND part > 0 THEN promised.currency END AS currency
FROM promised LEFT JOIN currencies USING (currency)
