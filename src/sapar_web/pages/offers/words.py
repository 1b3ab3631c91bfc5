"""An offer in words: what the check says, row by row, as its pages show it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sapar.terms.document.clauses import Per
from sapar.terms.offers.answers import Requirement, Verdict
from sapar.terms.offers.checking import AtLength, OfferReport
from sapar.terms.offers.document import Offer as Document
from sapar.terms.offers.document import Price, Role
from sapar.terms.offers.found import Code, Found
from sapar.terms.offers.publishing import clause_in_words
from sapar.terms.offers.summary import (
    day_in_words,
    hour_in_words,
    hours_in_words,
    money_in_words,
    share_in_words,
)
from sapar.terms.offers.wording import (
    days_in_words,
    mending,
    phrases,
    sentence,
    title_of_found,
)
from sapar.terms.wording import per_in_words, text_of, title_of
from sapar.terms.wording.numbers import money, percent
from sapar.values.wording import Language, said
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Offer

TONE = {
    Verdict.EXCEEDED: "good",
    Verdict.HELD: "good",
    Verdict.UNANSWERED: "waiting",
    Verdict.FAILED: "bad",
}
"""How each verdict is coloured; its words say it too."""


def report_in_words(report: OfferReport, language: Language) -> dict[str, Any]:
    """What the check says of an offer as a whole."""
    met = sum(each.verdict.met for each in report.requirements)
    unanswered = sum(each.verdict is Verdict.UNANSWERED for each in report.requirements)
    return {
        "holds": report.holds,
        "met": met,
        "number": len(report.requirements),
        "unanswered": unanswered,
        "failed": len(report.requirements) - met - unanswered,
        "gates": [title_of(each.clause, language) for each in report.failed_gates],
        "findings": [found_in_words(each, report, language) for each in report.found],
        "costs": [_costs(at, report, language) for at in report.at],
    }


def answers_in_words(
    report: OfferReport, language: Language, row: Offer | None = None
) -> Sequence[Mapping[str, Any]]:
    """Each requirement with its answer; with marks of what stands there for a draft."""
    return [_answer(each, report, language, row) for each in report.requirements]


def _answer(
    each: Requirement, report: OfferReport, language: Language, row: Offer | None
) -> dict[str, Any]:
    reason = each.answer.reason if each.answer else None
    offered = clause_in_words(each.offered, language) if each.offered else ""
    asked = clause_in_words(each.clause, language)
    part = f"answers/{each.clause.id}"
    return {
        "part": part,
        "mark": "" if row is None else mark_of(part_of(row.document, part)),
        "clause": each.clause.id,
        "item": each.clause.item or "",
        "title": title_of(each.clause, language),
        "text": text_of(each.clause, language),
        "gate": each.gate,
        "verdict": phrases(language)(f"verdict.{each.verdict}"),
        "tone": TONE[each.verdict],
        "unanswered": each.verdict is Verdict.UNANSWERED,
        "asked": asked,
        "offered": offered if offered != asked else "",
        "reason": said(reason, language) if reason else "",
        "findings": [
            found_in_words(found, report, language)
            for found in each.found
            if each.verdict is not Verdict.UNANSWERED
        ],
    }


def found_in_words(found: Found, report: OfferReport, language: Language) -> Mapping[str, str]:
    """What was found, of which price, and what may be done about it."""
    return {
        "code": str(found.code),
        "price": _price_named(found, report, language),
        "title": title_of_found(found, language),
        "message": sentence(found, language),
        "mend": mending(found, language),
        "severity": str(found.severity),
    }


def _price_named(found: Found, report: OfferReport, language: Language) -> str:
    """The price that a finding is about, as its list calls it; empty for anything else."""
    if found.item is None:
        return phrases(language)("report.fee") if found.code is Code.NO_PRICE else ""
    items = report.offer.money.items if report.offer.money else ()
    named = next((each.service for each in items if each.id == found.item), None)
    return found.item if named is None else said(named, language)


def _costs(at: AtLength, report: OfferReport, language: Language) -> dict[str, Any]:
    bought = at.bought
    return {
        "days": "" if bought.days is None else days_in_words(bought.days, language),
        "fee": money_in_words(bought.fee, report, language),
        "unitemised": money_in_words(bought.unitemised, report, language),
        "hours": hours_in_words(at, report, language),
        "hour": hour_in_words(at, report, language),
        "day": day_in_words(at, report, language),
        "lines": [
            {
                "service": said(line.item.service, language),
                "cost": money_in_words(line.cost, report, language),
                "share": share_in_words(line, language),
                "in_fee": line.in_fee,
            }
            for line in bought.lines
        ],
    }


def prices_in_words(report: OfferReport, language: Language) -> Sequence[Mapping[str, str]]:
    """The parts of the money: the fee, each item, the margin of a contractor."""
    if report.offer.money is None:
        return []
    rows = _prices(report.offer, language)
    return [{**row, "anchor": row["part"].replace("/", "-")} for row in rows]


def _prices(offer: Document, language: Language) -> Iterator[Mapping[str, str]]:
    phrase, prices = phrases(language), offer.money
    assert prices is not None  # noqa: S101 -- its caller has looked
    yield {"part": "fee", "title": phrase("report.fee"), "told": _fee(prices, language)}
    for item in prices.items:
        told = _priced(item.amount, item.per, prices.currency, language)
        title = said(item.service, language)
        yield {"part": f"items/{item.id}", "title": title, "told": told}
    if offer.offerer.role is Role.CONTRACTOR:
        margin = prices.margin
        told = phrase("report.unknown") if margin is None else percent(margin, language)
        yield {"part": "margin", "title": phrase("report.margin"), "told": told}


def _fee(prices: Price, language: Language) -> str:
    fee = prices.fee
    if fee is None or not fee.bands:
        return _priced(fee and fee.amount, fee and fee.per, prices.currency, language)
    bands = (
        f"≤ {days_in_words(each.days, language)}: {money(each.amount, prices.currency, language)}"
        for each in fee.bands
    )
    return "; ".join(bands)


def _priced(amount: Decimal | None, per: Per | None, currency: str, language: Language) -> str:
    if amount is None:
        return phrases(language)("report.unknown")
    return per_in_words(money(amount, currency, language), per or Per.STAY, language)
