"""Forms of signing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.actions.signing.attesting import PRINTED
from sapar_web.models import StayParty

KEYS, SIGNATURES = ".p12,.pfx", ".p7s,.sig,.cms,.p7m"


class ForParty(forms.Form):
    """For which party: it is asked of whoever speaks for two."""

    party = forms.ChoiceField(label=_("For"))

    def __init__(self, *given: Any, parties: list[StayParty], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["party"].choices = [(each.value, each.label) for each in parties]
        if len(parties) == 1:
            self.fields["party"].widget = forms.HiddenInput()
            self.fields["party"].initial = parties[0].value


class SignForm(ForParty):
    """Who signs, as what, and with what."""

    name = forms.CharField(label=_("Your name"), max_length=200)
    position = forms.CharField(label=_("Your position"), max_length=200)
    key = forms.FileField(
        label=_("Your own key"),
        required=False,
        help_text=_(
            "A file .p12 or .pfx, if you have one. It is used once, in memory, and not kept."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": KEYS}),
    )
    passphrase = forms.CharField(
        label=_("Passphrase of the key"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    cms = forms.FileField(
        label=_("Or a signature that you made yourself"),
        required=False,
        help_text=_(
            "A file .p7s, .sig or .cms over agreement.json of this version, as national keys make "
            "it. It is kept as evidence."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": SIGNATURES}),
    )
    digest = forms.CharField(widget=forms.HiddenInput)


class DeclineForm(ForParty):
    """Why not."""

    reason = forms.CharField(
        label=_("Why you do not sign"),
        help_text=_("The other parties read it."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    digest = forms.CharField(widget=forms.HiddenInput)


class PaperForm(forms.Form):
    """What stands on the paper; names of parties that did not sign there stay empty."""

    scan = forms.FileField(
        label=_("Scan of the signed paper"),
        help_text=_("PDF, JPEG or PNG, at most 10 MiB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )
    printed = forms.CharField(
        label=_("First eight digits of SHA-256 as printed on the paper"),
        min_length=PRINTED,
        max_length=64,
    )
    signed_on = forms.DateField(
        label=_("Day on the paper"), widget=forms.DateInput(attrs={"type": "date"})
    )
    digest = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, parties: list[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.parties = parties
        for party in parties:
            label = StayParty(party).label
            self.fields[f"{party}_name"] = forms.CharField(
                label=_("{party}: name").format(party=label), required=False, max_length=200
            )
            self.fields[f"{party}_position"] = forms.CharField(
                label=_("{party}: position").format(party=label), required=False, max_length=200
            )


class WithdrawForm(ForParty):
    """Why, and for which party."""

    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The other parties read it."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class TerminateForm(WithdrawForm):
    """Also by which day."""

    on = forms.DateField(
        label=_("Last day of the stay"), widget=forms.DateInput(attrs={"type": "date"})
    )
    field_order = ("party", "on", "reason")


class VerifyForm(forms.Form):
    """A file, or a digest."""

    file = forms.FileField(
        label=_("Signed PDF"),
        required=False,
        help_text=_("At most 20 MiB. It is read and not kept."),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf"}),
    )
    digest = forms.CharField(
        label=_("Or its SHA-256"),
        required=False,
        max_length=100,
        help_text=_("64 digits 0–9 and a–f: of the agreement, as printed in it, or of the file."),
    )


class CalendarForm(forms.Form):
    """How titles are written."""

    neutral = forms.BooleanField(
        label=_("Neutral titles: “Sapar” and nothing else, for a calendar that others see"),
        required=False,
        initial=True,
    )
