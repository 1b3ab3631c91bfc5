"""Addresses of what is said about drafts."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
