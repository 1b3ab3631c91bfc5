"""Forms about money."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.pages.country_names import country_or_none
from sapar_web.pages.offers.forms import DayInput
from sapar_web.pages.signing.forms import ForParty

NUMBER = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})


class PaymentForm(ForParty):
    """A payment that a party made or got."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    release = forms.UUIDField(required=False, widget=forms.HiddenInput)
    claim = forms.UUIDField(required=False, widget=forms.HiddenInput)
    on = forms.DateField(label=_("Day"), widget=DayInput)
    payer = forms.ChoiceField(label=_("Who paid"))
    payee = forms.ChoiceField(label=_("Who was paid"))
    item = forms.ChoiceField(label=_("What for"))
    given = forms.DecimalField(label=_("Amount"), max_digits=18, decimal_places=4)
    currency = forms.CharField(label=_("Currency"), max_length=3, help_text=_("As KZT or EUR."))
    arrived = forms.DecimalField(
        label=_("What arrived"),
        max_digits=18,
        decimal_places=4,
        required=False,
        help_text=_("Only where the money was changed on its way."),
    )
    arrived_currency = forms.CharField(
        label=_("Currency of what arrived"), max_length=3, required=False
    )
    reference = forms.CharField(label=_("Reference"), max_length=140, required=False)
    spent_in = forms.ChoiceField(
        label=_("Country in which it is spent"),
        choices=country_or_none,
        required=False,
        help_text=_("Leave it empty where nobody knows."),
    )
    budget = forms.CharField(label=_("Budget that it comes from"), max_length=100, required=False)

    def __init__(
        self,
        *given: Any,
        sides: list[tuple[str, str]],
        items: list[tuple[str, str]],
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        self.fields["payer"].choices = self.fields["payee"].choices = sides
        self.fields["item"].choices = items
        self.order_fields(["on", "payer", "payee", "item", "given", "currency"])

    def clean_currency(self) -> str:
        """The code in capitals."""
        return str(self.cleaned_data["currency"]).upper()

    def clean_arrived_currency(self) -> str:
        """The code in capitals."""
        return str(self.cleaned_data["arrived_currency"]).upper()


class ReverseForm(ForParty):
    """Why a payment is taken back."""

    reason = forms.CharField(label=_("Why"), max_length=300)


class StatementForm(forms.Form):
    """A bank's file."""

    file = forms.FileField(
        label=_("Statement of the bank"),
        help_text=_("CSV, or XML as camt.053; at most 20 MiB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xml"}),
    )
    currency = forms.CharField(
        label=_("Currency of lines that name none"), max_length=3, required=False
    )


class RatesForm(forms.Form):
    """A central bank's file."""

    file = forms.FileField(
        label=_("Rates of a central bank"),
        help_text=_(
            "The European Central Bank's eurofxref-hist.csv or .zip, or the National Bank of "
            "Kazakhstan's XML."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.zip,.xml"}),
    )
