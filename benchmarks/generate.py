"""Generated files of the 2014 to 2019 layout: invented rows, as skewed as real ones."""

from pathlib import Path

import duckdb

_COUNTRIES = "ES,FR,UK,EL,PL,TR,DE,IT,PT,RO,CZ,NL,BE,AT,FI,SE,HU,LT,LV,EE,BG,HR,IE,DK,NO,CY,MT,LU"
_ACTIVITIES = (
    "Staff mobility for teaching between Programme Countries",
    "Staff mobility for training between Programme Countries",
    "Student mobility for studies between Programme Countries",
    "Student mobility for traineeships between Programme Countries",
    "Youth Exchanges - Programme Countries",
    "Staff training abroad",
)
_ROWS = """
SELECT (2014 + i % 6) || '-1-' || origin || '01-KA103-0' || (10000 + h1 % 30000)
        AS "Project Reference",
    (2014 + i % 6) || '-' || (2015 + i % 6) AS "Academic Year",
    (2014 + i % 6) || '-' || lpad((1 + h2 % 12)::VARCHAR, 2, '0') AS "Mobility Start Month",
    (2015 + i % 6) || '-' || lpad((1 + h3 % 12)::VARCHAR, 2, '0') AS "Mobility End Month",
    1 + (h3 % 60)::INT * (h2 % 5)::INT AS "Mobility Duration",
    $activities[1 + (h1 % 6)::INT] AS "Activity (mob)",
    '0' || (100 + h2 % 900) || ' - Field of education ' || h2 % 900 AS "Field of Education",
    origin AS "Participant Nationality",
    'ISCED-6 - First cycle / Bachelor or equivalent level (EQF-6)' AS "Education Level",
    CASE WHEN h3 % 2 = 0 THEN 'Female' ELSE 'Male' END AS "Participant Gender",
    'Staff' AS "Participant Profile", 'No' AS "Special Needs", 'No' AS "Fewer Opportunities",
    'No' AS "GroupLeader", 20 + h1 % 50 AS "Participant Age",
    origin AS "Sending Country Code", 'Città ' || h2 % 500 AS "Sending City",
    'INVENTED UNIVERSITY ' || origin || h2 % 150 AS "Sending Organization",
    left(origin, 1) || '  INVENT' || h2 % 150 AS "Sending Organisation Erasmus Code",
    host AS "Receiving Country Code", 'Wien' AS "Receiving City",
    'INVENTED UNIVERSITÄT ' || host || h3 % 150 AS "Receiving Organization",
    left(host, 1) || '  INVENT' || h3 % 150 AS "Receiving Organisation Erasmus Code",
    1 + (CASE WHEN h1 % 7 = 0 THEN h2 % 5 ELSE 0 END) AS "Participants"
FROM (
    SELECT i, h1, h2, h3,
        string_split($countries, ',')[1 + (h1 % 28 * (h2 % 28) / 28)::INT] AS origin,
        string_split($countries, ',')[1 + (h2 % 28 * (h3 % 28) / 28)::INT] AS host
    FROM (
        SELECT i, hash(i) AS h1, hash(i * 7 + 1) AS h2, hash(i * 13 + 5) AS h3
        FROM range($rows) t(i)
    )
)
"""


def write_periods(path: Path, rows: int) -> Path:
    """Write a file of that many rows; the same number gives the same bytes."""
    with duckdb.connect() as engine:
        engine.execute(
            f"COPY ({_ROWS}) TO '{path}' (HEADER, DELIMITER ';')",
            {"rows": rows, "countries": _COUNTRIES, "activities": list(_ACTIVITIES)},
        )
    return path
