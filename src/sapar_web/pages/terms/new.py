"""The page on which terms are begun."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from sapar.terms.document.scheme import SponsorKind
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, may, require
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.answers import given
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.models import Organisation, Role
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.country_names import country_or_none
from sapar_web.pages.language import language
from sapar_web.pages.terms.labels import choice_of

KINDS = ((SponsorKind.PUBLIC.value, _("public")), (SponsorKind.PRIVATE.value, _("private")))


class _Day(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class NewForm(forms.Form):
    """What only those who write the terms know. What fits is judged by `Given`."""

    organisation = forms.ChoiceField(label=_("Organisation that sponsors"))
    title = forms.CharField(label=_("Title of the terms"), max_length=300)
    sponsor = forms.CharField(
        label=_("Name of the sponsor in the terms"),
        required=False,
        help_text=_("Left empty, the organisation's."),
    )
    kind = forms.ChoiceField(
        label=_("The sponsor is"), choices=KINDS, widget=forms.RadioSelect, initial="public"
    )
    country = forms.ChoiceField(
        label=_("Country of the sponsor"),
        choices=country_or_none,
        required=False,
        help_text=_("Without one, the organisation's."),
    )
    currency = forms.CharField(label=_("Currency"), help_text=_("Three letters, as in KZT."))
    first_day = forms.DateField(label=_("First day of the scheme"), widget=_Day())
    last_day = forms.DateField(label=_("Last day of the scheme"), widget=_Day())
    shortest = forms.IntegerField(label=_("Days of the shortest stay"), initial=28, min_value=1)
    longest = forms.IntegerField(label=_("Days of the longest stay"), initial=84, min_value=1)
    places = forms.IntegerField(
        label=_("How many stays are paid for"),
        required=False,
        min_value=1,
        help_text=_("Empty to leave it open."),
    )
    contractor = forms.CharField(
        label=_("Name of a contractor who runs the scheme"),
        required=False,
        help_text=_("Empty if nobody does."),
    )
    fee = forms.DecimalField(
        label=_("Fee for each week of a stay"),
        required=False,
        min_value=0,
        help_text=_("Empty if hosts are asked for offers."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of the terms"), widget=forms.CheckboxSelectMultiple, initial=["en"]
    )
    binding = forms.ChoiceField(label=_("Language that binds where they differ"), required=False)

    def __init__(self, organisations: list[tuple[str, str]], *sent: Any, **named: Any) -> None:
        super().__init__(*sent, **named)
        spoken = [(each.value, choice_of(each, language())) for each in Language]
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]
        self.fields["languages"].choices = spoken  # type: ignore[attr-defined]
        self.fields["binding"].choices = [("", "—"), *spoken]  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        """The answers that were given, by name."""
        told = {name: each for name, each in self.cleaned_data.items() if each not in (None, "")}
        told.pop("organisation")
        binding = told.pop("binding", None)
        if binding:
            others = [each for each in told["languages"] if each != binding]
            told["languages"] = [binding, *others]
        return told


@require_http_methods(["GET", "POST"])
@signed_in
def new(request: HttpRequest) -> HttpResponse:
    """Answer a few questions; the draft has the duties of the model terms."""
    who = actor(request)
    rows = Organisation.objects.filter(pk__in=who.organisations(Role.OFFICER))
    mine = list(rows.order_by("name"))
    if not mine:
        raise _refusal(request)
    choices = [(str(each.key), each.name) for each in mine]
    if request.method == "GET":
        form = NewForm(choices, initial=_defaults(mine[0]))
        return render(request, "terms/new.html", {"form": form})
    form = NewForm(choices, request.POST)
    if form.is_valid():
        chosen = next(each for each in mine if str(each.key) == form.cleaned_data["organisation"])
        require(who, Deed.DRAFT_TERMS, chosen)
        try:
            answers = given(form.answers()).answers(chosen)
            terms = draft_terms(who, organisation=chosen.key, answers=answers)
        except UnfitError as error:
            _tell(form, error)
        else:
            return redirect("terms_edit", key=terms.key)
    return render(request, "terms/new.html", {"form": form}, status=422)


def _refusal(request: HttpRequest) -> RefusedError:
    nowhere = Organisation()
    return RefusedError(Deed.DRAFT_TERMS, may(actor(request), Deed.DRAFT_TERMS, nowhere))


def _defaults(organisation: Organisation) -> dict[str, Any]:
    """A year from next September, as academic years go."""
    year = timezone.localdate().year + 1
    return {
        "country": organisation.country,
        "currency": "KZT" if organisation.country == "KZ" else "EUR",
        "first_day": date(year, 9, 1),
        "last_day": date(year + 1, 8, 31),
        "languages": [str(language())],
        "binding": str(language()),
    }


def _tell(form: NewForm, error: UnfitError) -> None:
    for place, sentences in error.problems.items():
        name = place.partition(".")[0]
        for sentence in sentences:
            form.add_error(name if name in form.fields else None, sentence)
