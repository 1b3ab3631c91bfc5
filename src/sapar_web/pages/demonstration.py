"""The balance of the invented scheme, in a demonstration only."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

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
    """The report that the library made of the invented scheme.

    Raises:
        Http404: where this is no demonstration.
    """
    path = Path(settings.DEMO_REPORT)
    if not settings.DEMO or not path.exists():
        raise Http404
    page = path.read_text(encoding="utf-8")
    return HttpResponse(page, headers={"Content-Security-Policy": POLICY})
