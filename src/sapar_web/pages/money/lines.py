"""The page on which lines of statements are matched: proposals with reasons, a person decides."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sapar.money.ledger.matching import Matched, Pair
from sapar.money.ledger.wording import phrases
from sapar.terms.document.terms import Terms as Document
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.money.matching import match_line, set_aside_line
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import BankLine, Stay
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.money.scheme import scheme_or_missing
from sapar_web.pages.money.words import amount_in, item_in_words, party_in_words
from sapar_web.queries.money.matching import PAYMENT, Target, open_lines, proposals
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.whole_number import whole_of

ROWS = 20
"""Lines of a page."""


@require_GET
@signed_in
def listed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Lines that wait, the oldest first, each with what it may be and why."""
    terms = scheme_or_missing(request, key)
    require(actor(request), Deed.MATCH_LINE, terms)
    after = whole_of(request.GET.get("after", ""), None)
    rows = open_lines(terms)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    found = list(rows.order_by("pk")[: ROWS + 1])
    shown = found[:ROWS]
    context = {
        "terms": terms,
        "lines": list(_lines(shown, proposals(terms, shown), document_of(terms))),
        "later": "?" + urlencode({"after": shown[-1].pk}) if len(found) > ROWS else "",
    }
    return render(request, "money/lines.html", context)


def _lines(
    lines: list[BankLine],
    told: tuple[Matched, Mapping[str, Target], Mapping[int, Stay]],
    document: Document,
) -> Iterator[dict[str, Any]]:
    (found, targets, stays), spoken = told, language()
    pairs = (*found.pairs, *found.ambiguous)
    for line in lines:
        own = [each for each in pairs if each.payment == str(line.key)]
        yield {
            "line": line,
            "amount": amount_in(line.amount, line.currency, spoken),
            "pairs": [_pair(each, targets[each.expected], stays, document) for each in own],
        }


def _pair(
    pair: Pair, target: Target, stays: Mapping[int, Stay], document: Document
) -> dict[str, Any]:
    spoken = language()
    say = phrases(spoken)
    return {
        "id": target.id,
        "stay": stays[target.stay],
        "what": item_in_words(target.item, document, spoken),
        "from": party_in_words(target.payer),
        "to": party_in_words(target.payee),
        "amount": amount_in(target.amount.number, target.amount.currency, spoken),
        "sureness": say(f"sureness.{pair.sureness}"),
        "reasons": ", ".join(say(f"reason.{reason}") for reason in pair.reasons),
        "there": target.id.startswith(PAYMENT),
    }


@require_POST
@signed_in
def decide(request: HttpRequest, key: UUID, line: UUID) -> HttpResponse:
    """Say what a line is: one of its proposals, or nothing of the scheme, with the reason."""
    scheme_or_missing(request, key)
    target, reason = (request.POST.get(name, "")[:400] for name in ("target", "reason"))
    try:
        if target:
            match_line(actor(request), line=line, target=target)
        else:
            set_aside_line(actor(request), line=line, reason=reason)
    except UnfitError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The line is matched.") if target else _("It is set aside."))
    return redirect("scheme_lines", key=key)
