"""Addresses of stays, their needs and the comparison of them."""

from django.urls import path

from sapar_web.pages.needs import mismatch, submit, write
from sapar_web.pages.stays import invite, join, lists, new, stay

urlpatterns = [
    path("", lists.own, name="stays"),
    path("under/<uuid:terms>/new/", new.new, name="stay_new"),
    path("join/<str:secret>/", join.join, name="stay_join"),
    path("<uuid:key>/", stay.read, name="stay"),
    path("<uuid:key>/invite/<str:party>/", invite.invite, name="stay_invite"),
    path("<uuid:key>/needs/<str:party>/", write.statement, name="need"),
    path("<uuid:key>/needs/<str:party>/part/<str:part>/", write.write, name="need_part"),
    path("<uuid:key>/needs/<str:party>/submit/", submit.submit, name="need_submit"),
    path("<uuid:key>/mismatch/", mismatch.compare, name="mismatch"),
]
