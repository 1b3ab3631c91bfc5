"""Labels of activities, old and new, as purposes."""

import pytest

from sapar.exchange.erasmus.activities import purpose
from sapar.exchange.erasmus.cells import State


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Staff mobility for teaching between Programme Countries", "teaching"),
        ("Staff mobility for Teaching To/From Partner Countries", "teaching"),
        ("Staff mobility for training between Programme Countries", "training"),
        ("Staff training abroad", "training"),
        ("Structured Courses/Training Events", "training"),
        ("Teaching/training assignments abroad", "teaching"),
        ("Student mobility for studies between Programme Countries", "study"),
        ("Student mobility for Traineeships To/From Partner Countries", "traineeship"),
        ("VET learners traineeships in companies abroad", "traineeship"),
        ("Youth Exchanges - Programme Countries", "youth"),
        ("European Voluntary Service - Partner Countries", "volunteering"),
        ("Advance Planning Visit – EVS", "preparation"),
        ("Job Shadowing", "job_shadowing"),
        ("HE-STA - Staff mobility for teaching", "teaching"),
        ("HE-STT - Staff mobility for training", "training"),
        ("HE-SMS-L - Student mobility for studies", "study"),
    ],
)
def test_a_label_tells_the_purpose(label, expected):
    assert purpose(label).value == expected


def test_a_label_of_no_known_kind_is_other_and_unknown():
    cell = purpose("Transnational project meeting")
    assert (cell.value, cell.state) == ("other", State.UNKNOWN)


def test_no_label_is_missing():
    assert purpose("? Unknown ?").state is State.MISSING
