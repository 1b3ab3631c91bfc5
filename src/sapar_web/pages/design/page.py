"""The design system as a page: everything that pages are made of."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sapar_web.pages.design import form, samples
from sapar_web.pages.design.palette import contrasts, palette


def design(request: HttpRequest) -> HttpResponse:
    """Every part in use, with invented content; for anyone."""
    picture, rows = samples.charges()
    shown = {
        "colours": palette().values(),
        "contrasts": list(contrasts()),
        "empty_form": form.empty(),
        "mistaken_form": form.mistaken(),
        "sides": samples.ledger(),
        "entries": samples.entries(),
        "facts": [(_("Scheme"), _("Short visits (invented)")), (_("Days"), "84")],
        "picture": picture,
        "amounts": rows,
        "heads": [_("Party"), _("Euros")],
        "columns": [_("Organisation"), _("Days")],
    }
    return render(request, "design/page.html", shown)
