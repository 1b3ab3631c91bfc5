"""Addresses of statements of needs and of their comparison: below the stay that they belong to."""

from django.urls import path

from sapar_web.pages.needs import mismatch, submit, write

urlpatterns = [
    path("<uuid:key>/needs/<str:party>/", write.statement, name="need"),
    path("<uuid:key>/needs/<str:party>/part/<str:part>/", write.write, name="need_part"),
    path("<uuid:key>/needs/<str:party>/submit/", submit.submit, name="need_submit"),
    path("<uuid:key>/mismatch/", mismatch.compare, name="mismatch"),
]
