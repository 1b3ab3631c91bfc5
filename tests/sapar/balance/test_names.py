from sapar.balance.names import null_title, party_name, place_name, quality_kinds, unit_name
from sapar.dataset.quality import Quality
from sapar.reciprocity.measures import Weight
from sapar.reciprocity.nulls import Null
from sapar.values.language import speaking
from sapar.values.party import Party
from sapar.values.wording import Language


def test_every_party_has_a_name_for_a_sentence() -> None:
    assert [party_name(party) for party in Party] == [
        "the sponsor",
        "the sending institution",
        "the host institution",
        "the contractor",
        "the participant",
        "the mentor",
        "a third party",
    ]


def test_a_party_outside_the_vocabulary_keeps_its_own_word() -> None:
    assert party_name("ministry") == "ministry"


def test_a_country_is_named_and_any_other_place_is_not() -> None:
    assert (place_name("KZ"), place_name("XW")) == ("Kazakhstan", "Rest of the world")
    assert place_name("E  MADRID04") == "E  MADRID04"
    with speaking(Language.KAZAKH):
        assert (place_name("KZ"), place_name("E  MADRID04")) == ("Қазақстан", "E  MADRID04")


def test_an_institution_is_called_by_the_name_that_is_given() -> None:
    assert place_name("DE-1", {"DE-1": "Universität"}) == "Universität"
    assert place_name("KZ", {"DE-1": "Universität"}) == "Kazakhstan"


def test_every_unit_and_null_has_a_name() -> None:
    units: tuple[Weight, ...] = ("person_days", "people", "stays")
    assert [unit_name(unit) for unit in units] == ["person-days", "people", "stays"]
    assert [null_title(null) for null in Null] == [
        "the weighted random graph",
        "the weighted configuration model",
        "the expected flow",
    ]


def test_rules_of_an_import_are_told_by_what_was_done(quality: Quality) -> None:
    told = {title: [rule.code for rule in rules] for title, rules in quality_kinds(quality)}
    assert told == {
        "refused": ["R1"],
        "repaired": ["M1"],
        "left as it was": [],
        "ambiguous": [],
        "noticed": [],
    }
