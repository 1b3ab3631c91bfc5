"""The record of one stay on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sapar.balance.names import party_name
from sapar.balance.stay_page.page import OUTCOMES
from sapar.balance.stay_page.record import Goal, Payment, Promise, Request, StayRecord, Voice
from sapar.balance.wording import level, money, whole
from sapar.charts.figures import percent
from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.values.language import _, mark

ABSENT = "-"


def show_stay(record: StayRecord, console: Console) -> None:
    """Print what was promised, what came of it, and what stands open."""
    if record.demonstration:
        console.print(text(_("Invented data: they say nothing about any real scheme."), "bold"))
    console.print(text(_("Stay {name}").format(name=record.journey.stay), "bold"))
    for sentence in record.answer:
        console.print(text(sentence))
    console.print()
    _show(console, _("Who owes what to whom"), _promises(record.promises or ()))
    _show(console, _("What was asked for"), _requests(record.requests or ()))
    _show(console, _("Who paid what for it"), _payments(record.payments or ()))
    _show(console, _("What was meant to be gained"), _goals(record.goals or ()))
    _show(console, _("Who had a say"), _voices(record.voices or ()))
    console.print(text(_("What stands open"), "bold"))
    for point in record.open:
        console.print(text(f"- {point.text}"))
    if not record.open:
        console.print(text(_("Nothing that is recorded.")))


def _show(console: Console, title: str, table: Table) -> None:
    console.print(text(title, "bold"))
    console.print(table if table.row_count else text(_("Nothing is recorded.")))
    console.print()


def _promises(promises: Sequence[Promise]) -> Table:
    heads = (_("What"), _("Who to whom"), _("Promised"), _("Agreed"), _("Disputed"))
    table = terminal.table(*heads, _("No answer"), _("Delivered"), numbers=(2, 3, 4, 5))
    for each in promises:
        quantities = (each.acknowledged, each.disputed, each.unanswered)
        table.add_row(
            text(each.title),
            text(_("{by} to {to}").format(by=each.owed_by, to=each.owed_to)),
            _quantity(each.promised, each.unit),
            *map(_quantity, quantities),
            text(_delivered(each)),
        )
    return table


def _quantity(number: float | None, unit: str | None = None) -> str | Text:
    if number is None:
        return ABSENT
    return text(f"{whole(number)} {unit}") if unit else whole(number)


def _delivered(promise: Promise) -> str:
    """The delivered share with its bounds, or why there is none."""
    share = promise.delivered
    if share.value is None or share.low is None or share.high is None:
        return share.reason or ABSENT
    told = percent(share.low)
    if share.high > share.low:
        told = _("{low} to {high}").format(low=told, high=percent(share.high))
    return _("{share} (not yet due)").format(share=told) if promise.later else told


def _requests(requests: Sequence[Request]) -> Table:
    heads = (_("What"), _("Asked on"), _("What came of it"), _("Charge"))
    table = terminal.table(*heads, numbers=(3,))
    for each in requests:
        outcome = _(OUTCOMES[each.outcome]) if each.outcome in OUTCOMES else each.outcome
        charge = ABSENT if each.charge is None else money(each.charge, each.currency or "")
        row = (each.activity or each.request, str(each.asked_on or _("no date")))
        table.add_row(*map(text, (*row, outcome or _("not recorded"), charge)))
    return table


def _payments(payments: Sequence[Payment]) -> Table:
    table = terminal.table(_("What for"), _("From"), _("To"), _("On"), _("Amount"), numbers=(4,))
    for each in payments:
        ends = (party_name(end) if end else _("not recorded") for end in (each.payer, each.payee))
        amount = _("not recorded")
        if each.amount is not None:
            amount = money(each.amount, each.currency or "")
        table.add_row(*map(text, (each.title, *ends, str(each.on or _("no date")), amount)))
    return table


def _goals(goals: Sequence[Goal]) -> Table:
    heads = (_("Goal"), _("Before"), _("After"), _("Followed up"), _("Reached"))
    table = terminal.table(*heads, numbers=(1, 2, 3))
    for each in goals:
        levels = (each.pre, each.post, each.followup)
        written = (ABSENT if score is None else level(score) for score in levels)
        table.add_row(text(each.title), *written, _(_REACHED[each.reached]))
    return table


_REACHED = {True: mark("yes"), False: mark("no"), None: mark("not looked at since")}


def _voices(voices: Sequence[Voice]) -> Table:
    heads = (_("Party"), _("Of what"), _("Invited"), _("Spoke"), _("Changed"), _("Approved"))
    table = terminal.table(*heads, _("Declined"), numbers=range(2, 7))
    for each in voices:
        counts = (each.invited, each.spoke, each.changed, each.approved, each.declined)
        of = _("the scheme as a whole") if each.whole else _("this stay")
        table.add_row(text(party_name(each.party)), of, *map(whole, counts))
    return table
