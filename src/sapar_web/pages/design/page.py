"""The design system as a page: everything that pages are made of."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from sapar_web.pages.design import form, samples
from sapar_web.pages.design.palette import contrasts, palette
from sapar_web.pages.language import language
from sapar_web.queries.kept import Kept

KEPT = Kept[str](2**20)
"""The page in each language: it never changes while a process runs."""


def design(request: HttpRequest) -> HttpResponse:
    """Every part in use, with invented content; for anyone."""
    return render(request, "design/page.html", {"everything": KEPT.get(language(), _everything)})


def _everything() -> str:
    picture, rows = samples.charges()
    shown = {
        "colours": palette().values(),
        "contrasts": list(contrasts()),
        "empty_form": form.empty(),
        "mistaken_form": form.mistaken(),
        "sides": samples.ledger(),
        "timeline": {"entries": samples.entries()},
        "facts": [(_("Scheme"), _("Short visits (invented)")), (_("Days"), "84")],
        "picture": picture,
        "amounts": rows,
        "heads": [_("Party"), _("Euros")],
        "columns": [_("Organisation"), _("Days")],
    }
    return render_to_string("design/everything.html", shown)
