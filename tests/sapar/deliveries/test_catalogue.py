from sapar.deliveries.catalogue import item_label, item_title
from sapar.deliveries.times.contact import ALARM
from sapar.deliveries.times.milestones import CONTACT, MILESTONES
from sapar.standards.catalogue.loading import catalogue
from sapar.values.language import speaking
from sapar.values.wording import Language


def test_a_code_is_shown_with_what_it_stands_for() -> None:
    assert item_label("C02") == "C02 Mentoring"
    with speaking(Language.RUSSIAN):
        assert item_label("C02") == "C02 Наставничество"


def test_own_words_stay_as_they_are() -> None:
    assert item_label("data access") == item_title("data access") == "data access"


def test_a_title_is_that_of_the_catalogue() -> None:
    with speaking(Language.KAZAKH):
        assert item_title("C02") == "Тәлімгерлік"


def test_the_alarm_of_a_gap_is_the_number_of_the_catalogue() -> None:
    deadline = catalogue().commitments["D03"].deadline
    assert deadline is not None
    assert (deadline.days, deadline.working, deadline.moment) == (ALARM, True, "gap")


def test_every_code_that_a_rule_of_times_names_is_in_the_catalogue() -> None:
    named = {item for milestone in MILESTONES for item in milestone.items} | {*CONTACT}
    codes = {item for item in named if item[0].isupper()}
    assert codes - {*catalogue().commitments} == set()
    assert codes == {"C02", "C06", "C07", "C09", "C11", "D02", "D03"}
