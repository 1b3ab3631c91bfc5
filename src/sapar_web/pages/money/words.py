"""Items, parties and amounts of money in words."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.agreements.document.agreement import Agreement as Document
from sapar.money.ledger.wording import phrases
from sapar.terms.document.terms import Terms
from sapar.terms.wording.numbers import money
from sapar.values.wording import Language, said
from sapar_web.models.ledger import PAYERS

ITEMS = {
    "fee": gettext_lazy("Fee of the host"),
    "stipend": gettext_lazy("Stipend"),
    "subsistence": gettext_lazy("Subsistence"),
    "housing": gettext_lazy("Housing"),
    "travel": gettext_lazy("Travel"),
    "visa": gettext_lazy("Visa"),
    "insurance": gettext_lazy("Insurance"),
    "overhead": gettext_lazy("Overhead"),
    "contractor_margin": gettext_lazy("Margin of the contractor"),
    "replacement_teaching": gettext_lazy("Replacement teaching"),
    "special_needs": gettext_lazy("Support for special needs"),
    "charge": gettext_lazy("Charge on top of the fee"),
    "refund": gettext_lazy("Refund"),
    "other": gettext_lazy("Other"),
}
"""Items that everybody may choose; the agreement's price list has further ones."""


def item_in_words(item: str, document: Document | Terms | None, spoken: Language) -> str:
    """An item as the agreement names it, else as everybody does; else its own code."""
    agreed = None if document is None else document.money
    for each in (*agreed.items, *agreed.sending_costs) if agreed else ():
        if each.id == item:
            return said(each.service, spoken)
    return str(ITEMS.get(item, item))


def party_in_words(party: Any) -> str:
    """A party; somebody else where it is none."""
    return str(dict(PAYERS).get(str(party or ""), _("somebody else")))


def amount_in(number: Decimal, currency: str, spoken: Language) -> str:
    """An amount as it is, with a minus of its own below zero."""
    minus = "\N{MINUS SIGN}" if number < 0 else ""
    return minus + money(abs(number), currency, spoken)


def missing_in_words(why: Any, spoken: Language) -> str:
    """Why a milestone waits for a clause."""
    return phrases(spoken)(f"missing.{why}")
