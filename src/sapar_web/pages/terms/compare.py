"""Two versions of terms, or any two that somebody may read, compared in words."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.difference import Difference, Direction
from sapar.terms.differences.sentences import sentence_of
from sapar_web.pages.asking import actor, private
from sapar_web.pages.language import language
from sapar_web.pages.terms.reading import shown_terms
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.reading import readable_terms

TONES = {Direction.STRONGER: "good", Direction.WEAKER: "bad", None: ""}


@require_GET
@private
def compare(request: HttpRequest, key: UUID, other: UUID) -> HttpResponse:
    """What was changed from one to the other."""
    before = readable_terms(actor(request), other)
    after = readable_terms(actor(request), key)
    found = differences(document_of(before), document_of(after))
    context = {
        **shown_terms(request, after),
        "before": before,
        "differences": [_told(each) for each in found],
    }
    return render(request, "terms/compare.html", context)


def _told(each: Difference) -> dict[str, str]:
    return {"sentence": sentence_of(each, language()), "tone": TONES[each.direction]}
