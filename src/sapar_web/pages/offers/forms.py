"""Forms for the parts of an offer: what stands there goes in, the part as JSON comes out."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from sapar.terms.document.clauses import Per

NOT_FILLED = (None, "")

PER = (
    (Per.STAY.value, gettext_lazy("for the whole stay")),
    (Per.HOUR.value, gettext_lazy("an hour")),
    (Per.DAY.value, gettext_lazy("a day")),
    (Per.WEEK.value, gettext_lazy("a week")),
    (Per.MONTH.value, gettext_lazy("a month")),
    (Per.QUARTER.value, gettext_lazy("a quarter")),
    (Per.SEMESTER.value, gettext_lazy("a semester")),
    (Per.YEAR.value, gettext_lazy("a year")),
)
"""What a number may be for."""


class DayInput(forms.DateInput):
    """A day as browsers let people choose it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def amount_field(label: Any, **named: Any) -> forms.DecimalField:
    """An amount of money or of anything else, to four places."""
    return forms.DecimalField(
        label=label, min_value=0, max_digits=18, decimal_places=4, required=False, **named
    )


def days_field(label: Any) -> forms.IntegerField:
    """A number of days."""
    return forms.IntegerField(label=label, min_value=0, max_value=4000, required=False)


def per_field() -> forms.ChoiceField:
    """What a number is for."""
    return forms.ChoiceField(label=gettext_lazy("For what"), choices=PER, required=False)


class PartForm(forms.Form):
    """A form for one part.

    Args:
        now: what stands there; None where nothing does.
        given: what was sent; None for a form that is not sent yet.
    """

    def __init__(self, now: Any, given: Any = None) -> None:
        super().__init__(given, initial=self.filled(now))
        self.now = now

    def filled(self, now: Any) -> Mapping[str, Any]:
        """The fields as they stand."""
        return {"told": now}

    def value(self) -> Any:
        """The part as it is to stand; None to take it out."""
        told = self.cleaned_data["told"]
        return None if told in NOT_FILLED else told


def plain(number: Decimal | None) -> str | None:
    """A number as the document has it: text, so that nothing is rounded."""
    return None if number is None else format(number, "f")


def without_gaps(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {name: each for name, each in fields.items() if each not in NOT_FILLED}
