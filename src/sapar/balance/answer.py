"""The answer in two sentences with numbers: who travels and whether it is returned; who pays."""

from collections.abc import Callable, Mapping

from sapar.balance.names import NO_NAMES, null_title, party_name, place_name, unit_name
from sapar.balance.networks import Reciprocity
from sapar.balance.payments import Money, PartySum
from sapar.balance.volume import Travel
from sapar.balance.wording import figure, signed, whole
from sapar.charts.figures import percent
from sapar.values.language import _, mark, ngettext
from sapar.values.measured import Measured


def question() -> str:
    """What every balance answers."""
    return _(
        "Who had a say, who paid, what was delivered, what was gained, whose effort was credited, "
        "and who came back?"
    )


def answer(
    travel: Travel, network: Reciprocity, money: Money, names: Mapping[str, str] = NO_NAMES
) -> tuple[str, str]:
    """One sentence on travel and one on money; what cannot be said is said to be so.

    Args:
        travel: how much there was.
        network: between which places.
        money: who paid whom.
        names: of places, as `names.place_name` takes them.
    """
    return _of_travel(travel, network, names), _of_money(money)


def _of_travel(travel: Travel, network: Reciprocity, names: Mapping[str, str]) -> str:
    if not travel.rows:
        return _("No stay is recorded.")
    volume = f"{_visits(travel.visits)}, {_person_days(travel.person_days)}"
    if not network.total:
        return _("{volume}; no travel between different places is recorded.").format(volume=volume)
    sender = max(network.nodes, key=lambda node: node.sent)
    receiver = max(network.nodes, key=lambda node: node.received)
    return _(
        "{volume}: of the {total} {unit} between {places} places, {sender} sends most ({sent}), "
        "{receiver} receives most ({received}), and {returned}."
    ).format(
        volume=volume,
        total=whole(network.total),
        unit=unit_name(network.unit),
        places=whole(network.places),
        sender=place_name(sender.node, names),
        sent=percent(sender.sent / network.total),
        receiver=place_name(receiver.node, names),
        received=percent(receiver.received / network.total),
        returned=_returned(network),
    )


def _returned(network: Reciprocity) -> str:
    if network.mutuality.value is None:
        return _("how much is returned cannot be computed: {reason}").format(
            reason=network.mutuality.reason
        )
    return _("{share} is returned, {verdict}").format(
        share=percent(network.mutuality.value), verdict=_verdict(network)
    )


def _visits(visits: Measured) -> str:
    if visits.value is None:
        return _("Visits of an unknown number of people")
    words = ngettext("{visits} visit", "{visits} visits", _plural(visits.value))
    return words.format(visits=figure(visits, whole))


def _person_days(days: Measured) -> str:
    if days.value is None:
        return _("of unknown length")
    words = ngettext("{days} person-day", "{days} person-days", _plural(days.value))
    return words.format(days=figure(days, whole))


def _plural(number: float) -> int:
    """The number that decides the form of a word: 1.5 takes the plural."""
    return int(number) if number == int(number) else 2


def _verdict(network: Reciprocity) -> str:
    """More or less than every null by name: the null decides, so none may stand for the others."""
    sides = (
        (_("more than under {nulls}"), lambda rho: rho > _EVEN),
        (_("as much as under {nulls}"), lambda rho: abs(rho) <= _EVEN),
        (_("less than under {nulls}"), lambda rho: rho < -_EVEN),
    )
    parts = [(words, _nulls(network, fits)) for words, fits in sides]
    told = [words.format(nulls=nulls) for words, nulls in parts if nulls]
    return ", ".join(told) or _("and no null model could be fitted")


_EVEN = 0.0005
"""A rho that is written as 0.000 is told as even."""


def _nulls(network: Reciprocity, fits: Callable[[float], bool]) -> str:
    return _(" and ").join(
        _("{null} (rho {rho})").format(null=null_title(null.null), rho=signed(null.rho.value))
        for null in network.against
        if null.rho.value is not None and fits(null.rho.value)
    )


def _of_money(money: Money) -> str:
    if money.total is None and money.unconverted:
        return _(
            "Who pays and who receives cannot be said: no payment has an amount in {currency}, "
            "nor a rate to it."
        ).format(currency=money.currency)
    if money.total is None:
        return _("Who pays and who receives cannot be said: no money is recorded in these data.")
    return _("Of {total}{without}, {payer}, and {payee}; {kept}.").format(
        total=str(money.total),
        without=_without(money),
        payer=_most(money.payers, _("{party} pays {share}"), _PAYERS_UNSAID),
        payee=_most(money.payees, _("{party} receives {share}"), _PAYEES_UNSAID),
        kept=_retention(money.retention),
    )


_PAYERS_UNSAID = (mark("who pays is not recorded"), mark("who pays most cannot be said: {reason}"))
_PAYEES_UNSAID = (
    mark("who receives is not recorded"),
    mark("who receives most cannot be said: {reason}"),
)


def _without(money: Money) -> str:
    if not money.unconverted:
        return ""
    return _(" (without {n} of {all} payments, of which no amount in {currency} is known)").format(
        n=whole(money.unconverted),
        all=whole(money.rows + money.unconverted),
        currency=money.currency,
    )


def _most(parties: tuple[PartySum, ...], words: str, unsaid: tuple[str, str]) -> str:
    not_recorded, not_computable = unsaid
    if not parties:
        return _(not_recorded)
    first = parties[0]
    if first.share.reason is not None:
        return _(not_computable).format(reason=first.share.reason)
    return words.format(party=party_name(first.party), share=figure(first.share, percent))


def _retention(retention: Measured) -> str:
    if retention.computable:
        return _("{share} is spent in the host country").format(share=figure(retention, percent))
    reason = (retention.reason or "").rstrip(".")
    return _("how much is spent in the host country cannot be computed: {reason}").format(
        reason=reason
    )
