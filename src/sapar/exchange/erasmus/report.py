"""The quality report of an import, from what was counted on the way."""

from collections.abc import Sequence
from decimal import Decimal

from sapar.dataset.quality import FileRead, Quality, RuleCount, Total, ValueCount
from sapar.exchange.erasmus import checks
from sapar.exchange.erasmus.places import EXAMPLES
from sapar.exchange.erasmus.reading import Intake, Taken
from sapar.exchange.erasmus.staging import Engine
from sapar.values.language import mark

LINE_RULES = {
    "encoding-of-line": mark("Lines in another encoding than the rest of their file"),
    "quote-read-as-character": mark("Lines with an unbalanced quote; read as a character"),
    "trailing-separator": mark("Lines that end with one separator too many"),
}
NOT_READ = mark("Files in an archive that are no tables; not read")
NOT_USED = mark("Columns that the layout does not know; not used")
_TOTALS = (
    (
        "grants",
        mark("Grants without special needs"),
        "SELECT sum(total), count(total) FROM grants",
        "EUR",
    ),
    (
        "special-needs",
        mark("Grants for special needs"),
        "SELECT sum(special), count(special) FROM grants WHERE special > 0",
        "EUR",
    ),
    ("people", mark("People"), "SELECT sum(people), count(people) FROM gathered", None),
    (
        "person-days",
        mark("Person-days"),
        "SELECT sum(days * people)::DECIMAL(38,4), count(days * people) FROM gathered",
        None,
    ),
)


def quality_of(
    engine: Engine, intake: Intake, files: Sequence[FileRead], not_read: Sequence[str]
) -> Quality:
    """The report.

    Args:
        engine: where all rows are gathered.
        intake: what was counted while reading.
        files: the tables read.
        not_read: names of members of archives that are no tables.
    """
    names = [file.name for file in files]
    return Quality(
        files=tuple(files),
        repaired=(*checks.counted(engine, checks.REPAIRED, names), *_line_rules(intake.taken)),
        left=tuple(checks.counted(engine, checks.LEFT, names)),
        ambiguous=tuple(checks.counted(engine, checks.AMBIGUOUS, names)),
        refusals=intake.refusals.summary(),
        noticed=(
            *checks.duplicates(engine, names),
            *checks.counted(engine, checks.NOTICED, names),
            *intake.tally.noticed(),
            *_set_aside(intake.taken, not_read),
        ),
        missing=intake.tally.missing_counts(),
        totals=_totals(engine),
    )


def _line_rules(taken: Sequence[Taken]) -> list[RuleCount]:
    found = []
    for code, title in LINE_RULES.items():
        rows = sum(table.lines.noted.rows[code] for table in taken)
        examples = [place for table in taken for place in table.lines.noted.examples(code)]
        if rows:
            found.append(RuleCount(code, title, rows, tuple(examples[:EXAMPLES])))
    return found


def _set_aside(taken: Sequence[Taken], not_read: Sequence[str]) -> list[RuleCount]:
    unused = [ValueCount(name, table.kept) for table in taken for name in table.header.ignored]
    found = []
    if not_read:
        found.append(RuleCount("member-not-read", NOT_READ, len(not_read), tuple(not_read)))
    if unused:
        rows = max(value.rows for value in unused)
        found.append(RuleCount("column-not-used", NOT_USED, rows, (), tuple(unused)))
    return found


def _totals(engine: Engine) -> tuple[Total, ...]:
    found = []
    for item, title, query, currency in _TOTALS:
        amount, rows = engine.execute(query).fetchall()[0]
        if amount is not None:
            found.append(Total(item, title, Decimal(amount), currency, rows))
    return tuple(found)
