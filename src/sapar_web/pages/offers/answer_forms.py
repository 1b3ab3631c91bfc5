"""The form for the answer to a clause: accept, change or decline, and why."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.terms.document.clauses import Clause
from sapar.terms.offers.document import Stance
from sapar_web.pages.offers.forms import (
    PER,
    DayInput,
    PartForm,
    amount_field,
    days_field,
    per_field,
    plain,
    without_gaps,
)

STANCES = (
    (Stance.ACCEPTS.value, gettext_lazy("We accept it as it stands")),
    (Stance.CHANGES.value, gettext_lazy("We offer another number or time")),
    (Stance.DECLINES.value, gettext_lazy("We decline it")),
    ("", gettext_lazy("Not answered yet; it does not count as accepted")),
)


class AnswerForm(PartForm):
    """An answer. It has fields for a number and a time only where the clause has one.

    Args:
        clause: that is answered.
        now: the answer that stands there.
        given: what was sent.
    """

    answer = forms.ChoiceField(
        label=gettext_lazy("Answer"), choices=STANCES, widget=forms.RadioSelect, required=False
    )

    def __init__(self, clause: Clause, now: Any, given: Any = None) -> None:
        self.clause = clause
        super().__init__(now, given)
        if clause.quantity is not None:
            self.fields["quantity"] = amount_field(_("Number that you offer instead"))
            self.fields["per"] = per_field()
            self.fields["per"].choices = [("", _("as in the clause")), *PER]  # type: ignore[attr-defined]
        due = _due_field(clause)
        if due is not None:
            self.fields["due"] = due
        self.fields["reason"] = forms.CharField(
            label=_("Why"),
            help_text=_("Needed where you change or decline it."),
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=5_000,
            required=False,
        )

    def filled(self, now: Any) -> Mapping[str, Any]:
        """The answer's fields; of the time the number that one may change."""
        told = dict(now or {})
        due = told.pop("due", None) or {}
        told["due"] = next((due[each] for each in ("days", "on", "latest") if each in due), None)
        reason = told.get("reason")
        if isinstance(reason, Mapping):
            told["reason"] = next(iter(reason.values()))
        return {"answer": "", **told}

    def clean(self) -> dict[str, Any]:
        """A change or refusal says why."""
        told = super().clean() or {}
        needs = told.get("answer") in (Stance.CHANGES, Stance.DECLINES)
        if needs and not told.get("reason", "").strip():
            self.add_error("reason", _("say why"))
        return told

    def value(self) -> Any:
        """The answer; numbers only where they are offered instead."""
        told = self.cleaned_data
        answer = {"answer": told["answer"], "reason": told["reason"]}
        if told["answer"] == Stance.CHANGES:
            answer |= {"quantity": plain(told.get("quantity")), "per": told.get("per")}
            if told.get("quantity") is not None:
                answer["unit"] = self.clause.unit
            answer["due"] = self._due(told.get("due"))
        return without_gaps(answer)

    def _due(self, told: Any) -> dict[str, Any] | None:
        """The clause's time with another number in it."""
        asked = self.clause.due
        if asked is None or told is None:
            return None
        form = asked.model_dump(mode="json", exclude_defaults=True)
        if asked.days is not None:
            return {**form, "days": told}
        if asked.on is not None:
            return {**form, "on": told.isoformat()}
        return {**form, "latest": plain(told)}


def _due_field(clause: Clause) -> forms.Field | None:
    due = clause.due
    if due is None:
        return None
    if due.days is not None:
        return days_field(_("Days that you offer instead, counted as in the clause"))
    if due.on is not None:
        label = _("Day that you offer instead")
        return forms.DateField(label=label, required=False, widget=DayInput())
    return forms.DecimalField(
        label=_("Part of the stay by which it is done, from 0 to 1"),
        min_value=0,
        max_value=1,
        decimal_places=4,
        required=False,
    )
