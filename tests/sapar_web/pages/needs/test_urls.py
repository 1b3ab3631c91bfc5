from django.urls import resolve, reverse

from sapar_web.pages.needs.urls import urlpatterns

KEY = "00000000-0000-4000-8000-000000000000"


def test_needs_and_their_comparison_stand_below_the_stay() -> None:
    assert reverse("need", args=[KEY, "host"]) == f"/stays/{KEY}/needs/host/"
    assert resolve(f"/stays/{KEY}/mismatch/").url_name == "mismatch"
    assert len({each.name for each in urlpatterns}) == len(urlpatterns)
