"""Forms for prices: the fee, each item, the margin of a contractor."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar_web.pages.offers.forms import (
    PartForm,
    amount_field,
    days_field,
    per_field,
    plain,
    without_gaps,
)

BANDS = 4
"""Fees by length of stay that the form shows, beyond those that are there."""

PERCENT = 100


class PriceForm(PartForm):
    """The price of an item; what it buys and for which clauses is as the terms have it."""

    amount = amount_field(gettext_lazy("Amount; 0 if it is free"))
    per = per_field()

    def filled(self, now: Any) -> Mapping[str, Any]:
        """Amount and what it is for."""
        return dict(now or {})

    def value(self) -> Any:
        """The item with another price."""
        told = self.cleaned_data
        kept = {name: each for name, each in (self.now or {}).items() if name != "amount"}
        return without_gaps({**kept, "amount": plain(told["amount"]), "per": told["per"]})


class FeeForm(PartForm):
    """The fee: one amount, or one for each length of stay."""

    amount = amount_field(gettext_lazy("Fee"))
    per = per_field()

    def __init__(self, now: Any, given: Any = None) -> None:
        super().__init__(now, given)
        self.bands = len((now or {}).get("bands", ())) + BANDS
        for place in range(self.bands):
            label = _("Or by length: stays of up to so many days")
            self.fields[f"days-{place}"] = days_field(label)
            self.fields[f"amount-{place}"] = amount_field(_("cost, for the whole stay"))

    def filled(self, now: Any) -> Mapping[str, Any]:
        """Amount, and bands by their number."""
        told = dict(now or {})
        for place, band in enumerate(told.pop("bands", ())):
            told |= {f"days-{place}": band["days"], f"amount-{place}": band["amount"]}
        return told

    def clean(self) -> dict[str, Any]:
        """One amount or bands, and of each band both fields."""
        told = super().clean() or {}
        rows = [(told.get(f"days-{n}"), told.get(f"amount-{n}")) for n in range(self.bands)]
        if any((days is None) != (amount is None) for days, amount in rows):
            self.add_error(None, _("a length and its cost belong together"))
        if told.get("amount") is not None and any(days is not None for days, _amount in rows):
            self.add_error(None, _("either one fee, or fees by length"))
        return told

    def value(self) -> Any:
        """The fee; who pays whom is kept."""
        told = self.cleaned_data
        rows = [(told[f"days-{n}"], told[f"amount-{n}"]) for n in range(self.bands)]
        bands = [
            {"days": days, "amount": plain(amount)}
            for days, amount in sorted(each for each in rows if each[0] is not None)
        ]
        kept = {
            name: each for name, each in (self.now or {}).items() if name not in ("amount", "bands")
        }
        fee = without_gaps({**kept, "amount": plain(told["amount"]), "per": told["per"]})
        return {**fee, "bands": bands} if bands else fee


class MarginForm(PartForm):
    """The margin of a contractor, in per cent."""

    told = amount_field(gettext_lazy("Margin, in per cent of the fee"), max_value=PERCENT)

    def filled(self, now: Any) -> Mapping[str, Any]:
        """In per cent."""
        return {"told": None if now is None else format((Decimal(now) * PERCENT).normalize(), "f")}

    def value(self) -> Any:
        """As a share of one."""
        told = self.cleaned_data["told"]
        return None if told is None else format(round(told / PERCENT, 4).normalize(), "f")
