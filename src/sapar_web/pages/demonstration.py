"""The balance of the invented scheme, in a demonstration only."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from sapar_web.pages.language import language
from sapar_web.queries.balance.report import invented_report

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "frame-ancestors 'none'",
        "sandbox",
    )
)
"""The report is one page that carries its own style; it runs nothing and loads nothing."""


def report(_request: HttpRequest) -> HttpResponse:
    """The report that the library made of the invented scheme, in the language of the page.

    Raises:
        Http404: where this is no demonstration.
    """
    path = invented_report(language())
    if not settings.DEMO or not path.exists():
        raise Http404
    page = path.read_text(encoding="utf-8")
    return HttpResponse(page, headers={"Content-Security-Policy": POLICY})
