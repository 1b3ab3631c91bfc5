"""Forms of a person's account."""

from allauth.account.forms import SignupForm
from allauth.account.internal.userkit import filter_users_by_email
from django import forms
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from sapar_web.actions.naming import fit_name
from sapar_web.actions.people.tokens import LONGEST
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Person, Scope
from sapar_web.pages.accounts.answers import signed_up

Saved = tuple[Person | None, HttpResponse | None]


class SignUp(SignupForm):  # type: ignore[misc]
    """A new account: name, address, password. It does not tell whether the address has one."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ("name", "email", "password1")

    def clean_name(self) -> str:
        """A name without line breaks or invisible signs."""
        try:
            return fit_name(self.cleaned_data["name"], longest=200)
        except UnfitError as error:
            raise forms.ValidationError(error.problems["name"]) from None

    def validate_unique_email(self, value: str) -> str:
        """Take note of an address that has an account, and say nothing."""
        self.account_already_exists = bool(filter_users_by_email(value))
        return value

    def try_save(self, request: HttpRequest) -> Saved:
        """Make the account; where there is one, take as long and answer alike."""
        if not self.account_already_exists:
            saved: Saved = super().try_save(request)
            return saved
        make_password(self.cleaned_data["password1"])
        if not settings.MAIL_IS_SENT:
            return None, signed_up(request)
        told: Saved = super().try_save(request)
        return told

    def custom_signup(self, request: HttpRequest, user: Person) -> None:  # noqa: ARG002 -- allauth's
        """Keep the name."""
        user.name = self.cleaned_data["name"]
        user.save(update_fields=["name"])


class AccountForm(forms.Form):
    """Name, language and mail."""

    name = forms.CharField(label=_("Name"), max_length=200)
    language = forms.ChoiceField(
        label=_("Language of pages and mail"),
        required=False,
        choices=[("", _("as my browser says")), *settings.LANGUAGES],
    )
    daily_mail = forms.BooleanField(
        label=_("One message a day about what waits on me"),
        required=False,
        help_text=_("Without it no message is sent: what waits is on your first page."),
    )


class EraseForm(forms.Form):
    """The password once more."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class TokenForm(forms.Form):
    """What a token is to be."""

    name = forms.CharField(
        label=_("Name"), max_length=100, help_text=_("By which you know it, as in: reports")
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it allows"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Never more than you may yourself."),
    )
    days = forms.IntegerField(
        label=_("Days that it lasts"), min_value=1, max_value=LONGEST, initial=90
    )
