"""Addresses of the log without a network. The worker's is at the root: it stands for every page."""

from django.urls import path

from sapar_web.pages.offline import owner, shell

urlpatterns = [
    path("worker.js", shell.worker, name="offline_worker"),
    path("offline/who/", owner.who, name="offline_who"),
    path("offline/<str:language>/", shell.shell, name="offline_shell"),
]
