"""The report: one page without scripts that a ministry could hand round, and print."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sapar.balance.comparison import Comparison
from sapar.balance.document import Balance
from sapar.balance.names import null_title, party_name, place_name, quality_kinds, unit_name
from sapar.balance.notes import RECORD
from sapar.balance.pictures import comparison_picture, pictures_of
from sapar.balance.wording import FORMS, cents, figure, method, money, whole
from sapar.charts.figures import percent
from sapar.charts.stylesheet import stylesheet
from sapar.values.language import _, ngettext
from sapar.values.measured import Measured

NODE_ROWS = 40
"""Rows of the table of places; the JSON has all."""


def render_report(
    result: Balance | Comparison, *, version: str, rules_at: str | None = None
) -> str:
    """The page as HTML text, everything in it.

    Args:
        result: a balance, or two set side by side; of two, the first is told in full.
        version: of the program, named at the foot.
        rules_at: address of the folder `docs/rules`, seen from the page; None names the pages
            without a link.
    """
    compared = result if isinstance(result, Comparison) else None
    balance = compared.first if compared else result
    assert isinstance(balance, Balance)  # noqa: S101
    return (
        _pages()
        .get_template("report.html")
        .render(
            balance=balance,
            other=compared.second if compared else None,
            comparison=compared,
            pictures=_pictures(balance, compared),
            glance=_glance(balance),
            node_rows=balance.reciprocity.nodes[:NODE_ROWS],
            quality_rules=list(quality_kinds(balance.quality)) if balance.quality else [],
            dimension=balance.asked.by_title,
            record=_(RECORD[balance.dataset.record]),
            version=version,
            rules_at=rules_at,
            stylesheet=stylesheet() + _own_stylesheet(),
        )
    )


def _pictures(balance: Balance, compared: Comparison | None) -> dict[str, str]:
    """Each by name; empty where there is nothing to draw."""
    found = dict.fromkeys(_PICTURES, "") | pictures_of(balance)
    if compared:
        found["comparison"] = comparison_picture(compared.first, compared.second)
    return found


_PICTURES = ("flows", "nulls", "dots", "parties", "comparison")


def _glance(balance: Balance) -> list[tuple[str, Measured, str]]:
    return [
        (_("Visits"), balance.travel.visits, "whole"),
        (_("Person-days"), balance.travel.person_days, "whole"),
        (_("Share that is returned, r"), balance.reciprocity.mutuality, "ratio"),
        (_("Spent in the host country"), balance.money.retention, "percent"),
        (
            _("Money for each person-day, {currency}").format(currency=balance.money.currency),
            balance.money.per_person_day,
            "cents",
        ),
    ]


@cache
def _pages() -> Environment:
    """Templates with every value escaped; what is already HTML is marked so where it is made."""
    environment = Environment(
        loader=PackageLoader("sapar.balance", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_callables(_, ngettext, newstyle=False)  # type: ignore[attr-defined]
    environment.filters.update(_filters())
    return environment


def _filters() -> dict[str, Any]:
    return {
        "figure": lambda measured, form: figure(measured, FORMS[form]),
        "written": lambda value, form: FORMS[form](value),
        "method": method,
        "place": place_name,
        "party": party_name,
        "unit": unit_name,
        "null": null_title,
        "percent": percent,
        "whole": whole,
        "cents": cents,
        "amount": money,
    }


@cache
def _own_stylesheet() -> str:
    environment = _pages()
    source, *_rest = environment.loader.get_source(environment, "report.css")  # type: ignore[union-attr]
    return source
