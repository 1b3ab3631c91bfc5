from django.urls import reverse

from sapar_web.pages.offline.urls import urlpatterns


def test_the_worker_stands_at_the_root_so_that_it_may_stand_for_every_page() -> None:
    assert reverse("offline_worker") == "/worker.js"
    assert reverse("offline_who") == "/offline/who/"
    assert reverse("offline_shell", args=["kk"]) == "/offline/kk/"
    assert len(urlpatterns) == 3
