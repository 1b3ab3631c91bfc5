"""Parts of a statement of needs as rows of a form: a row without words is left out."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar.agreements.needs.document import ConstraintKind
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.scheme import AimKind, Level
from sapar_web.models import StayParty
from sapar_web.pages.language import language
from sapar_web.pages.terms.labels import choice_of

KINDS = {
    ConstraintKind.FAMILY: _("family"),
    ConstraintKind.RELIGION: _("religion"),
    ConstraintKind.DISABILITY: _("disability or health"),
    ConstraintKind.VISA: _("visa"),
    ConstraintKind.OTHER: _("something else"),
}
"""What a constraint may be about."""


def parties() -> list[tuple[str, str]]:
    """Who may take part in a stay."""
    return [(party.value, str(party.label)) for party in StayParty]


def commitments() -> list[tuple[str, str]]:
    """Commitments of the catalogue, by their codes."""
    spoken = language()
    found = catalogue().commitments.items()
    return [("", "—"), *((code, f"{code} {each.title[spoken]}") for code, each in found)]


def _choices(kind: Any) -> list[tuple[str, str]]:
    return [(each.value, choice_of(each, language())) for each in kind]


class Row(forms.Form):
    """One row. `id` is given when it is kept first.

    Attributes:
        stem: of the names of new rows.
    """

    stem = "row"
    id = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    text = forms.CharField(
        required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def value(self) -> dict[str, Any]:
        """The row as the document has it."""
        return {name: each for name, each in self.cleaned_data.items() if each not in (None, "")}


class GoalRow(Row):
    """A goal."""

    stem = "goal"
    kind = forms.ChoiceField(label=_("About"), required=False)
    level = forms.ChoiceField(label=_("For whom"))
    weight = forms.IntegerField(
        label=_("Weight, of 100"), required=False, min_value=0, max_value=100
    )
    field_order = ("id", "text", "kind", "level", "weight")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["text"].label = _("What is to come of the stay")
        self.fields["kind"].choices = [("", "—"), *_choices(AimKind)]  # type: ignore[attr-defined]
        self.fields["level"].choices = _choices(Level)  # type: ignore[attr-defined]

    def value(self) -> dict[str, Any]:
        """The goal; one that is not weighed yet weighs nothing."""
        return {"weight": 0, **super().value()}


class ExpectationRow(Row):
    """What is expected of another party."""

    stem = "expectation"
    of = forms.ChoiceField(label=_("Of whom"))
    item = forms.ChoiceField(label=_("Commitment of the catalogue"), required=False)
    goal = forms.ChoiceField(label=_("For which goal"), required=False)
    field_order = ("id", "of", "text", "item", "goal")

    def __init__(self, *given: Any, goals: Sequence[tuple[str, str]] = (), **named: Any) -> None:
        own = named.pop("party", "")
        super().__init__(*given, **named)
        self.fields["text"].label = _("What you expect")
        others = [each for each in parties() if each[0] != own]
        self.fields["of"].choices = others  # type: ignore[attr-defined]
        self.fields["item"].choices = commitments()  # type: ignore[attr-defined]
        self.fields["goal"].choices = [("", "—"), *goals]  # type: ignore[attr-defined]


class OfferingRow(Row):
    """What can be given to others."""

    stem = "offer"
    to = forms.ChoiceField(label=_("To whom"), required=False)
    item = forms.ChoiceField(label=_("Commitment of the catalogue"), required=False)
    field_order = ("id", "to", "text", "item")

    def __init__(self, *given: Any, **named: Any) -> None:
        own = named.pop("party", "")
        named.pop("goals", None)
        super().__init__(*given, **named)
        self.fields["text"].label = _("What you can give")
        others = [each for each in parties() if each[0] != own]
        self.fields["to"].choices = [("", _("whoever wants it")), *others]  # type: ignore[attr-defined]
        self.fields["item"].choices = commitments()  # type: ignore[attr-defined]


class ConstraintRow(Row):
    """What limits the stay, and who may read that."""

    stem = "constraint"
    kind = forms.ChoiceField(label=_("About"))
    shown_to = forms.MultipleChoiceField(
        label=_("Shown to"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nobody else reads it. Chosen nobody, it stays with your own party."),
    )
    field_order = ("id", "kind", "text", "shown_to")

    def __init__(self, *given: Any, **named: Any) -> None:
        own = named.pop("party", "")
        named.pop("goals", None)
        super().__init__(*given, **named)
        self.fields["text"].label = _("What limits the stay")
        kinds = [(each.value, label) for each, label in KINDS.items()]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        others = [each for each in parties() if each[0] != own]
        self.fields["shown_to"].choices = others  # type: ignore[attr-defined]


def valued(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Rows with words; one that was not kept yet gets the first name that is free."""
    said = [row for row in rows if row.cleaned_data.get("text", "").strip()]
    taken = {row.cleaned_data["id"] for row in said if row.cleaned_data.get("id")}
    found = []
    for row in said:
        name = row.cleaned_data.get("id") or _free(row.stem, taken)
        taken.add(name)
        found.append({**row.value(), "id": name})
    return found


def _free(stem: str, taken: set[str]) -> str:
    number = next(each for each in range(1, len(taken) + 2) if f"{stem}-{each}" not in taken)
    return f"{stem}-{number}"


def told(value: Mapping[str, Any], language_of: str) -> Mapping[str, Any]:
    """A part of a statement as a row shows it: the text of one language."""
    text = value.get("text")
    if isinstance(text, Mapping):
        return {**value, "text": text.get(language_of) or next(iter(text.values()))}
    return value
