from django.urls import resolve, reverse

from sapar_web.pages.stays.urls import urlpatterns

KEY = "00000000-0000-4000-8000-000000000000"


def test_a_stay_has_one_address_and_others_below_it() -> None:
    assert reverse("stay", args=[KEY]) == f"/stays/{KEY}/"
    assert resolve(f"/stays/{KEY}/invite/mentor/").url_name == "stay_invite"
    assert len({each.name for each in urlpatterns}) == len(urlpatterns)
