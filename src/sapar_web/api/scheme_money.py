"""The money of schemes, for programs of their sponsors: statements, lines to match, rates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.money.importing import import_rates, import_statement
from sapar_web.actions.money.matching import match_line, set_aside_line
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.money import budget_line
from sapar_web.api.money_schemas import (
    AsideIn,
    BankLineOut,
    DecidedOut,
    FileIn,
    MatchIn,
    RatesOut,
    SchemeOut,
    StatementOut,
)
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import BankLine, Match, Terms
from sapar_web.queries.money.budget import scheme_budget
from sapar_web.queries.money.matching import open_lines, proposals
from sapar_web.queries.money.worth import worth_of_scheme
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.reading import readable_terms
from sapar_web.queries.whole_number import whole_of

router = Router(tags=["money"])


@router.get("/terms/{uuid:key}", response={200: SchemeOut}, operation_id="read_scheme_money")
def read_scheme(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """The budget of a scheme against what was paid, for its sponsor."""
    terms = _terms(request, key)
    money = document_of(terms).money
    worth = worth_of_scheme(terms, money.currency if money else "EUR")
    return {
        "budget": [budget_line(row) for row in scheme_budget(terms)],
        "currency": worth.currency,
        "worth": worth.number,
        "counted": worth.counted,
        "missing": worth.missing,
    }


@router.post(
    "/terms/{uuid:key}/statements", response={201: StatementOut}, operation_id="import_statement"
)
@repeatable
def read_statement(request: HttpRequest, key: UUID, sent: FileIn) -> tuple[int, Any]:
    """Read a bank's file, CSV or camt.053; the same file is refused."""
    _terms(request, key)
    given = {"name": sent.name, "content": sent.content.encode(), "currency": sent.currency}
    made = import_statement(actor(request), terms=key, **given)
    plain = ("key", "name", "digest", "layout", "known", "refused")
    return 201, {**{n: getattr(made, n) for n in plain}, "kept": made.lines.count()}


@router.get(
    "/terms/{uuid:key}/lines", response={200: Page[BankLineOut]}, operation_id="list_bank_lines"
)
def list_lines(request: HttpRequest, key: UUID, paging: Query[Paging]) -> dict[str, Any]:
    """Lines of statements that wait, the oldest read first, each with what it may be."""
    terms = _terms(request, key)
    require(actor(request), Deed.MATCH_LINE, terms)
    rows = open_lines(terms).order_by("pk")
    after = whole_of(paging.after or "", None)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    found = list(rows[: paging.limit + 1])
    return paged(_lines(terms, found), paging.limit, "place")


@router.post(
    "/terms/{uuid:key}/lines/{uuid:line}/match",
    response={200: DecidedOut},
    operation_id="match_bank_line",
)
@repeatable
def match(request: HttpRequest, key: UUID, line: UUID, sent: MatchIn) -> tuple[int, Any]:
    """Say that a line is one of its proposals."""
    _line_of(_terms(request, key), line)
    return 200, _decided(match_line(actor(request), line=line, target=sent.target))


@router.post(
    "/terms/{uuid:key}/lines/{uuid:line}/set-aside",
    response={200: DecidedOut},
    operation_id="set_aside_bank_line",
)
@repeatable
def set_aside(request: HttpRequest, key: UUID, line: UUID, sent: AsideIn) -> tuple[int, Any]:
    """Say that a line is nothing of the scheme."""
    _line_of(_terms(request, key), line)
    return 200, _decided(set_aside_line(actor(request), line=line, reason=sent.reason))


@router.post(
    "/organisations/{uuid:key}/rates", response={200: RatesOut}, operation_id="import_rates"
)
@repeatable
def read_rates(request: HttpRequest, key: UUID, sent: FileIn) -> tuple[int, Any]:
    """Read a central bank's rates, for the figures of one sponsor alone."""
    given = {"name": sent.name, "content": sent.content.encode()}
    new, found = import_rates(actor(request), organisation=key, **given)
    return 200, {"new": new, "read": len(found.rates)}


def _terms(request: HttpRequest, key: UUID) -> Terms:
    return readable_terms(actor(request), key, Deed.READ_SCHEME_MONEY)


def _line_of(terms: Terms, line: UUID) -> None:
    if not BankLine.objects.filter(terms=terms, key=line).exists():
        raise MissingError


def _lines(terms: Terms, rows: list[BankLine]) -> list[dict[str, Any]]:
    found, targets, stays = proposals(terms, rows)
    pairs = (*found.pairs, *found.ambiguous)
    plain = ("key", "on", "amount", "currency", "counterparty", "reference")
    return [
        {
            **{name: getattr(row, name) for name in plain},
            "place": row.pk,
            "proposals": [
                {
                    "id": pair.expected,
                    "stay": stays[targets[pair.expected].stay].key,
                    "item": targets[pair.expected].item,
                    "amount": targets[pair.expected].amount.number,
                    "currency": targets[pair.expected].amount.currency,
                    "sureness": str(pair.sureness),
                    "reasons": [str(reason) for reason in pair.reasons],
                }
                for pair in pairs
                if pair.payment == str(row.key)
            ],
        }
        for row in rows
    ]


def _decided(made: Match) -> dict[str, Any]:
    paid = made.payment
    return {
        "line": made.line.key,
        "payment": None if paid is None else paid.key,
        "reason": made.reason,
    }
