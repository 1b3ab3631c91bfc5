"""Opening a stay without a call."""

import re
from datetime import timedelta

from sapar_web.models import Stay
from sapar_web.models.offer import today


def test_an_officer_opens_a_stay_and_the_participant_comes_by_the_link(cast, tender) -> None:
    officer, address = cast.client("officer"), f"/stays/under/{tender.terms.key}/new/"
    found = officer.get(address, {"from": "Steppe", "to": "Riverside"}).content.decode()
    assert "Open the stay" in found
    first = today() + timedelta(days=60)
    told = {
        "sending": cast.sender.key,
        "host": cast.host.key,
        "participant": "lecturer@example.org",
        "first_day": first,
        "last_day": first + timedelta(days=30),
        "needs_until": today() + timedelta(days=10),
    }
    query = "?from=Steppe&to=Riverside"
    refused = officer.post(address + query, {**told, "last_day": first - timedelta(days=1)})
    assert refused.status_code == 422
    link = officer.post(address + query, told).content.decode()
    path = re.search(r"/stays/join/[^/]+/", link).group()
    assert "Sign in with the account" in cast.client("visitor").get(path).content.decode()
    lecturer = cast.client("lecturer")
    assert "Take part" in lecturer.get(path).content.decode()
    assert lecturer.post(path).status_code == 302
    assert Stay.objects.get().participant == cast.people["lecturer"]
    assert cast.client("receiver").get(address).status_code == 403
