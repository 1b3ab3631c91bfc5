"""Telling those who speak for parties."""

from sapar_web.actions.stays.telling import speakers_of, tell, whose
from sapar_web.models import Notice


def test_each_speaker_is_told_once_but_who_did_it(cast, stay) -> None:
    everybody = {each.email.split("@")[0] for each in speakers_of(stay)}
    assert everybody == {"officer", "international", "receiver", "lecturer"}
    assert tell(stay, "stay", "/stays/", but=cast.people["officer"]) == 3
    assert tell(stay, "stay", "/stays/", parties=["host"]) == 1
    assert Notice.objects.count() == 3


def test_a_party_is_an_organisation_or_a_person_and_a_mediator_is_neither(stay) -> None:
    assert whose(stay, "host") == {"organisation_id": stay.host_id}
    assert whose(stay, "participant") == {"person_id": stay.participant_id}
    assert whose(stay, "third") == {}
