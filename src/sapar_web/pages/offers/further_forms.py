"""Forms for what an offer says besides answers and prices."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.pages.offers.forms import (
    DayInput,
    PartForm,
    amount_field,
    per_field,
    plain,
    without_gaps,
)

MENTORS = 20
"""Mentors that the form shows at most; a program may write more."""

EMPTY = 2
"""Empty places for further mentors."""


class ValidityForm(PartForm):
    """Until when the offer can be taken."""

    told = forms.DateField(
        label=_("Last day on which it can be taken"), required=False, widget=DayInput()
    )

    def value(self) -> Any:
        """The day as year-month-day."""
        day = self.cleaned_data["told"]
        return None if day is None else day.isoformat()


class CapacityForm(PartForm):
    """How many stays."""

    told = forms.IntegerField(
        label=_("How many stays you can receive"),
        min_value=1,
        max_value=1_000_000,
        required=False,
    )


class LanguagesForm(PartForm):
    """Languages of work."""

    told = forms.RegexField(
        r"^\s*[a-z]{2}([\s,]+[a-z]{2})*\s*$",
        label=_("Languages in which participants can work with you"),
        help_text=_("Codes of two letters with commas between, as in en, de."),
        max_length=200,
        required=False,
    )

    def filled(self, now: Any) -> Mapping[str, Any]:
        """The codes in one line."""
        return {"told": ", ".join(now or ())}

    def value(self) -> Any:
        """The codes as a list."""
        return self.cleaned_data["told"].replace(",", " ").split() or None


class NotesForm(PartForm):
    """Anything else."""

    told = forms.CharField(
        label=_("Anything else that the sponsor should know"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=20_000,
        required=False,
    )


class MentorsForm(PartForm):
    """Mentors: one group of fields for each, and empty ones for more."""

    def __init__(self, now: Any, given: Any = None) -> None:
        super().__init__(now, given)
        sent = sum(name.startswith("name-") for name in given or ())
        known = max(len(now or ()), min(sent - EMPTY, MENTORS))
        for place in range(min(known + EMPTY, max(MENTORS, known))):
            self.fields.update(dict(_mentor(place)))

    def filled(self, now: Any) -> Mapping[str, Any]:
        """Each mentor's fields with their number."""
        return {
            f"{name}-{place}": value if isinstance(value, str) else str(value)
            for place, mentor in enumerate(now or ())
            for name, value in mentor.items()
        }

    def value(self) -> Any:
        """The mentors who have a name; others are left out."""
        told = self.cleaned_data
        rows = [
            {name: told.get(f"{name}-{place}") for name in ("name", "field", "per")}
            | {
                "hours": plain(told.get(f"hours-{place}")),
                "confirmed": _day(told.get(f"confirmed-{place}")),
            }
            for place in range(len(self.fields) // 5)
        ]
        return [without_gaps(each) for each in rows if each["name"]] or None


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _mentor(place: int) -> Iterator[tuple[str, forms.Field]]:
    number = place + 1
    yield (
        f"name-{place}",
        forms.CharField(
            label=_("Mentor {number}: name").format(number=number), max_length=300, required=False
        ),
    )
    field = forms.CharField(label=_("Field of study or work"), max_length=300, required=False)
    yield f"field-{place}", field
    yield f"hours-{place}", amount_field(_("Hours for one participant"))
    per = per_field()
    per.initial = "week"
    yield f"per-{place}", per
    confirmed = forms.DateField(
        label=_("Day on which the mentor agreed"), required=False, widget=DayInput()
    )
    yield f"confirmed-{place}", confirmed
