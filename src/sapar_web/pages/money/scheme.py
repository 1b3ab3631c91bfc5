"""Pages of a scheme's money, for its sponsor: budget, statements, lines to match, rates."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from sapar.exchange.payments.statement import Refused
from sapar.exchange.payments.wording import why
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each, require
from sapar_web.actions.money.importing import import_rates, import_statement
from sapar_web.actions.refusals import MissingError
from sapar_web.models import BankStatement, Rate, StayState, Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.money.forms import RatesForm, StatementForm
from sapar_web.pages.money.rows import budget_rows
from sapar_web.pages.money.words import amount_in
from sapar_web.queries.money.budget import by_stay, scheme_budget
from sapar_web.queries.money.matching import open_lines
from sapar_web.queries.money.worth import worth_of_scheme
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.reading import readable_terms
from sapar_web.queries.whole_number import whole_of

ROWS = 30
"""Stays of a page."""

STATEMENTS = 20
"""Files of a page, the latest."""

TOLD = 500
"""Lines of a file that are told one by one; of all that could not be used there is the number."""

DEEDS = (Deed.IMPORT_STATEMENT, Deed.MATCH_LINE)


def scheme_or_missing(request: HttpRequest, key: UUID) -> Terms:
    """Terms whose money somebody may see: the sponsor's."""
    return readable_terms(actor(request), key, Deed.READ_SCHEME_MONEY)


def allowed(request: HttpRequest, terms: Terms) -> dict[str, bool]:
    """Which of the deeds of these pages somebody may do."""
    return {d.value: v.allowed for d, v in may_each(actor(request), DEEDS, terms).items()}


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """The budget of a scheme against what was paid, its stays, and the files of its bank."""
    terms, spoken = scheme_or_missing(request, key), language()
    document = document_of(terms)
    rows = by_stay(terms, after=whole_of(request.GET.get("after", ""), None), limit=ROWS + 1)
    currency = document.money.currency if document.money else "EUR"
    worth, statements = worth_of_scheme(terms, currency), list(_statements(terms))
    context = {
        "terms": terms,
        "budget": list(budget_rows(scheme_budget(terms), document, spoken)),
        "worth": worth,
        "worth_shown": amount_in(worth.number, worth.currency, spoken),
        "stays": [_stay(row, spoken) for row in rows[:ROWS]],
        "later": "?" + urlencode({"after": rows[ROWS - 1]["id"]}) if len(rows) > ROWS else "",
        "statements": statements,
        "waiting": any(each["waits"] for each in statements),
        "may": allowed(request, terms),
    }
    return render(request, "money/scheme.html", context)


def _stay(row: dict[str, Any], spoken: Language) -> dict[str, Any]:
    shown = {
        name: [amount_in(number, currency, spoken) for currency, number in row[name]]
        for name in ("owed", "paid")
    }
    return {**row, **shown, "label": dict(StayState.choices)[row["state"]]}


def _statements(terms: Terms) -> Any:
    """The latest files, those with lines that wait before all others."""
    waiting = Exists(open_lines(terms).filter(statement=OuterRef("pk")))
    rows = BankStatement.objects.filter(terms=terms).annotate(waits=waiting)
    return rows.order_by("-waits", "-pk").values("key", "name", "read_at", "waits")[:STATEMENTS]


@require_http_methods(["GET", "POST"])
@signed_in
def statement_new(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read a bank's file; then what was read of it."""
    terms = scheme_or_missing(request, key)
    require(actor(request), Deed.IMPORT_STATEMENT, terms)
    form = StatementForm(*([request.POST, request.FILES] if request.method == "POST" else []))
    made = attempt(form, lambda: _imported(request, key, form.cleaned_data))
    if made is not None:
        return redirect("scheme_statement", key=key, statement=made.key)
    return form_page(request, form, "money/file.html", terms=terms, title=_("Read a statement"))


def _imported(request: HttpRequest, key: UUID, told: dict[str, Any]) -> BankStatement:
    file = told["file"]
    given = {"name": file.name, "content": file.read(), "currency": told["currency"]}
    return import_statement(actor(request), terms=key, **given)


@require_GET
@signed_in
def statement(request: HttpRequest, key: UUID, statement: UUID) -> HttpResponse:
    """What a file was read as: lines that were kept, known, refused, and its own balance."""
    terms = scheme_or_missing(request, key)
    found = BankStatement.objects.filter(terms=terms, key=statement).first()
    if found is None:
        raise MissingError
    context = {
        "terms": terms,
        "statement": found,
        "kept": found.lines.count(),
        "unusable": len(found.refused),
        "refused": _told(found.refused[:TOLD]),
        "notes": _told(found.notes[:TOLD]),
        "may": allowed(request, terms),
    }
    return render(request, "money/statement.html", context)


def _told(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    spoken = language()
    return [{**row, "why": why(Refused(**row), spoken)} for row in rows]


@require_http_methods(["GET", "POST"])
@signed_in
def rates(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read a central bank's rates, for the figures of this sponsor."""
    terms = scheme_or_missing(request, key)
    require(actor(request), Deed.IMPORT_RATES, terms.sponsor)
    form = RatesForm(*([request.POST, request.FILES] if request.method == "POST" else []))
    made = attempt(form, lambda: _read_rates(request, terms, form.cleaned_data["file"]))
    if made is not None:
        told = _("New rates: {count}.").format(count=made)
        messages.success(request, told)
        return redirect(reverse("scheme_money", args=[key]))
    last = Rate.objects.filter(sponsor=terms.sponsor).order_by("-on").values_list("on", flat=True)
    shown = {"terms": terms, "title": _("Read rates of exchange"), "last": last.first()}
    return form_page(request, form, "money/file.html", **shown)


def _read_rates(request: HttpRequest, terms: Terms, file: Any) -> int:
    given = {"name": file.name, "content": file.read()}
    new, _found = import_rates(actor(request), organisation=terms.sponsor.key, **given)
    return new
