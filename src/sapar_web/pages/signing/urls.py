"""Addresses of signing and of what follows: below the stay, but for what everybody may ask."""

from django.urls import path

from sapar_web.models import Factor
from sapar_web.pages.signing import (
    calendar,
    decline,
    ending,
    files,
    paper,
    remind,
    showing,
    sign,
    signing,
    verify,
)

urlpatterns = [
    path("stays/<uuid:key>/signing/", signing.read, name="signing"),
    path("stays/<uuid:key>/signing/sign/", sign.sign, name="sign"),
    path("stays/<uuid:key>/signing/code/", showing.show, {"factor": Factor.CODE}, name="sign_code"),
    path(
        "stays/<uuid:key>/signing/passkey/",
        showing.show,
        {"factor": Factor.PASSKEY},
        name="sign_passkey",
    ),
    path("stays/<uuid:key>/signing/decline/", decline.decline, name="sign_decline"),
    path("stays/<uuid:key>/signing/paper/", paper.attest, name="sign_paper"),
    path("stays/<uuid:key>/signing/remind/", remind.remind, name="sign_remind"),
    path(
        "stays/<uuid:key>/signing/<int:number>/<str:name>.<str:ending>",
        files.download,
        name="agreement_file",
    ),
    path(
        "stays/<uuid:key>/signing/evidence/<uuid:signature>/",
        files.evidence,
        name="signature_evidence",
    ),
    path("stays/<uuid:key>/withdraw/", ending.withdraw, name="stay_withdraw"),
    path("stays/<uuid:key>/terminate/", ending.terminate, name="stay_terminate"),
    path("stays/<uuid:key>/complete/", ending.complete, name="stay_complete"),
    path("stays/<uuid:key>/ended/", ending.ended, name="stay_ended"),
    path("verify/", verify.verify, name="verify"),
    path("calendar/", calendar.own, name="calendar"),
    path("calendar/end/", calendar.end, name="calendar_end"),
    path("calendar/stays.ics", calendar.download, name="calendar_file"),
    path("calendar/<str:secret>/stays.ics", calendar.feed, name="calendar_feed"),
]
