from uuid import UUID

import pytest
from django.urls import resolve, reverse

from sapar_web.pages.balance.urls import urlpatterns


@pytest.mark.parametrize("name", [each.name for each in urlpatterns])
def test_every_address_leads_back_to_its_page(name: str) -> None:
    path = reverse(name, args=[UUID(int=1)])
    assert resolve(path).view_name == name
    assert "/balance/" in path
