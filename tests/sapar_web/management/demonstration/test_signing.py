"""The invented agreements: one in force, one that waits for some."""

import pytest

from sapar.exchange.pades.checking import signatures_in
from sapar_web.models import Commitment, Stay, Version
from sapar_web.queries.signing.files import file_of
from sapar_web.queries.signing.versions import standing


@pytest.mark.django_db
@pytest.mark.usefixtures("invented")
@pytest.mark.xdist_group("demonstration")
def test_one_agreement_is_in_force_and_one_waits_for_four() -> None:
    signed = Version.objects.get(agreement__stay__state="active")
    waits = Version.objects.get(agreement__stay__state="signing")
    assert standing(signed).complete
    assert standing(waits).missing == ["sponsor", "participant", "contractor", "mentor"]
    found = signatures_in(file_of(signed), compared=False)
    assert [(each.field, each.intact) for each in found] == [(p, True) for p in signed.signers]
    stay = Stay.objects.get(state="active")
    assert Commitment.objects.filter(stay=stay).count() == len(signed.document["clauses"])
    assert not Commitment.objects.exclude(stay=stay).exists()
