from sapar_web.management.demonstration.cast import PARTS
from sapar_web.models import Role


def test_every_party_has_somebody_and_every_organisation_says_that_it_is_invented() -> None:
    roles = {part.role for part in PARTS}
    assert {Role.OFFICER, Role.INTERNATIONAL, Role.PARTICIPANT, Role.CONTRACTOR} <= roles
    assert [part.organisation for part in PARTS if "Invented" not in part.organisation] == []


def test_addresses_stand_alone() -> None:
    assert len({part.address for part in PARTS}) == len(PARTS)
