"""Addresses of accounts."""

from django.urls import path

from sapar_web.pages.accounts import first

urlpatterns = [
    path("", first.first, name="account"),
]
