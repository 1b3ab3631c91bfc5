"""What stands in the way, with what is kept."""

from tests.sapar_web.talks import FOUR, Talks

from sapar_web.queries.agreements.readiness import acceptances, obstacles_of


def test_goals_stand_in_the_way_until_all_accepted_and_proposals_while_open(talks: Talks) -> None:
    agreement = talks.begin()
    assert "AG02" in {each.code for each in obstacles_of(agreement)}
    for party in FOUR:
        talks.consent(party)
    assert len(acceptances(agreement)) == 32
    talks.longer()
    assert "AG16" in {each.code for each in obstacles_of(talks.agreement())}
