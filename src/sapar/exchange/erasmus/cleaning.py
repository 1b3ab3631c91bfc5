"""What each column of a stay is made of, layout by layout: one SQL expression a column.

In an expression `r` is the record as it stands in the file; `$column` is a column as it was read
(see `readings`), null where it is missing or unknown; `column.state` is how it was read.
"""

from collections.abc import Collection
from string import Template

from sapar.dataset.quoting import identifier, literal, literals
from sapar.exchange.erasmus.cells import MARKERS
from sapar.exchange.erasmus.layouts import MOBILITY_PERIODS, TEACHING, TRAINING, YEARLY, Layout
from sapar.exchange.erasmus.staging import Engine

STAY_COLUMNS = {
    "file": "INTEGER",
    "line": "BIGINT",
    "scheme": "VARCHAR",
    "participant": "VARCHAR",
    "sending": "VARCHAR",
    "host": "VARCHAR",
    "origin_country": "VARCHAR",
    "host_country": "VARCHAR",
    "payer_country": "VARCHAR",
    "from_enterprise": "BOOLEAN",
    "field": "VARCHAR",
    "seniority": "VARCHAR",
    "purpose": "VARCHAR",
    "activity": "VARCHAR",
    "start_month": "VARCHAR",
    "end_month": "VARCHAR",
    "academic_year": "VARCHAR",
    "days": "DECIMAL(18,4)",
    "people": "DECIMAL(18,4)",
    "teaching_hours": "DOUBLE",
}
# Names have too many distinct texts to be read one by one: blanks are made equal by the engine.
_TIDY = r"""trim(CASE WHEN contains(raw, chr(160)) OR contains(raw, '  ') OR contains(raw, chr(9))
    THEN regexp_replace(replace(raw, chr(160), ' '), '\s+', ' ', 'g') ELSE raw END)"""
_MISSING = literals((*sorted(MARKERS), "-1"))
MACROS = (
    f"CREATE TEMP MACRO tidy(raw) AS {_TIDY}",
    f"CREATE TEMP MACRO tidied(raw) AS if(lower(tidy(raw)) IN {_MISSING}, NULL, tidy(raw))",
    "CREATE TEMP MACRO named(country, name) AS coalesce(country, '') || ':' || upper(name)",
    "CREATE TEMP MACRO organisation(code, country, name) AS coalesce(code, named(country, name))",
)

# A person invited from an enterprise: the home institution's columns then tell who pays.
_INVITED = (
    "(home_code.state = 'missing' AND "
    "($enterprise_country IS NOT NULL OR tidied(r.enterprise) IS NOT NULL))"
)
_ENTERPRISE = "named($enterprise_country, tidied(r.enterprise))"
_VISIT = {
    "participant": "'2012-13:' || $person",
    "payer_country": "$home_country",
    "start_month": "$start",
    "academic_year": "'2012-2013'",
    "days": "$days::DECIMAL(18,4)",
    "people": "1",
    "seniority": "$seniority",
}
_PERIOD = {
    "scheme": f"coalesce($project, {literal(YEARLY.scheme)})",
    "sending": "organisation($home_code, $home_country, tidied(r.home_name))",
    "host": "organisation($host_code, $host_country, tidied(r.host_name))",
    "origin_country": "$home_country",
    "host_country": "$host_country",
    "field": "$field",
    "purpose": "$activity",
    "activity": "CASE WHEN activity.state <> 'missing' THEN trim(r.activity) END",
    "start_month": "$start",
    "end_month": "$end",
    "academic_year": "$academic_year",
    "days": "$days::DECIMAL(18,4)",
    "people": "$people::DECIMAL(18,4)",
}
EXPRESSIONS: dict[str, dict[str, str]] = {
    TEACHING.id: _VISIT
    | {
        "scheme": literal(TEACHING.scheme),
        "sending": f"CASE WHEN {_INVITED} THEN {_ENTERPRISE} ELSE $home_code END",
        "host": "$host_code",
        "origin_country": f"CASE WHEN {_INVITED} THEN $enterprise_country ELSE $home_country END",
        "host_country": "$host_country",
        "from_enterprise": _INVITED,
        "field": "$field",
        "purpose": "'teaching'",
        "teaching_hours": "$hours::DOUBLE",
    },
    TRAINING.id: _VISIT
    | {
        "scheme": literal(TRAINING.scheme),
        "sending": "$home_code",
        "host": f"coalesce($host_code, {_ENTERPRISE})",
        "origin_country": "$home_country",
        "host_country": "coalesce($host_country, $enterprise_country)",
        "purpose": "'training'",
    },
    MOBILITY_PERIODS.id: _PERIOD,
    YEARLY.id: _PERIOD,
}
ORGANISATIONS: dict[str, tuple[tuple[str | None, str, str | None], ...]] = {
    TEACHING.id: (
        ("home_code", "home_country", None),
        (None, "enterprise_country", "enterprise"),
        ("host_code", "host_country", None),
    ),
    TRAINING.id: (
        ("home_code", "home_country", None),
        (None, "enterprise_country", "enterprise"),
        ("host_code", "host_country", None),
    ),
    MOBILITY_PERIODS.id: (
        ("home_code", "home_country", "home_name"),
        ("host_code", "host_country", "host_name"),
    ),
}
"""Columns of code, country and name that tell of an organisation."""
ORGANISATIONS[YEARLY.id] = ORGANISATIONS[MOBILITY_PERIODS.id]


