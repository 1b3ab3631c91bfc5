"""Opening a stay without a call."""

import re
from datetime import timedelta

from sapar_web.models import Stay
from sapar_web.models.offer import today


def test_an_officer_opens_a_stay_and_the_participant_comes_by_the_link(cast, tender) -> None:
    officer, address = cast.client("officer"), f"/stays/under/{tender.terms.key}/new/"
    found = officer.get(address, {"from": "Steppe", "to": "Riverside"}).content.decode()
    assert "Name of the contractor" in found
    assert "Open the stay" not in found
    named = {"from": "Steppe", "to": "Riverside", "by": cast.contractor.name[:6]}
    found = officer.get(address, named).content.decode()
    assert "Open the stay" in found
    assert f">{cast.contractor.name}</option>" in found
    first = today() + timedelta(days=60)
    told = {
        "sending": cast.sender.key,
        "host": cast.host.key,
        "contractor": cast.contractor.key,
        "participant": "lecturer@example.org",
        "first_day": first,
        "last_day": first + timedelta(days=30),
        "needs_until": today() + timedelta(days=10),
    }
    query = f"?from=Steppe&to=Riverside&by={cast.contractor.name[:6]}"
    refused = officer.post(address + query, {**told, "last_day": first - timedelta(days=1)})
    assert refused.status_code == 422
    without = officer.post(address + query, {**told, "contractor": ""})
    assert without.status_code == 422
    link = officer.post(address + query, told).content.decode()
    path = re.search(r"/stays/join/[^/]+/", link).group()
    assert "Sign in with the account" in cast.client("visitor").get(path).content.decode()
    lecturer = cast.client("lecturer")
    assert "Take part" in lecturer.get(path).content.decode()
    assert lecturer.post(path).status_code == 302
    stay = Stay.objects.get()
    assert (stay.participant, stay.contractor) == (cast.people["lecturer"], cast.contractor)
    assert cast.client("receiver").get(address).status_code == 403
