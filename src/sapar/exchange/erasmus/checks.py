"""What is known of a whole import once all rows are gathered: each check a condition in SQL."""

from dataclasses import dataclass

from sapar.dataset.quality import RuleCount, ValueCount
from sapar.dataset.quoting import literal, literals
from sapar.exchange.erasmus.layouts import TEACHING, TRAINING
from sapar.exchange.erasmus.places import EXAMPLES
from sapar.exchange.erasmus.staging import Engine
from sapar.values.language import mark

_VISIT = f"g.scheme IN {literals((TEACHING.scheme, TRAINING.scheme))}"
_TEACHING = f"g.scheme = {literal(TEACHING.scheme)}"
_PARTS = "coalesce(m.subsistence, 0) + coalesce(m.travel, 0)"
_NO_PARTS = "coalesce(m.subsistence, 0) = 0 AND coalesce(m.travel, 0) = 0"


@dataclass(frozen=True, slots=True)
class Check:
    """One rule over a gathered row `g` and, for visits with money, its grant `m`.

    Attributes:
        code: stable name of the rule.
        title: what the rows have in common, in English.
        condition: which rows, in SQL.
        split: an expression whose values are counted apart.
    """

    code: str
    title: str
    condition: str
    split: str | None = None


REPAIRED = (
    Check(
        "lost-decimal-point",
        mark("Amounts that had lost their decimal point; subsistence and travel prove it"),
        "m.rule = 'lost-decimal-point'",
    ),
    Check(
        "origin-from-enterprise",
        mark("Persons invited from an enterprise: origin is the enterprise, home country pays"),
        "g.from_enterprise",
    ),
)
LEFT = (
    Check(
        "decimal-point-kept",
        mark("Amounts with three decimals that look damaged; subsistence and travel prove them"),
        "m.rule = 'decimal-point-kept'",
    ),
)
AMBIGUOUS = (
    Check(
        "decimal-point-either",
        mark("Amounts that add up with and without the repair; repaired"),
        "m.rule = 'decimal-point-either'",
    ),
    Check(
        "decimal-point-neither-repaired",
        mark("Amounts that are no number and do not add up; repaired"),
        "m.rule = 'decimal-point-neither-repaired'",
    ),
    Check(
        "decimal-point-neither-left",
        mark("Amounts that look damaged and add up neither way; left as they are"),
        "m.rule = 'decimal-point-neither-left'",
    ),
)
NOTICED = (
    Check(
        "inside-one-country",
        mark("Visits inside one country, against the publisher's rule C18.3"),
        f"{_VISIT} AND g.origin_country = g.host_country",
        "CASE WHEN g.from_enterprise THEN 'origin: enterprise' ELSE 'origin: institution' END",
    ),
    Check(
        "start-before-period",
        mark("Visits that start before June 2012, against the publisher's rule C23.2"),
        f"{_VISIT} AND g.start_month < '2012-06'",
    ),
    Check(
        "days-outside-range",
        mark("Teaching visits of fewer than 1 or more than 42 days, against the rule C21.2"),
        f"{_TEACHING} AND (g.days < 1 OR g.days > 42)",
    ),
    Check("duration-zero", mark("Stays of 0 days"), f"NOT {_TEACHING} AND g.days = 0"),
    Check(
        "days-missing", mark("Stays without a number of days; not in person-days"), "g.days IS NULL"
    ),
    Check(
        "people-missing", mark("Rows without a number of people; not in sums"), "g.people IS NULL"
    ),
    Check(
        "end-before-start", mark("Stays that end before they begin"), "g.end_month < g.start_month"
    ),
    Check(
        "no-grant", mark("Visits with a total grant of 0; kept as a payment of 0"), "m.total = 0"
    ),
    Check("total-missing", mark("Visits without a total grant"), f"{_VISIT} AND m.total IS NULL"),
    Check(
        "parts-missing",
        mark("Grants with a total and no parts; kept as one unsplit amount"),
        f"m.total > 0 AND {_NO_PARTS}",
    ),
    Check(
        "parts-disagree",
        mark("Grants whose parts do not make the total; kept as one unsplit amount"),
        f"m.total > 0 AND NOT ({_NO_PARTS}) AND {_PARTS} <> m.total",
    ),
)


def counted(engine: Engine, checks: tuple[Check, ...], names: list[str]) -> list[RuleCount]:
    """The checks that some rows meet, with places.

    Args:
        engine: where `gathered` and `grants` are.
        checks: to be made.
        names: of the files, in their order.
    """
    columns = ", ".join(
        f"count(*) FILTER ({check.condition}), "
        f"min({{'file': g.file, 'line': g.line}}, {EXAMPLES}) FILTER ({check.condition})"
        for check in checks
    )
    row = engine.execute(
        f"SELECT {columns} FROM gathered g LEFT JOIN grants m USING (file, line)"  # noqa: S608
    ).fetchall()[0]
    found = []
    for check, rows, places in zip(checks, row[::2], row[1::2], strict=True):
        if rows:
            examples = tuple(f"{names[at['file'] - 1]}:{at['line']}" for at in places)
            values = _split(engine, check)
            found.append(RuleCount(check.code, check.title, rows, examples, values))
    return found


def _split(engine: Engine, check: Check) -> tuple[ValueCount, ...]:
    if check.split is None:
        return ()
    found = engine.execute(
        f"SELECT {check.split}, count(*) FROM gathered g WHERE {check.condition} "  # noqa: S608
        "GROUP BY 1 ORDER BY 1"
    ).fetchall()
    return tuple(ValueCount(value, rows) for value, rows in found)


def duplicates(engine: Engine, names: list[str]) -> list[RuleCount]:
    """Rows that repeat an earlier row of their file in all fields."""
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE repeated AS SELECT file, mark, min(line) AS first, "
        "count(*) - 1 AS more FROM fingerprints GROUP BY ALL HAVING count(*) > 1"
    )
    (rows,) = engine.execute("SELECT coalesce(sum(more), 0)::BIGINT FROM repeated").fetchall()[0]
    if not rows:
        return []
    places = engine.execute(
        "SELECT g.file, g.line FROM fingerprints g JOIN repeated r USING (file, mark) "
        "WHERE g.line > r.first ORDER BY ALL LIMIT $count",
        {"count": EXAMPLES},
    ).fetchall()
    examples = tuple(f"{names[file - 1]}:{line}" for file, line in places)
    title = mark("Rows equal to an earlier one in all fields; kept, since they prove no error")
    return [RuleCount("exact-duplicate", title, rows, examples)]
