"""The pages' templates, with the words in which figures are written."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sapar.balance.absences import Absences
from sapar.balance.coverages import Coverages
from sapar.balance.explanations import explanation
from sapar.balance.names import null_title, party_name, place_name, unit_name
from sapar.balance.wording import (
    FORMS,
    brackets,
    cents,
    ends,
    figure,
    kept_together,
    level,
    method,
    money,
    span,
    whole,
)
from sapar.charts.figures import percent
from sapar.charts.stylesheet import stylesheet
from sapar.values.language import _, ngettext, spoken


def render_page(template: str, **values: Any) -> str:
    """HTML of a template in the language that is spoken, with the stylesheet in it.

    Args:
        template: name of a file in `balance/pages`.
        values: what the template names.
    """
    page = pages().get_template(template)
    return page.render(stylesheet=_stylesheet(), language=spoken(), **values)


@cache
def pages() -> Environment:
    """Templates with every value escaped; what is already HTML is marked so where it is made."""
    environment = Environment(
        loader=PackageLoader("sapar.balance", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_kept,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_callables(_, ngettext, newstyle=False)  # type: ignore[attr-defined]
    environment.filters.update(_filters())
    return environment


def _kept(value: Any) -> Any:
    """Text as it is written on a page; numbers, and what is HTML already, as they are."""
    return kept_together(value) if type(value) is str else value


def _filters() -> dict[str, Any]:
    return {
        "figure": lambda measured, form: figure(measured, FORMS[form]),
        "written": lambda value, form: FORMS[form](value),
        "span": lambda measured, form: span(measured, FORMS[form]),
        "ends": ends,
        "brackets": lambda measured, form: brackets(measured, FORMS[form]),
        "absences": Absences,
        "coverages": Coverages,
        "explanation": lambda table, part: explanation(part, table.id),
        "level": level,
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
def _stylesheet() -> str:
    environment = pages()
    source, *_rest = environment.loader.get_source(environment, "report.css")  # type: ignore[union-attr]
    return stylesheet() + source
