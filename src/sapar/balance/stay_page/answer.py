"""The main points of a stay, in plain sentences with the numbers that matter."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sapar.balance.names import party_name
from sapar.balance.stay_page.charges import charged_twice
from sapar.balance.stay_page.promises import quantities_of
from sapar.balance.stay_page.record import Gate, Goal, Payment, Promise, Request
from sapar.balance.wording import money, whole
from sapar.charts.figures import percent
from sapar.deliveries.states import HOST_SIDE
from sapar.deliveries.whole import Whole, mean_delivered
from sapar.values.language import _, mark, ngettext
from sapar.values.party import Party


def answer_of(
    promises: Sequence[Promise] | None,
    requests: Sequence[Request] | None,
    payments: Sequence[Payment] | None,
    goals: Sequence[Goal] | None,
    gate: Sequence[Gate],
) -> tuple[str, ...]:
    """One sentence each on promises, access, money, goals and say; of what is not recorded none.

    Args:
        promises: of the stay; None where the dataset has no such table, so too the next three.
        requests: for access.
        payments: for the stay.
        goals: of the stay.
        gate: the verdicts on who planned.
    """
    twice = charged_twice(promises or (), requests or (), payments or ())
    return tuple(
        sentence
        for sentence in (
            *_of_promises(promises),
            _of_requests(requests, twice),
            _of_payments(payments),
            _of_goals(goals),
            *(_of_gate(verdict) for verdict in gate),
        )
        if sentence
    )


_SIDES = (
    (mark("The host's side"), tuple(party.value for party in HOST_SIDE)),
    (mark("The sending institution"), (Party.SENDING.value,)),
    (mark("The sponsor"), (Party.SPONSOR.value,)),
    (mark("The participant"), (Party.PARTICIPANT.value,)),
)


def _of_promises(promises: Sequence[Promise] | None) -> Iterator[str]:
    if not promises:
        yield _("No promise is recorded: what was owed to whom cannot be said.")
        return
    for name, parties in _SIDES:
        owed = [each for each in promises if each.owed_by in parties and not each.later]
        if owed:
            yield f"{_(name)} {_kept(owed)}"


def _kept(owed: Sequence[Promise]) -> str:
    """What became of the promises of one side: what is certain, and what is possible at most."""
    head = ngettext("owed one thing", "owed {n} things", len(owed)).format(n=whole(len(owed)))
    if all(each.claims is None for each in owed):
        return _("{head}; no delivery is recorded in these data.").format(head=head)
    told = Whole.of(quantities_of(each) for each in owed)
    share = mean_delivered(told)
    if share.low is None or share.high is None:
        return _("{head}; how much is not said, so no share can be.").format(head=head)
    words = ngettext(
        "{head}: {share} of it was delivered.",
        "{head}, {met} delivered in full; on average {share} of each was delivered.",
        told.countable,
    )
    met = whole(told.met) if told.met else _("none")
    return words.format(head=head, met=met, share=_between(share.low, share.high))


def _between(low: float, high: float) -> str:
    if low == high:
        return percent(low)
    return _("at least {low} and at most {high}").format(low=percent(low), high=percent(high))


_OUTCOMES = {
    "granted": mark("{n} granted for nothing"),
    "charged": mark("{n} granted for money"),
    "denied": mark("{n} denied"),
    "pending": mark("{n} not decided"),
    None: mark("{n} without a recorded outcome"),
}


def _of_requests(requests: Sequence[Request] | None, twice: Sequence[Request]) -> str:
    if not requests:
        return "" if requests is None else _("Nothing was asked for beyond what was promised.")
    counts = [
        (words, sum(each.outcome == outcome for each in requests))
        for outcome, words in _OUTCOMES.items()
    ]
    told = ", ".join(_(words).format(n=whole(count)) for words, count in counts if count)
    paid = _charged(requests)
    asked = ngettext(
        "One request for access: {told}", "{n} requests for access: {told}", len(requests)
    ).format(n=whole(len(requests)), told=told)
    if not paid:
        return f"{asked}."
    told = _("{asked}; charged {paid}.").format(asked=asked, paid=paid)
    again = _charged(twice)
    if not again:
        return told
    more = _("{told} Of this {again} was for what was promised free or already paid for.")
    return more.format(told=told, again=again)


def _charged(requests: Iterable[Request]) -> str:
    return _sums((each.charge, each.currency) for each in requests)


def _of_payments(payments: Sequence[Payment] | None) -> str:
    if not payments:
        return _("No payment is recorded.")
    payers = list(dict.fromkeys(each.payer for each in payments if each.payer))
    host = [each for each in payments if each.payee in {party.value for party in HOST_SIDE}]
    paid = [
        _("{party} {sum}").format(
            party=party_name(payer),
            sum=_sums((each.amount, each.currency) for each in payments if each.payer == payer),
        )
        for payer in payers
    ]
    kept = _sums((each.amount, each.currency) for each in host) or _("nothing that is recorded")
    return _("Paid: {paid}. The host's side received {kept}.").format(
        paid=", ".join(paid) or _("by nobody that is recorded"), kept=kept
    )


def _sums(amounts: Iterable[tuple[Decimal | None, str | None]]) -> str:
    """Amounts added up by currency: `8,200.00 EUR and 300.00 USD`."""
    sums: dict[str, Decimal] = {}
    for amount, currency in amounts:
        if amount is not None:
            name = currency or _("of no currency")
            sums[name] = sums.get(name, Decimal(0)) + amount
    return _(" and ").join(money(amount, currency) for currency, amount in sorted(sums.items()))


def _of_goals(goals: Sequence[Goal] | None) -> str:
    if not goals:
        return _("No goal is recorded.")
    known = [goal for goal in goals if goal.reached is not None]
    if not known:
        return _("Goals were set, and nobody has looked since whether they were reached.")
    words = ngettext(
        "{reached} of {known} goal that was looked at was reached",
        "{reached} of {known} goals that were looked at were reached",
        len(known),
    )
    silent = len(goals) - len(known)
    told = words.format(reached=sum(map(_reached, known)), known=len(known))
    if not silent:
        return f"{told}."
    rest = ngettext("{told}; one was not looked at.", "{told}; {n} were not looked at.", silent)
    return rest.format(told=told, n=silent)


def _reached(goal: Goal) -> bool:
    return bool(goal.reached)


def _of_gate(verdict: Gate) -> str:
    return f"{verdict.reason[:1].upper()}{verdict.reason[1:]}."
