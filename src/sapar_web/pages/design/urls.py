"""Addresses of design."""

from django.urls import path

from sapar_web.pages.design import page

urlpatterns = [
    path("", page.design, name="design"),
]
