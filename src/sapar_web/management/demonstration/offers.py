"""The invented offers: one that gives what is asked, one that gives less for more."""

from decimal import Decimal
from typing import Any

from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.actions.terms.parts import mark_of
from sapar_web.management.demonstration.cast import Cast
from sapar_web.models import Offer, Terms

LESS = {
    "mentor-hours": {
        "answer": "changes",
        "quantity": "1",
        "unit": "hour",
        "per": "week",
        "reason": "Our mentors have eight guests each.",
    },
    "seminars-free": {"answer": "declines", "reason": "The graduate school charges for seminars."},
}
"""What the second host answers otherwise."""


def begin(cast: Cast, who: str, organisation: str, terms: Terms) -> Offer:
    """An offer that somebody has begun."""
    key = cast.organisations[organisation].key
    return begin_offer(cast.actor(who), terms=terms.key, organisation=key, role="host")


def submit(cast: Cast, who: str, offer: Offer, *, less: bool) -> Offer:
    """An offer with every clause answered and every item priced, handed to the sponsor.

    Args:
        cast: everybody.
        who: offers.
        offer: the draft.
        less: whether it gives less, for a fifth more.
    """
    for answered in offer.document["answers"]:
        name = answered["clause"]
        given = LESS.get(name) if less else None
        offer = _write(cast, who, offer, f"answers/{name}", given or {"answer": "accepts"})
    factor = Decimal("1.2") if less else Decimal(1)
    asked = offer.terms.document["money"]
    for item in asked["items"]:
        price = {key: item[key] for key in ("service", "clauses", "per")}
        price["amount"] = str(Decimal(item["amount"]) * factor)
        offer = _write(cast, who, offer, f"items/{item['id']}", price)
    fee = {**asked["fee"], "amount": str(Decimal(asked["fee"]["amount"]) * factor)}
    offer = _write(cast, who, offer, "fee", fee)
    mentor = {"name": "Jonas Brandt", "hours": "1" if less else "3", "per": "week"}
    offer = _write(cast, who, offer, "mentors", [mentor])
    return submit_offer(cast.actor(who), key=offer.key, revision=offer.revision)


def _write(cast: Cast, who: str, offer: Offer, part: str, value: Any) -> Offer:
    read = mark_of(part_of(offer.document, part))
    return edit_offer(cast.actor(who), key=offer.key, part=part, value=value, read=read)
