from django.urls import reverse

from sapar_web.pages.calls.urls import urlpatterns


def test_every_address_of_calls_has_a_name_of_its_own() -> None:
    names = [each.name for each in urlpatterns]
    assert len(set(names)) == len(names)
    assert reverse("calls") == "/calls/"
