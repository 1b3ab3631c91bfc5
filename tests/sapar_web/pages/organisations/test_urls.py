"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.organisations.urls import urlpatterns

ADDRESSES = {
    "organisations": "",
    "organisation_register": "register/",
    "organisation": "<uuid:key>/",
    "organisation_history": "<uuid:key>/history/",
    "organisation_change": "<uuid:key>/change/",
    "organisation_unit_add": "<uuid:key>/units/",
    "organisation_unit_rename": "<uuid:key>/units/<uuid:unit>/",
    "organisation_invite": "<uuid:key>/invite/",
    "organisation_invitation_withdraw": "invitations/<uuid:key>/",
    "organisation_join": "join/<str:secret>/",
    "membership_leave": "memberships/<uuid:key>/leave/",
    "membership_end": "memberships/<uuid:key>/end/",
    "membership_hand_over": "memberships/<uuid:key>/hand-over/",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
