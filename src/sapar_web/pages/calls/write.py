"""The form of an application: saved as one types, or by its button, on any device."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.applying import edit_application, require_taking
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Application, Organisation
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.application import answers_of
from sapar_web.pages.offers.forms import DayInput
from sapar_web.queries.calls.applications import files_of, readable_application
from sapar_web.queries.calls.documents import application_document


class ApplicationForm(forms.Form):
    """An application; its questions are those of the call.

    Attributes:
        needed: names of fields that a draft may lack, and an application that is submitted may not.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput())
    sending = forms.CharField(
        label=gettext_lazy("Institution at home"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Its name on this site. It nominates you."),
        widget=forms.TextInput(attrs={"list": "institutions"}),
    )
    host = forms.ChoiceField(label=gettext_lazy("Where you would go"), required=False)
    first_day = forms.DateField(label=gettext_lazy("First day"), required=False, widget=DayInput())
    last_day = forms.DateField(label=gettext_lazy("Last day"), required=False, widget=DayInput())

    def __init__(self, made: Application, hosts: list[tuple[str, str]], *given: Any) -> None:
        document = application_document(made)
        initial = {
            "revision": made.revision,
            "sending": made.sending.name if made.sending else "",
            "host": str(made.host.key) if made.host else "",
            "first_day": document.first_day,
            "last_day": document.last_day,
        }
        asked = list(answers_of(made))
        initial |= {f"answer-{question['id']}": text for question, text in asked}
        super().__init__(*given, initial=initial)
        self.fields["host"].choices = [("", "—"), *hosts]  # type: ignore[attr-defined]
        self.asked = [question for question, _text in asked]
        self.needed = {"sending", "host", "first_day", "last_day"}
        for question in self.asked:
            longest = question["longest"]
            if question["required"]:
                self.needed.add(f"answer-{question['id']}")
            self.fields[f"answer-{question['id']}"] = forms.CharField(
                label=question["text"],
                required=False,
                max_length=longest,
                help_text=_("At most {count} characters.").format(count=longest),
                widget=forms.Textarea(attrs={"rows": 6}),
            )

    def clean_sending(self) -> str:
        """Key of the institution of that name; empty for none."""
        name = self.cleaned_data["sending"].strip()
        if not name:
            return ""
        found = Organisation.objects.filter(name__iexact=name).order_by("pk").first()
        if found is None:
            raise forms.ValidationError(
                _("no organisation on this site has this name: ask its office to register it")
            )
        return str(found.key)

    def document(self) -> dict[str, Any]:
        """Fields of the application."""
        told = self.cleaned_data
        answers = {each["id"]: told.get(f"answer-{each['id']}", "") for each in self.asked}
        days = {
            name: told[name].isoformat() if told[name] else None
            for name in ("first_day", "last_day")
        }
        return {"sending": told["sending"], "host": told["host"], "answers": answers, **days}


@require_http_methods(["GET", "POST"])
@signed_in
def write(request: HttpRequest, key: UUID) -> HttpResponse:  # noqa: PLR0911 -- the ends of a form
    """Write the draft. Another device that is behind sees both, and nothing is lost."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.EDIT_APPLICATION, made)
    require_taking(Deed.EDIT_APPLICATION, made.call)
    hosts = [
        (str(each.organisation.key), each.organisation.name)
        for each in made.call.hosts.select_related("organisation").order_by("organisation__name")
    ]
    form = ApplicationForm(made, hosts, *([request.POST] if request.method == "POST" else []))
    if not form.is_bound:
        return _shown(request, made, form, 200)
    if not form.is_valid():
        return _answered(request, made, form, 422)
    revision = form.cleaned_data["revision"]
    try:
        kept = edit_application(actor(request), key=key, revision=revision, fields=form.document())
    except UnfitError as error:
        for name, sentences in error.problems.items():
            for sentence in sentences:
                form.add_error(name if name in form.fields else None, sentence)
        return _answered(request, made, form, 422)
    except StaleError as error:
        return _stale(request, made, form, hosts, error)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "calls/saved.html", {"made": kept, "saved": True})
    if "review" in request.POST:
        return redirect("application_submit", key=key)
    messages.success(request, _("Saved."))
    return redirect("application_edit", key=key)


def _answered(
    request: HttpRequest, made: Application, form: ApplicationForm, status: int
) -> HttpResponse:
    """The form with its problems; as one types, the problems alone."""
    if request.htmx:  # type: ignore[attr-defined]
        problems = [
            f"{form[name].label}: {each}" if name in form.fields else each
            for name, found in form.errors.items()
            for each in found
        ]
        return render(request, "calls/saved.html", {"made": made, "problems": problems})
    return _shown(request, made, form, status)


def _stale(
    request: HttpRequest,
    made: Application,
    form: ApplicationForm,
    hosts: list[tuple[str, str]],
    error: StaleError,
) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "calls/saved.html", {"made": made, "stale": True})
    form.data = form.data.copy()
    form.data["revision"] = error.revision
    theirs = ApplicationForm(error.thing, hosts)  # type: ignore[arg-type]
    now = [(each.label, each.value()) for each in theirs if each.name != "revision"]
    return _shown(request, made, form, 409, theirs=[pair for pair in now if pair[1]])


def _shown(
    request: HttpRequest,
    made: Application,
    form: ApplicationForm,
    status: int,
    theirs: Any = None,
) -> HttpResponse:
    mine = Organisation.objects.filter(pk__in=actor(request).organisations()).order_by("name")
    context = {
        "made": made,
        "call": made.call,
        "form": form,
        "files": files_of(made),
        "institutions": [each.name for each in mine],
        "theirs": theirs,
    }
    return render(request, "calls/write.html", context, status=status)
