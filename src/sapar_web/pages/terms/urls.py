"""Addresses of terms."""

from django.urls import path

from sapar_web.pages.terms import first

urlpatterns = [
    path("", first.first, name="terms"),
    path("published/", first.first, name="published"),
]
