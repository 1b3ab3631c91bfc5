"""The ten-second log: tick what happened, and press one button. Several things go at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.deliveries.duty import REQUESTED, Counted, Duty
from sapar_web.models.offer import today
from sapar_web.pages.language import language
from sapar_web.pages.offers.forms import DayInput
from sapar_web.pages.record.door import Door, parties_to_choose
from sapar_web.pages.record.forms import ACCEPTED
from sapar_web.pages.record.log_fields import (
    OUTCOME,
    charged,
    minutes_field,
    name_field,
    outcome_fields,
    quantity_field,
)
from sapar_web.pages.record.words import duty_title
from sapar_web.pages.signing.forms import ForParty
from sapar_web.queries.record.meetings import SESSION, mentor_name
from sapar_web.queries.record.reading import Record
from sapar_web.queries.record.telling import VISIT

ITEMS: Final = {
    "session": SESSION,
    "account": "C07",
    "desk": "C06",
    "talk": "C08",
    "introduction": "C09",
}
"""The commitment of the catalogue that each kind of delivery is owed under."""

TICKS: Final = {
    "session": gettext_lazy("Session with the mentor"),
    "asked": gettext_lazy("Asked to be let in: a seminar, a course, an archive"),
    "talk": gettext_lazy("Gave a talk or taught a class"),
    "introduction": gettext_lazy("Was introduced to colleagues"),
    "desk": gettext_lazy("Place to work was there"),
    "account": gettext_lazy("Library or IT account worked"),
    "observation": gettext_lazy("Did nothing but look on, all day"),
    "absence": gettext_lazy("The mentor was away"),
    "done": gettext_lazy("Something else that was owed was done"),
}
"""What can be ticked, the most frequent first."""

NEEDED: Final = {"session": "mentor", "asked": "activity", "absence": "mentor"}
"""The field without which what is ticked says nothing."""


@dataclass(frozen=True, slots=True)
class Section:
    """One thing that can be ticked.

    Attributes:
        tick: the box.
        more: fields that belong to it, hidden until it is ticked where the browser can.
        key: under which it is logged once, however often it is sent.
    """

    tick: forms.BoundField
    more: list[forms.BoundField]
    key: forms.BoundField


class LogForm(ForParty):
    """What happened on a day. What may be ticked depends on who logs, and on the agreement."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=DayInput)
    file = forms.FileField(
        label=gettext_lazy("Photo or file that shows it"),
        required=False,
        help_text=gettext_lazy(
            "PDF, PNG or JPEG, at most 5 MB. It goes with the first thing, as it is: a photo may "
            "tell where it was taken, and with what."
        ),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    logged_at = forms.DateTimeField(required=False)
    field_order = ("party", "on")
    needed = ("session_minutes", *(f"{kind}_{field}" for kind, field in NEEDED.items()))
    """Fields that are not marked as optional: without one of `NEEDED` nothing is logged, and how
    long a session took always stands there."""

    def __init__(self, door: Door, *given: Any, **named: Any) -> None:
        super().__init__(*given, parties=parties_to_choose(door), **named)
        self.record = door.record
        self.fields["on"].initial = today()
        self.owing = _owing(door)
        for kind in _kinds(door, self.owing):
            self.fields[kind] = forms.BooleanField(label=TICKS[kind], required=False)
            self.fields |= {f"{kind}_{name}": each for name, each in self._more(kind, door)}
            if kind in NEEDED:
                # Read by the script of the page: without a network nobody else says it.
                self.fields[f"{kind}_{NEEDED[kind]}"].widget.attrs["data-needed"] = "yes"
            key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
            self.fields[f"{kind}_key"] = key

    @property
    def sections(self) -> list[Section]:
        """What can be ticked, in order."""
        return [self._section(kind) for kind in TICKS if kind in self.fields]

    def clean(self) -> dict[str, Any]:
        """Something is ticked, and what is ticked is whole."""
        given = super().clean() or self.cleaned_data
        ticked = [kind for kind in TICKS if given.get(kind)]
        if not ticked:
            raise forms.ValidationError(_("Tick what happened."))
        for kind, field in NEEDED.items():
            if kind in ticked and not str(given.get(f"{kind}_{field}") or "").strip():
                self.add_error(f"{kind}_{field}", _("This field is required."))
        return given

    def events(self) -> list[dict[str, Any]]:
        """What was ticked, as documents of events, in order."""
        moment = self.cleaned_data["logged_at"] or timezone.now()
        return [
            event
            for kind in TICKS
            if self.cleaned_data.get(kind)
            for event in self._events(kind, moment)
        ]

    def _events(self, kind: str, moment: datetime) -> Iterator[dict[str, Any]]:
        told = self._told(kind)
        key: UUID = told.pop("key") or uuid4()
        day = self.cleaned_data["on"].isoformat()
        head = {"on": day, "logged_at": moment.isoformat()}
        outcome = {name: told.pop(name, "") for name in OUTCOME}
        if kind in ITEMS:
            told.setdefault("commitment", self._commitments(kind)[0].id)
        yield {"kind": kind, "id": str(key), **head, **{n: v for n, v in told.items() if v}}
        if outcome["result"]:
            said_ = {"of": str(key), "result": outcome["result"], **charged(outcome)}
            # Of the key of the request, so that the same form sent twice is known again.
            yield {"kind": "outcome", "id": str(UUID(int=key.int ^ 1)), **head, **said_}

    def _told(self, kind: str) -> dict[str, Any]:
        start = f"{kind}_"
        own = {n: v for n, v in self.cleaned_data.items() if n.startswith(start)}
        return {name.removeprefix(start): _plain(value) for name, value in own.items()}

    def _section(self, kind: str) -> Section:
        names = [n for n in self.fields if n.startswith(f"{kind}_") and n != f"{kind}_key"]
        return Section(self[kind], [self[name] for name in names], self[f"{kind}_key"])

    def _commitments(self, kind: str) -> list[Duty]:
        return [duty for duty in self.owing if duty.item == ITEMS[kind]]

    def _more(self, kind: str, door: Door) -> Iterator[tuple[str, forms.Field]]:
        if kind in ITEMS and len(self._commitments(kind)) > 1:
            yield "commitment", _commitment(self._commitments(kind), self.record)
        if kind == "session":
            yield "mentor", name_field(_("With whom"), mentor_of(door.record))
            yield "minutes", minutes_field()
        elif kind == "introduction":
            yield "people", forms.IntegerField(label=_("To how many"), min_value=1, initial=1)
        elif kind == "asked":
            yield from _asking(self.record)
        elif kind == "absence":
            yield "mentor", name_field(_("Who"), mentor_of(door.record))
            until = _("Last day away, if you know it")
            yield "until", forms.DateField(label=until, widget=DayInput, required=False)
        elif kind == "done":
            yield "commitment", _commitment(self.owing, self.record)
            yield "quantity", quantity_field(_("How much, if it is counted"))
            yield "text", forms.CharField(label=_("In your words"), required=False, max_length=5000)


def mentor_of(record: Record) -> str:
    """The mentor's name, as whoever asks reads it."""
    return mentor_name(record, language())


def _owing(door: Door) -> list[Duty]:
    """What somebody may say was done: what their party owes first, then what it is owed."""
    known = [
        duty
        for duty in door.record.duties
        if duty.counted is not Counted.REQUESTS and any(map(duty.is_party, door.mine))
    ]
    return sorted(known, key=lambda duty: not any(map(duty.owes, door.mine)))


def _kinds(door: Door, owing: list[Duty]) -> Iterator[str]:
    items = {duty.item for duty in owing}
    for kind in TICKS:
        if kind == "done":
            if owing:
                yield kind
        elif VISIT & door.parties and (kind not in ITEMS or ITEMS[kind] in items):
            yield kind


def _commitment(duties: list[Duty], record: Record) -> forms.Field:
    choices = [(duty.id, duty_title(duty.id, record)) for duty in duties]
    return forms.ChoiceField(label=_("What"), choices=choices, required=False, initial=duties[0].id)


def _asking(record: Record) -> Iterator[tuple[str, forms.Field]]:
    yield "activity", name_field(_("Into what"), "")
    promised = [duty for duty in record.duties if duty.item == REQUESTED]
    choices = [(duty.id, duty_title(duty.id, record)) for duty in promised]
    yield (
        "commitment",
        forms.ChoiceField(
            label=_("Promised under"),
            choices=[*choices, ("", _("nothing that was promised"))],
            initial=choices[0][0] if choices else "",
            required=False,
        ),
    )
    yield from outcome_fields(record, _("no answer yet"))


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def problems_of(sent: Mapping[str, list[str]]) -> list[str]:
    """Sentences of what was refused."""
    return [sentence for each in sent.values() for sentence in each]
