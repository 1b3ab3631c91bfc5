from sapar.terms.prose.proposal import Certainty, Proposal, Stance


def test_the_surest_word_comes_first() -> None:
    assert [str(each) for each in Certainty] == ["sure", "likely", "possible"]


def test_a_proposal_needs_no_denial() -> None:
    assert Proposal("C02", Certainty.SURE, Stance.COVERS, ("mentor",), "x").denied_by is None
