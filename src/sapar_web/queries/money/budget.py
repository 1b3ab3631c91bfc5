"""Budgets held against payments: of one stay, and of all stays of a scheme."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, Sum

from sapar.money.flow import Flow
from sapar.money.ledger.budget import Line, Planned, Row, held
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party
from sapar_web.models import Due, Payment, Stay, Terms
from sapar_web.queries.money.payments import flow_of, standing
from sapar_web.queries.money.sheet import Sheet, sheet_of


def budget_of(stay: Stay, parties: Iterable[str], sheet: Sheet | None = None) -> Sequence[Row]:
    """What is owed in a stay by line, with what was paid of it, as some parties see it.

    Args:
        stay: whose.
        parties: as which somebody reads.
        sheet: its rows of money; read where None.
    """
    seen = (sheet or sheet_of(stay)).seen(parties)
    planned = [
        Planned(_line(e.item, e.payer, e.payee, e.currency, e.spent_in), e.number)
        for e in seen.dues
    ]
    return held(planned, (flow_of(each) for each in seen.standing))


def _line(item: str, *told: str) -> Line:
    payer, payee, currency, place = told
    return Line(item, Party(payer), Party(payee), currency, place)


def scheme_budget(terms: Terms) -> Sequence[Row]:
    """The budgets of all stays of a scheme added, with what was paid, in two statements."""
    lines = ("item", "payer", "payee", "currency", "spent_in")
    dues = Due.objects.filter(stay__terms=terms).values_list(*lines).annotate(all=Sum("number"))
    planned = [Planned(_line(*told), number) for *told, number in dues.order_by(*lines)]
    paid = standing(Payment.objects.filter(stay__terms=terms))
    sums = ("item", "payer", "payee", "arrived_currency", "spent_in")
    rows = paid.values(*sums).annotate(all=Sum("arrived")).order_by(*sums)
    return held(planned, map(_flow, rows))


def _flow(row: Mapping[str, Any]) -> Flow:
    return Flow(
        payer=Party(row["payer"]),
        payee=Party(row["payee"]),
        item=row["item"],
        amount=Amount(row["all"], row["arrived_currency"]),
        spent_in=Country(row["spent_in"]) if row["spent_in"] else None,
    )


def by_stay(terms: Terms, *, after: int | None, limit: int) -> Sequence[dict[str, Any]]:
    """Stays of a scheme in which something is owed, newest first: what, and what was paid.

    Args:
        terms: of the scheme.
        after: number of the last stay of the page before.
        limit: rows at most.
    """
    rows = Stay.objects.filter(Q(dues__isnull=False), terms=terms).order_by("-id").distinct()
    rows = rows if after is None else rows.filter(id__lt=after)
    found = list(rows.values("id", "key", "title", "state")[:limit])
    numbers = [row["id"] for row in found]
    dues = _sums(Due.objects.filter(stay__in=numbers), "currency", "number")
    paid = _sums(standing(Payment.objects.filter(stay__in=numbers)), "arrived_currency", "arrived")
    return [
        {**row, "owed": dues.get(row["id"], []), "paid": paid.get(row["id"], [])} for row in found
    ]


def _sums(rows: Any, currency: str, number: str) -> dict[int, list[tuple[str, Any]]]:
    found: dict[int, list[tuple[str, Any]]] = {}
    told = rows.values_list("stay", currency).annotate(all=Sum(number))
    for stay, code, amount in told.order_by("stay", currency):
        found.setdefault(stay, []).append((code, amount))
    return found
