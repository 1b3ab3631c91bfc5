from django.urls import resolve, reverse

from sapar_web.pages.agreements.urls import urlpatterns

KEY = "00000000-0000-4000-8000-000000000000"


def test_an_agreement_stands_below_its_stay_and_a_proposal_by_its_own_key() -> None:
    assert reverse("agreement", args=[KEY]) == f"/stays/{KEY}/agreement/"
    assert resolve(f"/stays/proposals/{KEY}/accept/").url_name == "proposal_accept"
    assert len({each.name for each in urlpatterns}) == len(urlpatterns)
