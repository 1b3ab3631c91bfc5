"""Addresses of accounts; what is not here is allauth's."""

from django.urls import path

from sapar_web.pages.accounts import account, data, sign_in, tokens

urlpatterns = [
    path("", account.account, name="account"),
    path("login/", sign_in.sign_in, name="account_login"),
    path("data/", data.data, name="account_data"),
    path("data/export/", data.export, name="account_export"),
    path("erase/", data.erase, name="account_erase"),
    path("tokens/", tokens.token_list, name="tokens"),
    path("tokens/<uuid:key>/end/", tokens.end, name="token_end"),
]