NAMES = ("home_name", "host_name", "enterprise")
"""Columns of free text, which the engine reads by `tidied`."""

STATED = ("home_code", "activity")
"""Columns of which an expression asks how they were read."""


def prepare(engine: Engine) -> None:
    """Make the tables that all parts of all files are gathered in."""
    columns = ", ".join(f"{identifier(name)} {kind}" for name, kind in STAY_COLUMNS.items())
    engine.execute(f"CREATE TEMP TABLE gathered ({columns})")
    engine.execute(
        "CREATE TEMP TABLE seen (organisation VARCHAR, country VARCHAR, name VARCHAR, "
        "code VARCHAR, rows BIGINT)"
    )
    for macro in MACROS:
        engine.execute(macro)


def add_stays(engine: Engine, layout: Layout, file: int, plain: Collection[str] = ()) -> int:
    """Add the rows of `records` to `gathered`; how many.

    Args:
        engine: where `records` is, and `v_<column>` of every column read.
        layout: of the records.
        file: its number.
        plain: columns whose every text is its value, so that nothing needs to be looked up.
    """
    made = EXPRESSIONS[layout.id] | {
        "file": str(file),
        "line": "r.line",
    }
    looked_up = [column.name for column in layout.used if _looked_up(column.name, plain)]
    sources = {column.name: _source(column.name, looked_up) for column in layout.used}
    values = Template(", ".join(made.get(name, "NULL") for name in STAY_COLUMNS))
    (rows,) = engine.execute(
        f"INSERT INTO gathered SELECT {values.substitute(sources)} "  # noqa: S608 -- declared
        f"FROM records r {joined(looked_up)}"
    ).fetchall()[0]
    return int(rows)


def _looked_up(column: str, plain: Collection[str]) -> bool:
    return column not in NAMES and (column in STATED or column not in plain)


def _source(column: str, looked_up: Collection[str]) -> str:
    name = identifier(column)
    return f"{name}.value" if column in looked_up else f"r.{name}"


def joined(columns: Collection[str]) -> str:
    """The joins that bring in how columns were read."""
    return " ".join(
        f"LEFT JOIN {identifier('v_' + name)} AS {identifier(name)} "
        f"ON {identifier(name)}.raw = r.{identifier(name)}"
        for name in columns
    )


def add_organisations(engine: Engine, layout: Layout) -> None:
    """Add what the rows of `records` tell of organisations to `seen`."""
    for code, country, name in ORGANISATIONS[layout.id]:
        read = [column for column in (code, country) if column]
        quoted = ", ".join(identifier(column) for column in (*read, name) if column)
        code_value = f"{code}.value" if code else "NULL"
        name_value = f"tidied(r.{name})" if name else "NULL::VARCHAR"
        engine.execute(
            f"INSERT INTO seen SELECT "  # noqa: S608 -- declared names
            f"organisation({code_value}, {country}.value, {name_value}) AS id, "
            f"{country}.value, {name_value}, {code_value}, r.n "
            f"FROM (SELECT {quoted}, count(*) AS n FROM records GROUP BY {quoted}) r "
            f"{joined(read)} WHERE id IS NOT NULL"
        )
