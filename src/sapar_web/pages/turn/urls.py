"""Addresses of turn."""

from django.urls import path

from sapar_web.pages.turn import turn

urlpatterns = [
    path("", turn.first, name="turn"),
    path("turn/seen/<uuid:key>/", turn.seen, name="turn_seen"),
]
