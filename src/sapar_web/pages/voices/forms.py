"""Forms of those who ask, speak and answer."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.voices.speaking import LONGEST
from sapar_web.models import Outcome, Said, VoiceParty

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class SendingForm(forms.Form):
    """Whom to ask at an institution."""

    organisation = forms.ChoiceField(label=_("Institution"))
    email = forms.EmailField(label=_("E-mail address there"), max_length=254)
    wanted_by = forms.DateField(
        label=_("Answer wanted by"),
        required=False,
        widget=DAY,
        help_text=_("They can speak until the terms are published."),
    )
    party = VoiceParty.SENDING

    def __init__(self, found: Sequence[tuple[str, str]], *given: Any) -> None:
        super().__init__(*given)
        self.fields["organisation"].choices = found  # type: ignore[attr-defined]


class ParticipantForm(forms.Form):
    """Which person to ask."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    represents = forms.CharField(
        label=_("For whom they speak besides themselves"),
        max_length=300,
        required=False,
        help_text=_("As in: the lecturers' union. Empty for nobody else."),
    )
    wanted_by = forms.DateField(label=_("Answer wanted by"), required=False, widget=DAY)
    party = VoiceParty.PARTICIPANT


class WordForm(forms.Form):
    """A word about a draft. Empty words are the deed's to refuse, kind by kind."""

    kind = forms.ChoiceField(choices=Said.choices, widget=forms.HiddenInput)
    clause = forms.CharField(max_length=80, required=False, widget=forms.HiddenInput)
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class AnswerForm(forms.Form):
    """What became of a word, and why."""

    outcome = forms.ChoiceField(
        label=_("Answer"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Why"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever said it reads this, and so do all who were asked for these terms."),
    )


def tell(form: forms.Form, error: UnfitError) -> None:
    """Put what a deed found beside the fields it is about."""
    for field, sentences in error.problems.items():
        form.add_error(field if field in form.fields else None, sentences)
