"""What the columns of the files hold besides values: missing cells, values that are not known."""

from collections import Counter
from dataclasses import dataclass, field

from sapar.dataset.quality import MissingCount, RuleCount, ValueCount
from sapar.dataset.quoting import identifier
from sapar.exchange.erasmus.cells import Cell, State
from sapar.exchange.erasmus.places import Places
from sapar.exchange.erasmus.staging import Engine
from sapar.values.language import mark

VALUES = 20
MOST_VALUES = 10_000
NOT_KNOWN = {
    "home_country": "country-not-known",
    "host_country": "country-not-known",
    "enterprise_country": "country-not-known",
    "field": "field-not-known",
    "seniority": "seniority-not-known",
    "activity": "activity-not-known",
    "academic_year": "academic-year-not-known",
    "start": "month-not-known",
    "end": "month-not-known",
    "project": "project-not-known",
}
TITLES = {
    "country-not-known": mark("Country codes that no list knows; read as missing"),
    "field-not-known": mark("Fields of study without a code; read as missing"),
    "seniority-not-known": mark("Seniority other than J, I or S; read as missing"),
    "activity-not-known": mark("Activities of no known kind; their purpose is 'other'"),
    "academic-year-not-known": mark("Academic years of another form; read as missing"),
    "month-not-known": mark("Months of another form; read as missing"),
    "project-not-known": mark("Project references without a key action; their scheme is Erasmus+"),
}


@dataclass(slots=True)
class Tally:
    """Counts over all files.

    Attributes:
        missing: rows with nothing in a column.
        values: values not known, by rule, with the rows that hold them.
        places: where some of them are, by rule.
    """

    missing: Counter[str] = field(default_factory=Counter)
    values: dict[str, Counter[str]] = field(default_factory=dict)
    places: Places = field(default_factory=Places)

    def add_column(self, engine: Engine, file: str, column: str, read: dict[str, Cell]) -> None:
        """Count the cells of a column of `records` that are missing or not known."""
        states = {cell.state for cell in read.values()}
        name = identifier(column)
        if State.MISSING in states:
            (rows,) = engine.execute(
                f"SELECT count(*) FROM records r SEMI JOIN (SELECT raw FROM "  # noqa: S608
                f"{identifier('v_' + column)} WHERE state = 'missing') v ON v.raw = r.{name}"
            ).fetchall()[0]
            self.missing[column] += int(rows)
        if State.UNKNOWN in states:
            self._add_unknown(engine, file, column)

    def add_names(self, engine: Engine, column: str) -> None:
        """Count the cells of a column of names that are missing."""
        name = identifier(column)
        (rows,) = engine.execute(
            f"SELECT coalesce(sum(n), 0) FROM (SELECT r.{name} AS text, "  # noqa: S608 -- declared
            f"count(*) AS n FROM records r WHERE r.{name} IS NOT NULL GROUP BY text) "
            "WHERE tidied(text) IS NULL"
        ).fetchall()[0]
        if rows:
            self.missing[column] += int(rows)

    def _add_unknown(self, engine: Engine, file: str, column: str) -> None:
        rule = NOT_KNOWN[column]
        name = identifier(column)
        found = engine.execute(
            f"SELECT r.{name}, count(*), min(r.line) FROM records r JOIN "  # noqa: S608
            f"{identifier('v_' + column)} v ON v.raw = r.{name} AND v.state = 'unknown' "
            "GROUP BY 1 ORDER BY 3"
        ).fetchall()
        counts = self.values.setdefault(rule, Counter())
        for value, rows, line in found:
            known = value in counts or len(counts) < MOST_VALUES
            counts[value.strip() if known else "…"] += rows
            self.places.add(rule, f"{file}:{line}", rows)

    def noticed(self) -> list[RuleCount]:
        """Values not known, by rule, the most frequent first."""
        return [
            RuleCount(
                rule,
                TITLES[rule],
                self.places.rows[rule],
                self.places.examples(rule),
                tuple(ValueCount(value, rows) for value, rows in _most_common(counts)),
            )
            for rule, counts in sorted(self.values.items())
        ]

    def missing_counts(self) -> tuple[MissingCount, ...]:
        """Missing cells by column, the most frequent first."""
        ordered = sorted(self.missing.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(MissingCount(column, rows) for column, rows in ordered)


def _most_common(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:VALUES]
