"""Addresses of terms."""

from django.urls import path

from sapar_web.pages.terms import (
    catalogue,
    compare,
    download,
    editor,
    ending,
    lists,
    moving,
    new,
    part,
    publish,
    terms,
)

urlpatterns = [
    path("", lists.own, name="terms"),
    path("published/", lists.published, name="published"),
    path("new/", new.new, name="terms_new"),
    path("<uuid:key>/", terms.read, name="terms_read"),
    path("<uuid:key>/history/", terms.history, name="terms_history"),
    path("<uuid:key>/edit/", editor.edit, name="terms_edit"),
    path("<uuid:key>/catalogue/", editor.beside, name="terms_catalogue"),
    path("<uuid:key>/part/<slug:part>/", part.part, name="terms_part"),
    path("<uuid:key>/add/", catalogue.add, name="terms_add"),
    path("<uuid:key>/fill/", moving.fill, name="terms_fill"),
    path("<uuid:key>/restore/", moving.restore, name="terms_restore"),
    path("<uuid:key>/clauses/<slug:clause>/", part.clause, name="terms_clause"),
    path("<uuid:key>/clauses/<slug:clause>/move/", moving.move, name="terms_move"),
    path("<uuid:key>/clauses/<slug:clause>/remove/", moving.remove, name="terms_remove"),
    path("<uuid:key>/publish/", publish.publish, name="terms_publish"),
    path("<uuid:key>/withdraw/", ending.withdraw, name="terms_withdraw"),
    path("<uuid:key>/supersede/", ending.supersede, name="terms_supersede"),
    path("<uuid:key>/discard/", ending.discard, name="terms_discard"),
    path("<uuid:key>/compare/<uuid:other>/", compare.compare, name="terms_compare"),
    path("<uuid:key>/terms.json", download.data, {"ending": "json"}, name="terms_json"),
    path("<uuid:key>/terms.yaml", download.data, {"ending": "yaml"}, name="terms_yaml"),
    path("<uuid:key>/terms.<slug:say>.<slug:ending>", download.made, name="terms_file"),
]
