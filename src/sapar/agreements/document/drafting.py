"""The first draft of an agreement: the terms' clauses, with the numbers and prices of the offer."""

from collections.abc import Sequence

from sapar.agreements.document.agreement import AgreedGoal, Agreement, Signatory
from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.document.money import Fee, Money, PriceItem
from sapar.terms.document.part import Day, Words
from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import requirements_of
from sapar.terms.offers.document import Offer, Price
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.period import Period
from sapar.values.unusable import UnusableError


def agreement_from(  # noqa: PLR0913, PLR0917 -- all that an agreement begins with
    terms: Terms,
    offer: Offer | None,
    parties: Sequence[Signatory],
    first_day: Day,
    last_day: Day,
    goals: Sequence[AgreedGoal],
    title: Words | None = None,
) -> Agreement:
    """What negotiation begins with.

    Clauses are those of the terms. Where the offer promises another number or time, that stands:
    it was chosen with it. Where it declines, says nothing or says two things, and where a gate
    would get less than the terms ask, the clause stays as the terms ask. Prices are those of the
    offer; what it does not price stays as the terms have it. Goals have no levels until their
    owners fix them, and there is no plan for the return and no contact yet: nothing is invented.

    Args:
        terms: published, that the stay is made under.
        offer: that was chosen; None where none was asked for.
        parties: who speaks for each.
        first_day: of the stay.
        last_day: of the stay.
        goals: as the statements of needs have them.
        title: of the agreement; that of the terms where None.

    Raises:
        UnusableError: AG00 if the offer is in another currency than the terms.
        ValidationError: if parts have one name, or the stay ends before it begins.
    """
    days = Period(first_day, last_day).days if last_day >= first_day else None
    return Agreement(
        terms=str(digest_of(terms)),
        offer=None if offer is None else str(digest_of(offer)),
        title=terms.title if title is None else title,
        languages=terms.languages,
        parties=tuple(parties),
        first_day=first_day,
        last_day=last_day,
        goals=tuple(goals),
        clauses=terms.clauses if offer is None else _clauses(terms, offer, days),
        money=terms.money if offer is None else _money(terms, offer),
        dispute=terms.dispute,
        data_protection=terms.data_protection,
    )


def _clauses(terms: Terms, offer: Offer, days: int | None) -> tuple[Clause, ...]:
    promised: dict[str, Clause] = {}
    for each in requirements_of(terms, offer, [days]):
        if each.offered is not None and (each.verdict.met or not each.gate):
            promised[each.clause.id] = each.offered
    return tuple(promised.get(clause.id, clause) for clause in terms.clauses)


def _money(terms: Terms, offer: Offer) -> Money | None:
    asked, given = terms.money, offer.money
    if given is None:
        return asked
    if asked is None:
        return Money(currency=given.currency, fee=given.fee, items=given.items, margin=given.margin)
    if asked.currency != given.currency:
        message = _("the offer is in {offered}, the terms are in {asked}")
        message = message.format(offered=given.currency, asked=asked.currency)
        reason = _("an agreement has one currency: ask for an offer in that of the terms")
        raise UnusableError("AG00", offer.id, message, reason)
    margin = asked.margin if given.margin is None else given.margin
    changes = {"fee": _fee(asked.fee, given.fee), "items": _items(asked, given), "margin": margin}
    return asked.model_copy(update=changes)


def _fee(asked: Fee | None, given: Fee | None) -> Fee | None:
    """The fee of the offer; who pays whom as the terms have it where the offer does not say."""
    if given is None or (given.amount is None and not given.bands):
        return asked
    ends: dict[str, Party | None] = {
        name: getattr(given, name) or (None if asked is None else getattr(asked, name))
        for name in ("paid_by", "paid_to")
    }
    return given.model_copy(update=ends)


def _items(asked: Money, given: Price) -> tuple[PriceItem, ...]:
    offered = {item.id: item for item in given.items}
    known = {item.id for item in asked.items}
    items = (_priced(item, offered.get(item.id)) for item in asked.items)
    return (*items, *(item for name, item in offered.items() if name not in known))


def _priced(asked: PriceItem, offered: PriceItem | None) -> PriceItem:
    if offered is None or offered.amount is None:
        return asked
    return asked.model_copy(update={"amount": offered.amount, "per": offered.per})
