"""Fields of the log, and of what is told anew: names, lengths, numbers, what came of requests."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from sapar.deliveries.events.access import Result
from sapar.values.wording import said
from sapar_web.pages.language import language
from sapar_web.pages.record.words import RESULTS, length
from sapar_web.queries.record.reading import Record

MINUTES: Final = (15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480)
"""How long a session may be chosen to have taken."""

OUTCOME: Final = ("result", "charge", "currency", "price_item")
"""Names of `outcome_fields`; the last one is there only where there is a price list."""


def name_field(label: str, initial: str = "", *, required: bool = False) -> forms.Field:
    """Somebody, or something, by name."""
    return forms.CharField(label=label, max_length=200, initial=initial, required=required)


def minutes_field() -> forms.Field:
    """How long something took, by choice."""
    return forms.TypedChoiceField(
        label=_("How long"),
        choices=[(each, length(each)) for each in MINUTES],
        coerce=int,
        initial=60,
        required=False,
        empty_value=60,
    )


def quantity_field(label: str) -> forms.Field:
    """A number above zero; it may be left out."""
    return forms.DecimalField(
        label=label, required=False, min_value=Decimal("0.000001"), max_digits=15, decimal_places=6
    )


def outcome_fields(record: Record, without: str = "") -> Iterator[tuple[str, forms.Field]]:
    """What came of a request.

    Args:
        record: whose price list is offered.
        without: words for no outcome; empty where one has to be chosen.
    """
    none = [("", without)] if without else []
    results = [*none, *((each.value, RESULTS[each]) for each in Result)]
    yield (
        "result",
        forms.ChoiceField(label=_("What came of it"), choices=results, required=not without),
    )
    yield "charge", quantity_field(_("How much was charged"))
    currencies = [(each, each) for each in currencies_of(record)]
    yield "currency", forms.ChoiceField(label=_("Currency"), choices=currencies, required=False)
    lines = price_lines(record)
    if lines:
        none = [("", _("none of them"))]
        yield (
            "price_item",
            forms.ChoiceField(
                label=_("Line of the price list"), choices=[*none, *lines], required=False
            ),
        )


def charged(told: Mapping[str, Any]) -> dict[str, Any]:
    """What an outcome says of a charge, as documents have it; nothing where it is another outcome.

    Args:
        told: what stands in `outcome_fields`.
    """
    if told["result"] != Result.CHARGED:
        return {}
    amount, item = told["charge"], told.get("price_item")
    charge = {"number": str(amount), "currency": told["currency"]}
    return {**({"charge": charge} if amount else {}), **({"price_item": item} if item else {})}


def currencies_of(record: Record) -> list[str]:
    """Currencies in which something may be charged: of the agreement; euro where it has none."""
    money = record.document.money
    own = {line.currency for line in record.watched.prices.values()}
    return sorted(own | ({money.currency} if money else set())) or ["EUR"]


def price_lines(record: Record) -> list[tuple[str, str]]:
    """Lines of the price list that the participant pays."""
    money = record.document.money
    named = {item.id: said(item.service, language()) for item in money.items} if money else {}
    return [(name, named.get(name, name)) for name in record.watched.prices]
