"""What follows from a signed version, in words."""

from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.terms.wording import title_of
from sapar.terms.wording.numbers import money, number
from sapar.terms.wording.quantities import amount_in_words
from sapar.values.wording import Language, said
from sapar_web.models import (
    Commitment,
    DueDate,
    MilestoneLine,
    PriceLine,
    StayParty,
    Version,
)
from sapar_web.pages.language import language
from sapar_web.queries.kept import Kept
from sapar_web.queries.signing.following import commitments, due_dates, money_lines
from sapar_web.queries.signing.versions import version_document

HUNDREDTH = Decimal("0.01")

_KEPT = Kept[str](8 * 2**20)
"""What follows, by version: the database takes it with the last signature, and keeps it."""

OCCASIONS = {
    "first_day": gettext_lazy("The stay begins"),
    "last_day": gettext_lazy("The stay ends"),
}


def shown_following(version: Version) -> str:
    """What follows from a version that all have signed, as HTML."""
    key = version.key, language()
    told = "signing/followed.html"
    return _KEPT.get(key, lambda: render_to_string(told, {"followed": followed(version)}))


def followed(version: Version) -> dict[str, Any]:
    """Commitments, days, prices and milestones of a version that all have signed."""
    spoken = language()
    titles = titles_of(version, spoken)
    prices, milestones = money_lines(version)
    named = {item.id: item for item in _items(version)}
    return {
        "commitments": [_owed(each, titles) for each in commitments(version)],
        "dates": [
            {"on": each.on, "opens": each.opens, "what": what_of(each, titles, spoken)}
            for each in due_dates(version)
        ],
        "prices": [
            {
                "what": said(named[each.item].service, spoken),
                "row": each,
                "amount": price_of(each.amount, each.currency, spoken),
            }
            for each in prices
        ],
        "milestones": [
            {
                "what": in_language(each.name, spoken),
                "row": each,
                "amount": price_of(each.amount, each.currency, spoken),
            }
            for each in milestones
        ],
    }


def titles_of(version: Version, spoken: Language) -> dict[str, str]:
    """Titles of the clauses of a version, by their identifiers."""
    return {each.id: title_of(each, spoken) for each in version_document(version).clauses}


def what_of(row: DueDate, titles: dict[str, str], spoken: Language) -> str:
    """What falls on a day."""
    if row.occasion in OCCASIONS:
        return str(OCCASIONS[row.occasion])
    return titles.get(row.clause, "") or in_language(row.text, spoken)


def in_language(text: Any, spoken: Language) -> str:
    """Words as JSON keeps them, in a language."""
    if text is None or isinstance(text, str):
        return text or ""
    found = text.get(str(spoken)) or next(iter(text.values()))
    return str(found)


def parties_in_words(parties: list[str]) -> str:
    """Parties with commas between."""
    known = dict(StayParty.choices)
    return ", ".join(str(known.get(each, _("others"))) for each in parties)


def how_much(quantity: Decimal | None, unit: str, spoken: Language) -> str:
    """A quantity with its unit, to two places: what is owed exactly is in the agreement."""
    if quantity is None:
        return ""
    rounded = quantity.quantize(HUNDREDTH).normalize()
    return amount_in_words(rounded, unit, spoken) if unit else number(rounded, spoken)


def price_of(amount: Decimal | None, currency: str, spoken: Language) -> str:
    """An amount of money; empty where there is none."""
    return "" if amount is None else money(amount, currency, spoken)


def _owed(row: Commitment, titles: dict[str, str]) -> dict[str, Any]:
    spoken = language()
    return {
        "what": titles.get(row.clause, row.clause),
        "by": parties_in_words(row.owed_by),
        "to": parties_in_words(row.owed_to),
        "much": how_much(row.quantity, row.unit, spoken),
        "due": row.due,
        "price": price_of(row.price, row.currency, spoken),
    }


def _amount(row: PriceLine | MilestoneLine, spoken: Language) -> str:
    return price_of(row.amount, row.currency, spoken)


def _items(version: Version) -> Any:
    money = version_document(version).money
    return (*money.items, *money.sending_costs) if money else ()
