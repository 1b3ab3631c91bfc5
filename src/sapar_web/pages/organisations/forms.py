"""Forms about organisations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.access.relations import KEEPERS
from sapar_web.models import Role
from sapar_web.pages.country_names import country_or_none


class OrganisationForm(forms.Form):
    """What is told of an organisation."""

    name = forms.CharField(
        label=_("Name"), max_length=300, help_text=_("As it calls itself, in its own language.")
    )
    country = forms.ChoiceField(label=_("Country"), choices=country_or_none)
    ror = forms.CharField(
        label=_("ROR identifier"),
        required=False,
        max_length=40,
        help_text=_("As in https://ror.org/052bx8q98. Leave it empty if there is none."),
    )


class RegisterForm(OrganisationForm):
    """An organisation, and what its first member does there."""

    role = forms.ChoiceField(
        label=_("Your role there"),
        choices=[(role.value, role.label) for role in KEEPERS],
        help_text=_("You look after its members until somebody else does."),
    )


class ChangeForm(OrganisationForm):
    """What is told of an organisation, and the revision that was read."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class UnitForm(forms.Form):
    """A unit's name."""

    name = forms.CharField(label=_("Name of the unit"), max_length=300)


class InviteForm(forms.Form):
    """Whom to invite, as what."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The link works once, for the account of this address, within 14 days."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    unit = forms.ChoiceField(label=_("Unit"), required=False)

    def __init__(self, units: list[dict[str, Any]], *given: Any) -> None:
        super().__init__(*given)
        named = [(str(unit["key"]), unit["name"]) for unit in units]
        self.fields["unit"].choices = [("", _("the whole organisation")), *named]  # type: ignore[attr-defined]


class HandOverForm(forms.Form):
    """Who takes over."""

    to = forms.ChoiceField(label=_("Who takes over"))

    def __init__(self, people: list[tuple[str, str]], *given: Any) -> None:
        super().__init__(*given)
        self.fields["to"].choices = people  # type: ignore[attr-defined]
