"""Addresses of offers."""

from django.urls import path

from sapar_web.pages.offers import first

urlpatterns = [
    path("", first.first, name="offers"),
]
