"""What a dataset holds, as tables on the terminal."""

from sapar.cli.terminal import console, table, text
from sapar.dataset.describing import ColumnSummary, Description, TableSummary
from sapar.values.language import _, ngettext

_WIDEST = 24


def print_description(description: Description) -> None:
    """Print the head of the dataset, then a table of columns for each table."""
    out = console()
    for line in _head(description):
        out.print(text(line))
    for summary in description.tables:
        out.print()
        out.print(_columns(summary))


def _head(description: Description) -> list[str]:
    record = {"register": _("a register: every stay of its kind"), "sample": _("a sample")}
    lines = [description.title or description.name or _("A dataset without a title")]
    if description.demonstration:
        lines.append(_("Invented rows, for demonstration."))
    if description.sources:
        lines.append(_("Source: {sources}").format(sources="; ".join(description.sources)))
    lines.append(_("Record: {record}").format(record=record[description.record]))
    lines.extend(
        _("Note {code}: {text}").format(code=note.code, text=note.text)
        for note in description.notes
    )
    return lines


def _columns(summary: TableSummary) -> object:
    distinct = _("Distinct") if summary.distinct_exact else _("Distinct, about")
    headings = (_("Column"), _("Type"), _("Missing"), distinct, _("Least"), _("Greatest"))
    title = ngettext(
        "{table}: {rows} row ({form}, {size} kB)",
        "{table}: {rows} rows ({form}, {size} kB)",
        summary.rows,
    ).format(
        table=summary.name,
        rows=f"{summary.rows:,}",
        form=summary.format,
        size=f"{summary.bytes / 1000:,.0f}",
    )
    made = table(*headings, numbers=(2, 3), title=title)
    for column in summary.columns:
        made.add_row(*map(text, _cells(column)))
    return made


def _cells(column: ColumnSummary) -> tuple[str, ...]:
    share = "" if column.missing_share is None else f"{column.missing_share:.1%}"
    return (
        column.name,
        column.type,
        share,
        f"{column.distinct:,}",
        _shortened(column.least),
        _shortened(column.greatest),
    )


def _shortened(value: str | None) -> str:
    whole = value or ""
    return whole if len(whole) <= _WIDEST else whole[: _WIDEST - 1] + "…"
