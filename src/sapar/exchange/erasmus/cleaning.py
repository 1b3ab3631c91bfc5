"""What each column of a stay is made of, layout by layout: one SQL expression a column.

In an expression `r` is the record as it stands in the file; `<column>.value` is a column as it was
read (see `readings`), null where it is missing or unknown.
"""

from sapar.dataset.quoting import identifier
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
    "fingerprint": "UBIGINT",
}
MACROS = (
    "CREATE TEMP MACRO named(country, name) AS coalesce(country, '') || ':' || upper(name)",
    "CREATE TEMP MACRO organisation(code, country, name) AS coalesce(code, named(country, name))",
)

# A person invited from an enterprise: the home institution's columns then tell who pays.
_INVITED = (
    "(home_code.state = 'missing' AND "
    "(enterprise_country.value IS NOT NULL OR enterprise.value IS NOT NULL))"
)
_ENTERPRISE = "named(enterprise_country.value, enterprise.value)"
_VISIT = {
    "participant": "'2012-13:' || person.value",
    "payer_country": "home_country.value",
    "start_month": '"start".value',
    "academic_year": "'2012-2013'",
    "days": "days.value::DECIMAL(18,4)",
    "people": "1",
    "seniority": "seniority.value",
}
_PERIOD = {
    "sending": "organisation(home_code.value, home_country.value, home_name.value)",
    "host": "organisation(host_code.value, host_country.value, host_name.value)",
    "origin_country": "home_country.value",
    "host_country": "host_country.value",
    "field": "field.value",
    "purpose": "activity.value",
    "activity": "CASE WHEN activity.state <> 'missing' THEN trim(r.activity) END",
    "start_month": '"start".value',
    "end_month": '"end".value',
    "academic_year": "academic_year.value",
    "days": "days.value::DECIMAL(18,4)",
    "people": "people.value::DECIMAL(18,4)",
}
EXPRESSIONS: dict[str, dict[str, str]] = {
    TEACHING.id: _VISIT
    | {
        "scheme": "'LLP-Erasmus-STA-2012-13'",
        "sending": f"CASE WHEN {_INVITED} THEN {_ENTERPRISE} ELSE home_code.value END",
        "host": "host_code.value",
        "origin_country": f"CASE WHEN {_INVITED} THEN enterprise_country.value "
        "ELSE home_country.value END",
        "host_country": "host_country.value",
        "from_enterprise": _INVITED,
        "field": "field.value",
        "purpose": "'teaching'",
        "teaching_hours": "hours.value::DOUBLE",
    },
    TRAINING.id: _VISIT
    | {
        "scheme": "'LLP-Erasmus-STT-2012-13'",
        "sending": "home_code.value",
        "host": f"coalesce(host_code.value, {_ENTERPRISE})",
        "origin_country": "home_country.value",
        "host_country": "coalesce(host_country.value, enterprise_country.value)",
        "purpose": "'training'",
    },
    MOBILITY_PERIODS.id: _PERIOD | {"scheme": "coalesce(project.value, 'Erasmus+')"},
    YEARLY.id: _PERIOD | {"scheme": "coalesce(project.value, 'Erasmus+')"},
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


def prepare(engine: Engine) -> None:
    """Make the tables that all parts of all files are gathered in."""
    columns = ", ".join(f"{identifier(name)} {kind}" for name, kind in STAY_COLUMNS.items())
    engine.execute(f"CREATE TABLE gathered ({columns})")
    engine.execute(
        "CREATE TEMP TABLE seen (organisation VARCHAR, country VARCHAR, name VARCHAR, "
        "code VARCHAR, rows BIGINT)"
    )
    for macro in MACROS:
        engine.execute(macro)


def add_stays(engine: Engine, layout: Layout, file: int) -> int:
    """Add the rows of `records` to `gathered`; how many."""
    made = EXPRESSIONS[layout.id] | {
        "file": str(file),
        "line": "r.line",
        "fingerprint": "r.fingerprint",
    }
    values = ", ".join(made.get(name, "NULL") for name in STAY_COLUMNS)
    joins = joined([column.name for column in layout.used])
    (rows,) = engine.execute(
        f"INSERT INTO gathered SELECT {values} FROM records r {joins}"  # noqa: S608 -- declared
    ).fetchall()[0]
    return int(rows)


def joined(columns: list[str]) -> str:
    """The joins that bring in how columns were read."""
    return " ".join(
        f"LEFT JOIN {identifier('v_' + name)} AS {identifier(name)} "
        f"ON {identifier(name)}.raw = r.{identifier(name)}"
        for name in columns
    )


def add_organisations(engine: Engine, layout: Layout) -> None:
    """Add what the rows of `records` tell of organisations to `seen`."""
    for code, country, name in ORGANISATIONS[layout.id]:
        used = [column for column in (code, country, name) if column]
        quoted = ", ".join(identifier(column) for column in used)
        code_value = f"{code}.value" if code else "NULL"
        name_value = f"{name}.value" if name else "NULL::VARCHAR"
        engine.execute(
            f"INSERT INTO seen SELECT "  # noqa: S608 -- declared names
            f"organisation({code_value}, {country}.value, {name_value}) AS id, "
            f"{country}.value, {name_value}, {code_value}, r.n "
            f"FROM (SELECT {quoted}, count(*) AS n FROM records GROUP BY {quoted}) r "
            f"{joined(used)} WHERE id IS NOT NULL"
        )
