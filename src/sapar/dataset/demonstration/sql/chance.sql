-- Draws that depend on the seed, a number and a purpose alone: whatever the order and the threads.

CREATE MACRO bits(n, purpose) AS
    hash(xor(hash(CAST(n AS UBIGINT)), hash(concat(getvariable('seed'), ' ', purpose))));

-- From 0 up to, not including, 1; each as likely.
CREATE MACRO draw(n, purpose) AS
    (bits(n, purpose) >> 11) / CAST(9007199254740992 AS DOUBLE);

-- Around 0 with a standard deviation of 1: the sum of three draws, so between -3 and 3.
CREATE MACRO bell(n, purpose) AS
    2 * ((bits(n, purpose) & 2097151) + ((bits(n, purpose) >> 21) & 2097151)
        + ((bits(n, purpose) >> 42) & 2097151)) / CAST(2097152 AS DOUBLE) - 3;

CREATE MACRO happens(n, purpose, share) AS draw(n, purpose) < share;

-- A whole number, both ends included.
CREATE MACRO from_to(n, purpose, low, high) AS
    CAST(low + floor(draw(n, purpose) * (high - low + 1)) AS INTEGER);

-- A level with a spread to both sides.
CREATE MACRO around(n, purpose, level, spread) AS
    level * (1 + spread * (2 * draw(n, purpose) - 1));

-- One of a list in which each word stands as often as its weight says.
CREATE MACRO out_of(list, u) AS list[1 + CAST(floor(u * len(list)) AS INTEGER)];

-- Held between two ends.
CREATE MACRO held(x, low, high) AS greatest(low, least(high, x));

-- Keys of at most twelve characters, which the engine keeps without a pointer.
CREATE MACRO stay_key(n) AS concat('s', substr(CAST(10000000000 + n AS VARCHAR), 2));
CREATE MACRO person_key(n) AS concat('p', substr(CAST(10000000000 + n AS VARCHAR), 2));
CREATE MACRO long_key(letter, x) AS concat(letter, substr(CAST(100000000000 + x AS VARCHAR), 2));
