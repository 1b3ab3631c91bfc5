from sapar.deliveries.times.milestones import CONTACT, MILESTONES
from sapar.values.language import _


def test_milestones_are_the_three_that_a_stay_begins_with() -> None:
    assert [milestone.code for milestone in MILESTONES] == ["account", "desk", "meeting"]
    assert _(MILESTONES[0].title) == "Library and IT account"


def test_an_item_reaches_one_milestone() -> None:
    items = [item for milestone in MILESTONES for item in milestone.items]
    assert len(set(items)) == len(items)


def test_a_meeting_is_contact_and_a_desk_is_none() -> None:
    meeting, desk = set(MILESTONES[2].items), set(MILESTONES[1].items)
    assert meeting <= set(CONTACT)
    assert not desk & set(CONTACT)
