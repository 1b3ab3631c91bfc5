"""Offers as bids with responses to requirements, as the bid and requirements extensions say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sapar.exchange.ocds.criteria import ACCEPTED, DUE_DAYS, DUE_ON, DUE_SHARE, QUANTITY
from sapar.exchange.ocds.items import fee_value, items_of, money_of
from sapar.exchange.ocds.parties import organisation
from sapar.exchange.ocds.values import (
    day,
    exact,
    filled,
    group,
    groups,
    moment,
    plain,
    texts,
    words,
)

_VALUES: Final = {"accepts": True, "declines": False}

_NAME: Final = re.compile(r"answer-([0-9]{1,6})\.([a-z-]+)")


def tenderer_named(place: int) -> str:
    """By which a release names the party that makes an offer, by the offer's place from 1."""
    return f"tenderer-{place}"


def bid(offer: Mapping[str, Any], place: int) -> dict[str, Any]:
    """An offer as a bid.

    Args:
        offer: as its document holds it.
        place: among the offers, from 1.
    """
    money = offer.get("money")
    answers = enumerate(offer.get("answers", []), 1)
    tenderer = {"id": tenderer_named(place), **texts("name", offer["offerer"]["name"])}
    return filled(
        id=offer["id"],
        date=moment(offer.get("dated")),
        status="pending",
        tenderers=[tenderer],
        value=fee_value(money),
        items=list(items_of(money)),
        validityPeriod=filled(endDate=moment(offer.get("valid_until"))),
        requirementResponses=[each for at, answer in answers for each in _responses(answer, at)],
    )


def _responses(answer: Mapping[str, Any], place: int) -> Iterator[dict[str, Any]]:
    """Responses to what a clause requires; one without a value is neither a yes nor a no."""
    value = _VALUES.get(answer.get("answer", ""))
    response = _response(answer, place, ACCEPTED, {"value": value})
    yield {**response, **texts("description", answer.get("reason"))}
    number = exact(answer.get("quantity"))
    if number is not None:
        yield _response(answer, place, QUANTITY, {"value": number})
    due = answer.get("due", {})
    if "on" in due:
        yield _response(answer, place, DUE_ON, {"period": {"endDate": moment(due["on"])}})
    if "days" in due:
        yield _response(answer, place, DUE_DAYS, {"value": due["days"]})
    latest = exact(due.get("latest"))
    if latest is not None:
        yield _response(answer, place, DUE_SHARE, {"value": latest})


def _response(
    answer: Mapping[str, Any], place: int, kind: str, value: Mapping[str, Any]
) -> dict[str, Any]:
    requirement = {"id": f"{answer['clause']}.{kind}"}
    return {"id": f"answer-{place}.{kind}", **value, "requirement": requirement}


def offer_of(bid: Mapping[str, Any], parties: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What a bid tells of an offer.

    Args:
        bid: of the release.
        parties: of the release, by name.
    """
    names = [str(each.get("id")) for each in groups(bid.get("tenderers"))]
    offerer = organisation(parties[names[0]]) if names and names[0] in parties else None
    return filled(
        id=bid.get("id"),
        dated=day(bid.get("date")),
        offerer=offerer,
        money=money_of(bid.get("value"), bid.get("items")),
        valid_until=day(group(bid.get("validityPeriod")).get("endDate")),
        answers=list(_answers(groups(bid.get("requirementResponses")))),
    )


def _answers(responses: Sequence[Mapping[str, Any]]) -> Sequence[dict[str, Any]]:
    """The answers that responses tell, in the order of the first response to each."""
    found: dict[str, dict[str, Any]] = {}
    for response in responses:
        named = _NAME.fullmatch(str(response.get("id")))
        if named is None:
            continue
        clause = str(group(response.get("requirement")).get("id")).rpartition(".")[0]
        answer = found.setdefault(named[1], {"clause": clause})
        _take(response, named[2], answer)
    return list(found.values())


def _take(response: Mapping[str, Any], kind: str, answer: dict[str, Any]) -> None:
    value = response.get("value")
    if kind == ACCEPTED:
        stance = next((name for name, each in _VALUES.items() if each is value), None)
        answer.update(filled(answer=stance, reason=words(response, "description")))
    elif kind == QUANTITY:
        answer.update(filled(quantity=plain(value)))
    elif kind == DUE_ON:
        answer["due"] = filled(on=day(group(response.get("period")).get("endDate")))
    elif kind == DUE_DAYS:
        answer["due"] = filled(days=value)
    elif kind == DUE_SHARE:
        answer["due"] = filled(latest=plain(value))
