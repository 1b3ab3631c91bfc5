"""Tests of reminding from the page."""

from tests.sapar_web.pages.signing.conftest import address
from tests.sapar_web.signing import Table

from sapar_web.models import Reminder


def test_everybody_is_reminded_once_and_the_page_says_whom(table: Table) -> None:
    client = table.cast.client("receiver")
    first = client.post(address("sign_remind", table), follow=True).content.decode()
    assert "Reminded: sponsor, sending institution, host institution" in first
    again = client.post(address("sign_remind", table), follow=True).content.decode()
    assert "was reminded today already" in again
    assert Reminder.objects.count() == len(table.version.signers)
    assert client.get(address("sign_remind", table)).status_code == 405
