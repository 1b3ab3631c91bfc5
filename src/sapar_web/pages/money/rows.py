"""Rows of the pages about money."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sapar.agreements.document.agreement import Agreement as Document
from sapar.money.ledger.budget import Row
from sapar.terms.document.terms import Terms
from sapar.values.wording import Language
from sapar_web.models import Origin, Payment, RefundClaim
from sapar_web.pages.country_names import country_name
from sapar_web.pages.money.reading import Money
from sapar_web.pages.money.words import (
    amount_in,
    item_in_words,
    missing_in_words,
    party_in_words,
)
from sapar_web.pages.signing.following import in_language, titles_of
from sapar_web.queries.money.milestones import Stage, reasons
from sapar_web.queries.money.references import reference_of
from sapar_web.queries.money.refunds import Claimable
from sapar_web.queries.money.standing import SoFar


def budget_rows(
    rows: Iterable[Row], document: Document | Terms | None, spoken: Language
) -> Iterator[dict[str, Any]]:
    """Lines of a budget with what was paid, and what is left of each."""
    for row in rows:
        line = row.line
        yield {
            "what": item_in_words(line.item, document, spoken),
            "payer": party_in_words(line.payer),
            "payee": party_in_words(line.payee),
            "place": country_name(line.spent_in),
            "planned": amount_in(row.planned, line.currency, spoken),
            "paid": amount_in(row.paid, line.currency, spoken),
            "left": amount_in(row.left, line.currency, spoken),
            "over": row.left < 0,
        }


def sum_rows(figures: Sequence[SoFar], spoken: Language) -> list[dict[str, Any]]:
    """The figures of each currency."""
    names = ("owed", "paid", "released", "claimed", "refunded")
    return [
        {"currency": each.currency}
        | {name: amount_in(getattr(each, name), each.currency, spoken) for name in names}
        for each in figures
    ]


def milestone_rows(
    money: Money, found: Sequence[Stage], spoken: Language
) -> Iterator[dict[str, Any]]:
    """Milestones: what each waits for, or rests on, and whether it was released and paid.

    Why it waits for a clause is told to whoever sees what came of that.
    """
    titles = titles_of(money.record.version, spoken)
    for stage in found:
        row, left = stage.row, stage.left
        yield {
            "number": row.number,
            "what": in_language(row.name, spoken),
            "amount": "" if row.amount is None else amount_in(row.amount, row.currency, spoken),
            "waits": [
                {"clause": titles.get(name, name), "why": why and missing_in_words(why, spoken)}
                for name, why in reasons(stage, money.seen).items()
            ],
            "evidence": _evidence(money, stage),
            "ready": stage.ready,
            "left": stage.ready and left != row.amount and amount_in(left, row.currency, spoken),
            "released": stage.released and amount_in(stage.released, row.currency, spoken),
            "done": left is not None and left <= 0,
            "paid": stage.released and stage.paid >= stage.released,
            "release": stage.releases[-1].key if stage.releases else None,
            "reference": reference_of(stage.releases[-1].key) if stage.releases else "",
            "on": stage.releases[-1].at if stage.releases else None,
        }


def _evidence(money: Money, stage: Stage) -> list[str]:
    """Facts that a milestone rests on, which have a page; of a released one those it was shown."""
    names = [str(key) for each in stage.releases for key in each.evidence] or stage.rests_on
    facts = money.seen.reading.history.facts
    by_version = {fact.version: name for name, fact in facts.items()}
    return list(dict.fromkeys(by_version[name] for name in names if name in by_version))


def claim_rows(
    money: Money, rows: Iterable[RefundClaim], spoken: Language
) -> Iterator[dict[str, Any]]:
    """Refunds that were claimed."""
    for claim in rows:
        yield {
            **_refund(money, claim, spoken),
            "key": claim.key,
            "left": claim.left and amount_in(claim.left, claim.currency, spoken),
            "due": claim.due_on,
            "late": bool(claim.left) and claim.due_on < money.record.today,
            "reference": reference_of(claim.key),
            "dispute": _fact_of(money, str(claim.dispute)),
        }


def _fact_of(money: Money, dispute: str) -> str:
    """The fact that a dispute was about, which has a page; empty for one that is not seen."""
    about = getattr(money.seen.reading.history.by_id.get(dispute), "of", "")
    facts = money.seen.reading.history.facts
    return next((n for n, fact in facts.items() if about in (n, fact.version)), "")


def claimable_rows(
    money: Money, rows: Iterable[Claimable], spoken: Language
) -> Iterator[dict[str, Any]]:
    """Refunds that may be claimed now."""
    for each in rows:
        mine = each.owed_to in money.head["mine"]
        yield {**_refund(money, each, spoken), "commitment": each.commitment, "mine": mine}


def _refund(money: Money, refund: RefundClaim | Claimable, spoken: Language) -> dict[str, Any]:
    titles = titles_of(money.record.version, spoken)
    return {
        "what": titles.get(refund.commitment, refund.commitment),
        "by": party_in_words(refund.owed_by),
        "to": party_in_words(refund.owed_to),
        "amount": amount_in(refund.amount, refund.currency, spoken),
    }


def payment_rows(
    money: Money, rows: Iterable[Payment], spoken: Language
) -> Iterator[dict[str, Any]]:
    """Payments, those that were taken back with the reason."""
    mine = money.head["mine"]
    for row in rows:
        changed = row.given_currency != row.arrived_currency
        back = row.back_on  # type: ignore[attr-defined] -- of a sheet
        yield {
            "key": row.key,
            "on": row.on,
            "reference": row.reference,
            "what": item_in_words(row.item, money.record.document, spoken),
            "from": party_in_words(row.payer),
            "to": party_in_words(row.payee),
            "amount": amount_in(row.given, row.given_currency, spoken),
            "came": amount_in(row.arrived, row.arrived_currency, spoken) if changed else "",
            "known": Origin(row.origin).label,
            "told": party_in_words(row.party),
            "back": back,
            "why": row.back_why,  # type: ignore[attr-defined] -- of a sheet
            "may_reverse": back is None and ("sponsor" in mine or row.party in mine),
        }
