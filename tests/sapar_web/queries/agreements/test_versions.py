"""The version in force."""

from tests.sapar_web.talks import Talks

from sapar_web.models import Version
from sapar_web.queries.agreements.versions import version_in_force


def test_none_is_in_force_before_all_have_signed(talks: Talks) -> None:
    agreement = talks.begin()
    assert version_in_force(agreement) is None
    Version.objects.create(
        agreement=agreement,
        number=1,
        document={},
        canonical="{}",
        digest="0" * 64,
        signers=["host"],
        revision=1,
        made_by=talks.cast.people["officer"],
    )
    assert version_in_force(agreement) is None
