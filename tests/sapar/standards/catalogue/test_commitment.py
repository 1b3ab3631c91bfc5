from sapar.standards.catalogue.commitment import EVERYBODY, Bound, Check, Force
from sapar.standards.catalogue.loading import catalogue
from sapar.values.party import Party


def test_a_commitment_belongs_to_the_section_of_its_letter() -> None:
    assert {each.section for each in catalogue().commitments.values()} == set("ABCDEF")
    assert catalogue().commitments["C02"].section == "C"


def test_all_are_the_four_parties_of_a_stay() -> None:
    named = ["sponsor", "sending", "host", "participant"]
    assert list(EVERYBODY) == [Party(each) for each in named]


def test_words_of_the_files_are_those_of_the_types() -> None:
    assert [*Force] == ["gate", "default", "option"]
    assert "".join(Check) == "EDQRAVN"
    assert [*Bound] == ["least", "most"]
