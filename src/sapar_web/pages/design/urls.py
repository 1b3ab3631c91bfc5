"""Addresses of design."""

from django.urls import path

from sapar_web.pages.design import first

urlpatterns = [
    path("", first.first, name="design"),
]
