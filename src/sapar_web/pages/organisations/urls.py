"""Addresses of organisations."""

from django.urls import path

from sapar_web.pages.organisations import first

urlpatterns = [
    path("", first.first, name="organisations"),
]
