"""Forms about what was logged."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar.values.party import Party
from sapar_web.models import StayParty
from sapar_web.pages.record.log_fields import outcome_fields
from sapar_web.pages.record.words import party_name
from sapar_web.pages.signing.forms import ForParty
from sapar_web.queries.record.reading import Record

ACCEPTED = ".pdf,.png,.jpg,.jpeg"


class DisputeForm(ForParty):
    """Why it was not so."""

    reason = forms.CharField(
        label=_("What was otherwise"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5000
    )


class ReplyForm(ForParty):
    """What the side that claims says to it."""

    text = forms.CharField(
        label=_("Your reply"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5000
    )


class EvidenceForm(ForParty):
    """A file that shows it."""

    file = forms.FileField(
        label=_("Photo or file that shows it"),
        help_text=_(
            "PDF, PNG or JPEG, at most 5 MB. It is kept as it is: a photo may tell where it was "
            "taken, and with what."
        ),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )


class DecideForm(forms.Form):
    """What the mediator decides."""

    in_favour = forms.ChoiceField(label=_("In favour of"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 4}), max_length=5000
    )

    def __init__(self, *given: Any, between: tuple[Party, ...], **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(str(each), party_name(each)) for each in between]
        self.fields["in_favour"].choices = choices  # type: ignore[attr-defined]


class OutcomeForm(ForParty):
    """What came of a request."""

    def __init__(self, *given: Any, record: Record, parties: list[StayParty], **named: Any) -> None:
        super().__init__(*given, parties=parties, **named)
        self.fields |= dict(outcome_fields(record))


class LinkForm(ForParty):
    """Where the mentor's link goes."""

    email = forms.EmailField(label=_("E-mail address of the mentor"), max_length=254)
