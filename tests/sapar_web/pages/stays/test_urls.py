from django.urls import resolve, reverse

from sapar_web.pages.stays.urls import urlpatterns

KEY = "00000000-0000-4000-8000-000000000000"


def test_a_stay_its_needs_and_their_comparison_have_addresses() -> None:
    assert reverse("stay", args=[KEY]) == f"/stays/{KEY}/"
    assert reverse("need", args=[KEY, "host"]) == f"/stays/{KEY}/needs/host/"
    assert resolve(f"/stays/{KEY}/mismatch/").url_name == "mismatch"
    assert len({each.name for each in urlpatterns}) == len(urlpatterns)
