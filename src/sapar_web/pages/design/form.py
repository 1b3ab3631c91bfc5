"""A form with a field of every kind; nothing that it is given is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

KINDS = (("host", _("Host institution")), ("sending", _("Sending institution")))
LANGUAGES = (("en", _("English")), ("kk", _("Kazakh")), ("ru", _("Russian")))


class EveryKind(forms.Form):
    """Fields of every kind, each with label and hint."""

    title = forms.CharField(label=_("Title"), help_text=_("Up to 40 characters."), max_length=40)
    email = forms.EmailField(label=_("E-mail"))
    hours = forms.IntegerField(label=_("Hours of a mentor"), min_value=1)
    first_day = forms.DateField(
        label=_("First day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    party = forms.ChoiceField(label=_("Party"), choices=KINDS)
    language = forms.ChoiceField(
        label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect, help_text=_("One.")
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of the seminar"),
        choices=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}))
    annex = forms.FileField(label=_("Annex"), required=False)
    agreed = forms.BooleanField(label=_("I have read the terms"))


def empty() -> EveryKind:
    """The form as it is first shown."""
    return EveryKind(prefix="empty")


def mistaken() -> EveryKind:
    """The form as it comes back with mistakes."""
    given = {"mistaken-title": "x" * 41, "mistaken-email": "nobody", "mistaken-hours": "0"}
    form = EveryKind(given, prefix="mistaken")
    form.add_error(None, str(_("The first day is after the last.")))
    return form
