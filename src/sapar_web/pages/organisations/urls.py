"""Addresses of organisations."""

from django.urls import path

from sapar_web.pages.organisations import invite, leave, lists, page, register

urlpatterns = [
    path("", lists.organisation_list, name="organisations"),
    path("register/", register.register, name="organisation_register"),
    path("<uuid:key>/", page.organisation, name="organisation"),
    path("<uuid:key>/history/", page.history, name="organisation_history"),
    path("<uuid:key>/change/", register.change, name="organisation_change"),
    path("<uuid:key>/units/", register.unit, name="organisation_unit_add"),
    path("<uuid:key>/units/<uuid:unit>/", register.unit, name="organisation_unit_rename"),
    path("<uuid:key>/invite/", invite.invite, name="organisation_invite"),
    path("invitations/<uuid:key>/", invite.withdraw, name="organisation_invitation_withdraw"),
    path("join/<str:secret>/", invite.join, name="organisation_join"),
    path("memberships/<uuid:key>/leave/", leave.leave_organisation, name="membership_leave"),
    path("memberships/<uuid:key>/end/", leave.end, name="membership_end"),
    path("memberships/<uuid:key>/hand-over/", leave.pass_on, name="membership_hand_over"),
]
