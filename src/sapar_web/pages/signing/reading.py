"""What pages of signing read before they show anything."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from sapar.agreements.rendering.document import outline_of
from sapar.terms.rendering.outline import Facts
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Agreement
from sapar_web.pages.asking import actor
from sapar_web.pages.language import language
from sapar_web.pages.stays.reading import shown_stay
from sapar_web.pages.terms.document import readable as readable_section
from sapar_web.queries.signing.versions import Standing, version_document, versions_of

DEEDS = (
    *(Deed.SIGN_AGREEMENT, Deed.DECLINE_TO_SIGN, Deed.ATTEST_PAPER, Deed.REMIND_TO_SIGN),
    Deed.DOWNLOAD_AGREEMENT,
)


def shown(request: HttpRequest, agreement: Agreement) -> dict[str, Any]:
    """Which stay, all versions with the one that waits or binds, and what one may do."""
    versions = versions_of(agreement.pk)
    if not versions:
        raise MissingError
    for each in versions:
        each.version.agreement = agreement
    verdicts = may_each(actor(request), DEEDS, agreement)
    head = shown_stay(request, agreement.stay)
    latest = versions[0]
    signs = [party for party in head["mine"] if party in latest.missing and latest.awaited]
    return {
        **head,
        "agreement": agreement,
        "latest": latest,
        "binding": next((each for each in versions if each.complete), None),
        "versions": versions,
        "may": {deed.value: verdict.allowed for deed, verdict in verdicts.items()},
        "signs": signs,
    }


def in_words(found: Standing) -> Mapping[str, Any]:
    """A frozen version as people read it on a page: all that its PDF says but the signatures."""
    document, spoken = version_document(found.version), language()
    outline = outline_of(document, spoken)
    return {
        "facts": outline.opening.facts if isinstance(outline.opening, Facts) else (),
        "sections": [readable_section(each) for each in outline.sections if not each.apart],
    }
