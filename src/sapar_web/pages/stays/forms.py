"""Forms about stays."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.pages.offers.forms import DayInput


class DaysForm(forms.Form):
    """When a stay is, and until when needs are written."""

    first_day = forms.DateField(label=_("First day of the stay"), widget=DayInput)
    last_day = forms.DateField(label=_("Last day of the stay"), widget=DayInput)
    needs_until = forms.DateField(
        label=_("Last day for statements of needs"),
        widget=DayInput,
        help_text=_("After it, needs are shown to all parties, with who was silent."),
    )


class NewStayForm(DaysForm):
    """A stay without a call: who takes part, and when."""

    sending = forms.ChoiceField(label=_("Sending institution"))
    host = forms.ChoiceField(label=_("Host institution"))
    contractor = forms.ChoiceField(
        label=_("Contractor"),
        help_text=_("The terms give duties to one: it writes its needs, negotiates and signs."),
    )
    participant = forms.EmailField(
        label=_("E-mail address of the participant"),
        max_length=254,
        help_text=_("They are sent a link, and take part by their own will."),
    )
    field_order = (
        *("sending", "host", "contractor", "participant"),
        *("first_day", "last_day", "needs_until"),
    )

    def __init__(
        self,
        sending: Sequence[tuple[str, str]],
        hosts: Sequence[tuple[str, str]],
        contractors: Sequence[tuple[str, str]] | None,
        *given: Any,
    ) -> None:
        super().__init__(*given)
        self.fields["sending"].choices = sending  # type: ignore[attr-defined]
        self.fields["host"].choices = hosts  # type: ignore[attr-defined]
        if contractors is None:
            del self.fields["contractor"]
        else:
            self.fields["contractor"].choices = contractors  # type: ignore[attr-defined]


class ComeForm(forms.Form):
    """Where the link goes."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
