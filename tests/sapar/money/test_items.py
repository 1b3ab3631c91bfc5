from sapar.money.items import (
    APART,
    FIXED_TRAVEL,
    HOST_SERVICE,
    ITEMS,
    LIVING,
    UNSPLIT,
    Item,
    item_of,
)


def test_each_item_is_found_under_its_code() -> None:
    assert all(code == item.code for code, item in ITEMS.items())


def test_titles_are_told_apart() -> None:
    assert len({item.title for item in ITEMS.values()}) == len(ITEMS)


def test_living_cost_is_what_a_participant_lives_on() -> None:
    assert {"subsistence", "stipend", "housing", "grant"} == LIVING


def test_travel_and_visa_do_not_grow_with_length() -> None:
    assert {"travel", "visa"} == FIXED_TRAVEL


def test_special_needs_stand_apart() -> None:
    assert {"special_needs"} == APART


def test_a_grant_that_is_not_split_may_hold_travel() -> None:
    assert {"grant"} == UNSPLIT


def test_no_living_cost_is_a_service_of_the_host() -> None:
    assert not HOST_SERVICE & (LIVING | FIXED_TRAVEL | APART)


def test_an_unknown_item_keeps_its_name_and_has_no_flag() -> None:
    assert item_of("catering") == Item(code="catering", title="catering")
    assert item_of("travel") is ITEMS["travel"]
