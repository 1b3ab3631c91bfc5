"""The comparison of offers as lines for a spreadsheet."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

from sapar.terms.offers.checking import OfferReport
from sapar.terms.offers.comparing import Comparison
from sapar.terms.offers.publishing import clause_in_words, costs
from sapar.terms.wording import title_of
from sapar.values.formula import defused
from sapar.values.wording import Language, said

COLUMNS = (
    "about", "name", "title", "offer", "offerer", "asked", "verdict", "offered", "days", "value",
    "unit",
)  # fmt: skip
"""One line for each offer and each clause on which offers differ; then one for each figure."""


def comparison_csv(found: Comparison, language: Language) -> str:
    """The comparison as comma-separated values; no cell is run as a formula.

    Args:
        found: offers side by side.
        language: of titles and quantities in words.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in (*_clause_rows(found, language), *_cost_rows(found, language)):
        writer.writerow([defused(cell) for cell in row])
    return out.getvalue()


def _clause_rows(found: Comparison, language: Language) -> Iterator[Sequence[str]]:
    for each in found.differences:
        clause = ("clause", each.clause.id, title_of(each.clause, language))
        asked = clause_in_words(each.clause, language)
        for group in each.groups:
            offered = clause_in_words(group.offered, language) if group.offered else ""
            for place in group.offers:
                named = _named(found.reports[place], language)
                yield (*clause, *named, asked, str(group.verdict or ""), offered, "", "", "")


def _named(report: OfferReport, language: Language) -> tuple[str, str]:
    return report.offer.id, said(report.offer.offerer.name, language)


def _cost_rows(found: Comparison, language: Language) -> Iterator[Sequence[str]]:
    for report in found.reports:
        for at in report.at:
            told = costs(at, report, language)
            days = "" if told["days"] is None else str(told["days"])
            for name, title, value, unit in _figures(told):
                about = ("cost", name, title, *_named(report, language))
                yield (*about, "", "", "", days, value or "", unit)


def _figures(told: dict[str, Any]) -> Iterator[tuple[str, str, str | None, str]]:
    currency = told["currency"] or ""
    for name in ("fee", "itemised", "unitemised"):
        yield name, "", told[name], currency
    yield "mentor_hours", "", told["mentor_hours"], "hour"
    for name in ("mentor_hour", "day"):
        yield name, "", told[name]["amount"], currency
    for each in told["items"]:
        yield each["id"], each["service"], each["cost"], currency
