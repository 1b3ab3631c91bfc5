"""Price items as items of a tender or a bid."""

from collections.abc import Mapping, Sequence
from typing import Any

from sapar.exchange.ocds.values import amount, filled, group, groups, plain, texts, words


def items_of(money: Mapping[str, Any] | None) -> Sequence[dict[str, Any]]:
    """The items of a price list, each with what one of its units costs."""
    if money is None:
        return []
    currency = money.get("currency")
    return [
        {
            "id": item["id"],
            **texts("description", item.get("service")),
            "unit": filled(
                name=item.get("per", "stay"), value=amount(item.get("amount"), currency)
            ),
        }
        for item in money.get("items", [])
    ]


def price_items(items: Any) -> Sequence[dict[str, Any]]:
    """The price items that items of a tender or bid tell."""
    found = []
    for each in groups(items):
        unit = group(each.get("unit"))
        per = unit.get("name")
        found.append(
            filled(
                id=each.get("id"),
                service=words(each, "description"),
                per=None if per == "stay" else per,
                amount=plain(group(unit.get("value")).get("amount")),
            )
        )
    return found


def fee_value(money: Mapping[str, Any] | None) -> dict[str, Any]:
    """The fee of a whole stay as a value; empty for one of a day, week or month, or in bands."""
    fee = group((money or {}).get("fee"))
    if "per" in fee or "bands" in fee or money is None:
        return {}
    return amount(fee.get("amount"), money.get("currency"))


def money_of(value: Any, items: Any) -> dict[str, Any]:
    """What value and items tell of money."""
    told = group(value)
    fee = filled(amount=plain(told.get("amount")))
    return filled(currency=told.get("currency"), fee=fee, items=list(price_items(items)))
