"""Addresses of offers."""

from django.urls import path

from sapar_web.pages.offers import begin, compare, download, lists, offer, part, select, submit

urlpatterns = [
    path("", lists.own, name="offers"),
    path("open/", lists.taking, name="offers_open"),
    path("decide/", lists.deciding, name="offers_to_decide"),
    path("under/<uuid:terms>/", compare.under, name="offers_under"),
    path("under/<uuid:terms>/comparison.csv", compare.as_csv, name="offers_csv"),
    path("under/<uuid:terms>/begin/", begin.begin, name="offer_begin"),
    path("<uuid:key>/", offer.read, name="offer"),
    path("<uuid:key>/part/<path:part>/", part.write, name="offer_part"),
    path("<uuid:key>/submit/", submit.submit, name="offer_submit"),
    path("<uuid:key>/withdraw/", submit.withdraw, name="offer_withdraw"),
    path("<uuid:key>/select/", select.select, name="offer_select"),
    path("<uuid:key>/offer.<str:ending>", download.download, name="offer_file"),
]
