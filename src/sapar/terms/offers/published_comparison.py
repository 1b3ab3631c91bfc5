"""The comparison of offers as JSON."""

from typing import Any

from sapar.terms.document.digest import digest_of
from sapar.terms.offers.comparing import Alike, Comparison, Difference
from sapar.terms.offers.publishing import clause_in_words, costs, offer_named
from sapar.terms.wording import title_of
from sapar.values.wording import Language

FORMAT = "sapar-offer-comparison/1"


def comparison_published(found: Comparison, language: Language) -> dict[str, Any]:
    """The comparison, ready for JSON.

    Args:
        found: offers side by side.
        language: of titles and quantities in words.
    """
    terms = found.terms
    return {
        "format": FORMAT,
        "terms": {"id": terms.id, "version": terms.version, "digest": str(digest_of(terms))},
        "offers": [
            {
                **offer_named(report, language),
                "holds": report.holds,
                "requirements": len(report.requirements),
                "met": sum(each.verdict.met for each in report.requirements),
                "unmet_gates": [each.clause.id for each in report.failed_gates],
                "findings": sorted({str(each.code) for each in report.all_found}),
                "costs": [costs(each, report, language) for each in report.at],
            }
            for report in found.reports
        ],
        "differences": [_difference(each, found, language) for each in found.differences],
    }


def _difference(each: Difference, found: Comparison, language: Language) -> dict[str, Any]:
    return {
        "clause": each.clause.id,
        "item": each.clause.item,
        "title": title_of(each.clause, language),
        "asked": clause_in_words(each.clause, language),
        "answers": [
            {
                "offer": found.reports[place].offer.id,
                "verdict": None if group.verdict is None else str(group.verdict),
                "offered": _offered(group, language),
            }
            for group in each.groups
            for place in group.offers
        ],
    }


def _offered(group: Alike, language: Language) -> str | None:
    return None if group.offered is None else clause_in_words(group.offered, language)
