import pytest

from sapar.balance.selection import Selection
from sapar.standards.groups import built_in_groupings
from sapar.values.unusable import UnusableError


def refused(**asked: object) -> str:
    with pytest.raises(UnusableError) as caught:
        Selection(**asked)  # type: ignore[arg-type]
    return str(caught.value)


def test_a_selection_asks_for_everything_in_euro_unless_told() -> None:
    asked = Selection()
    assert (asked.by, dict(asked.where), asked.weight) == (None, {}, None)
    assert (asked.currency, asked.seed, asked.draws) == ("EUR", 1, 1000)


def test_a_dimension_is_found_by_its_id() -> None:
    asked = Selection(by="region", groupings=built_in_groupings())
    assert asked.dimension("region").title == "World region (M49)"
    assert asked.dimension("year").column == "year"


def test_an_unknown_dimension_is_refused_with_those_there_are() -> None:
    assert refused(by="colour") == (
        "--by: error B01: 'colour' is not known (expected one of host_country, origin_country, "
        "host, sending, scheme, contractor, pair, stay, field, seniority, year, purpose)"
    )


def test_the_message_names_the_option_that_is_wrong() -> None:
    assert refused(where={"colour": ("red",)}).startswith("--where: error B01: 'colour'")


def test_a_group_is_known_only_if_its_file_was_given() -> None:
    assert refused(by="income_group").startswith("--by: error B01: 'income_group'")


def test_an_unknown_unit_is_refused() -> None:
    assert refused(weight="hours") == (
        "--weight: error B01: 'hours' is not known (expected one of person_days, people, stays)"
    )


def test_a_question_names_the_keys_by_which_it_groups_and_chooses() -> None:
    asked = Selection(by="scheme", where={"host": ("H1",)})
    assert (asked.names("scheme"), asked.names("host"), asked.names("year")) == (True, True, False)
