"""Every address of the site; each noun lists its own."""

from django.urls import include, path, re_path

from sapar_web.api.front import front
from sapar_web.api.problems import nowhere
from sapar_web.api.site import api
from sapar_web.pages import demonstration, health

urlpatterns = [
    path("", include("sapar_web.pages.turn.urls")),
    path("", include("sapar_web.pages.money.urls")),
    path("terms/", include("sapar_web.pages.terms.urls")),
    path("voices/", include("sapar_web.pages.voices.urls")),
    path("offers/", include("sapar_web.pages.offers.urls")),
    path("", include("sapar_web.pages.signing.urls")),
    path("stays/", include("sapar_web.pages.stays.urls")),
    path("stays/", include("sapar_web.pages.needs.urls")),
    path("", include("sapar_web.pages.record.urls")),
    path("", include("sapar_web.pages.offline.urls")),
    path("stays/", include("sapar_web.pages.agreements.urls")),
    path("", include("sapar_web.pages.balance.urls")),
    path("calls/", include("sapar_web.pages.calls.urls")),
    path("organisations/", include("sapar_web.pages.organisations.urls")),
    path("account/", include("sapar_web.pages.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("design/", include("sapar_web.pages.design.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("api/", front, name="api_front"),
    path("api/", api.urls),
    # Also what has a line break in it, which a path of Django has not.
    re_path(r"^api/(?P<rest>(?s:.+))", nowhere, name="api_nowhere"),
    path("demonstration/balance/", demonstration.report, name="demo_report"),
    path("health/", health.alive, name="alive"),
    path("ready/", health.ready, name="ready"),
]

handler403 = "sapar_web.pages.errors.refused"
handler404 = "sapar_web.pages.errors.missing"
handler500 = "sapar_web.pages.errors.broken"
