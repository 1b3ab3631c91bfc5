"""What was told of a stay, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Correction, Dispute, Reply, Resolution
from sapar.deliveries.events.days import Absence
from sapar.deliveries.events.delivery import Done, Introduction, Session
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import document_of
from sapar.deliveries.states import State
from sapar.terms.wording import title_of
from sapar.terms.wording.numbers import money, number
from sapar.terms.wording.quantities import amount_in_words
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.models.event import AUTHORS, EventKind
from sapar_web.pages.days import day_in_words
from sapar_web.pages.language import language
from sapar_web.queries.record.reading import Record

STATES = {
    State.ACKNOWLEDGED: (gettext_lazy("confirmed"), "good"),
    State.AWARDED: (gettext_lazy("found delivered by the mediator"), "good"),
    State.REJECTED: (gettext_lazy("found not delivered by the mediator"), "bad"),
    State.DISPUTED: (gettext_lazy("disputed"), "bad"),
    State.UNANSWERED: (gettext_lazy("not answered"), "waiting"),
}
"""What a claim counts as, with its tone."""

RESULTS = {
    Result.GRANTED: gettext_lazy("let in, free"),
    Result.CHARGED: gettext_lazy("let in for money"),
    Result.DENIED: gettext_lazy("not let in"),
}
"""What came of a request."""

NAMES = dict(AUTHORS)
KINDS = dict(EventKind.choices)
HOUR = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in a word, with its tone."""

    text: str
    kind: str


def mark_of(state: State | None, *, withdrawn: bool = False) -> Mark | None:
    """What a fact counts as; None for what nobody answers."""
    if withdrawn:
        return Mark(_("taken back"), "")
    if state is None:
        return None
    text, kind = STATES[state]
    return Mark(str(text), kind)


def party_name(party: Party | str) -> str:
    """A party, as a word."""
    return str(NAMES[str(party)])


def parties_named(parties: Iterable[Party]) -> str:
    """Parties with commas between."""
    return _named(tuple(parties), language())


@lru_cache(1024)
def _named(parties: tuple[Party, ...], spoken: Language) -> str:  # noqa: ARG001 -- names are in it
    return ", ".join(map(party_name, parties))


def kind_name(told: Told) -> str:
    """What an event is, in a few words."""
    return str(KINDS[document_of(told)["kind"]])


def title(told: Told, record: Record) -> str:
    """What an event tells, in a line."""
    if isinstance(told, Done):
        return duty_title(told.commitment, record)
    if isinstance(told, Outcome):
        asked = record.reading.history.by_id.get(told.of)
        activity = asked.activity if isinstance(asked, Asked) else ""
        return f"{activity}: {RESULTS[told.result]}" if activity else str(RESULTS[told.result])
    head = kind_name(told)
    more = detail(told)
    return f"{head[:1].upper()}{head[1:]}: {more}" if more else f"{head[:1].upper()}{head[1:]}"


def detail(told: Told) -> str:
    """What an event tells besides its kind."""
    if isinstance(told, Session):
        return f"{told.mentor}, {length(told.minutes)}"
    if isinstance(told, Introduction):
        return amount_in_words(Decimal(told.people), "person", language())
    if isinstance(told, Asked):
        return told.activity
    if isinstance(told, Absence):
        return _absent(told)
    return ""


def further(told: Told, record: Record) -> list[str]:
    """Sentences that belong to an event."""
    found: list[str] = []
    if isinstance(told, Done):
        duty = record.by_duty.get(told.commitment)
        if told.quantity is not None:
            unit = duty.unit if duty is not None else None
            found.append(much(Fraction(told.quantity), unit))
        found.append(told.text)
    elif isinstance(told, Outcome) and told.charge is not None:
        found.append(money(told.charge.number, told.charge.currency, language()))
    elif isinstance(told, Dispute):
        found.append(told.reason)
    elif isinstance(told, Reply | Resolution):
        found.append(told.text)
    elif isinstance(told, Correction):
        found.append(title(told.instead, record))
        found += further(told.instead, record)
    return [each for each in found if each]


def _absent(told: Absence) -> str:
    if told.until is None:
        return _("{mentor}, nobody knows until when").format(mentor=told.mentor)
    day = day_in_words(told.until)
    return _("{mentor}, until {day}").format(mentor=told.mentor, day=day)


def length(minutes: int) -> str:
    """How long something took, in hours and minutes."""
    hours, rest = divmod(minutes, HOUR)
    said = [amount_in_words(Decimal(hours), "hour", language())] if hours else []
    if rest:
        said.append(_("{minutes} min").format(minutes=rest))
    return " ".join(said)


def duty_title(clause: str, record: Record) -> str:
    """What a commitment is called."""
    found = record.document.clause(clause)
    return clause if found is None else title_of(found, language())


def much(quantity: Fraction, unit: str | None) -> str:
    """A quantity in words, to two places."""
    exact = Decimal(round(quantity * 100)).scaleb(-2).normalize()
    return amount_in_words(exact, unit, language()) if unit else number(exact, language())


def owed(duty: Duty, quantity: Fraction) -> str:
    """How much a commitment asks for; empty where it is done or not."""
    if duty.counted is Counted.ONCE:
        return ""
    if duty.counted is Counted.REQUESTS:
        said = ngettext("{n} request", "{n} requests", ceil(quantity))
        return said.format(n=much(quantity, None)) if quantity else ""
    return much(quantity, duty.unit)
