"""Addresses of stays."""

from django.urls import path

from sapar_web.pages.stays import invite, join, lists, new

urlpatterns = [
    path("", lists.own, name="stays"),
    path("under/<uuid:terms>/new/", new.new, name="stay_new"),
    path("join/<str:secret>/", join.join, name="stay_join"),
    path("<uuid:key>/invite/<str:party>/", invite.invite, name="stay_invite"),
]
