"""Addresses stay as they are: links in mail, in notes of people and in calendars lead to them."""

from sapar_web.pages.signing.urls import urlpatterns

ADDRESSES = {
    "signing": "stays/<uuid:key>/signing/",
    "sign": "stays/<uuid:key>/signing/sign/",
    "sign_code": "stays/<uuid:key>/signing/code/",
    "sign_passkey": "stays/<uuid:key>/signing/passkey/",
    "sign_decline": "stays/<uuid:key>/signing/decline/",
    "sign_paper": "stays/<uuid:key>/signing/paper/",
    "sign_remind": "stays/<uuid:key>/signing/remind/",
    "agreement_file": "stays/<uuid:key>/signing/<int:number>/<str:name>.<str:ending>",
    "signature_evidence": "stays/<uuid:key>/signing/evidence/<uuid:signature>/",
    "stay_withdraw": "stays/<uuid:key>/withdraw/",
    "stay_terminate": "stays/<uuid:key>/terminate/",
    "stay_complete": "stays/<uuid:key>/complete/",
    "stay_ended": "stays/<uuid:key>/ended/",
    "verify": "verify/",
    "calendar": "calendar/",
    "calendar_end": "calendar/end/",
    "calendar_file": "calendar/stays.ics",
    "calendar_feed": "calendar/<str:secret>/stays.ics",
}


def test_each_address_is_where_it_was() -> None:
    assert {each.name: str(each.pattern) for each in urlpatterns} == ADDRESSES
