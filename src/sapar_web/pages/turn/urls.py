"""Addresses of turn."""

from django.urls import path

from sapar_web.pages.turn import first

urlpatterns = [
    path("", first.first, name="turn"),
]
