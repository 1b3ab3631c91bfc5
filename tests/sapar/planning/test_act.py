import pytest

from sapar.dataset.schema.vocabulary import ACTS
from sapar.planning.act import Act, Say, say_of


def test_the_words_are_those_of_the_dataset() -> None:
    assert tuple(act.value for act in Act) == ACTS


@pytest.mark.parametrize(
    ("act", "say"),
    [
        (Act.INVITED, Say.INVITED),
        (Act.STATED, Say.SPOKE),
        (Act.COMMENTED, Say.SPOKE),
        (Act.CHANGED, Say.CHANGED),
        (Act.APPROVED, Say.APPROVED),
        (Act.DECLINED, Say.DECLINED),
    ],
)
def test_every_act_is_one_kind_of_say(act: Act, say: Say) -> None:
    assert say_of(act) is say


def test_to_state_and_to_comment_are_to_speak() -> None:
    assert Say.SPOKE.acts == (Act.STATED, Act.COMMENTED)


def test_each_act_is_in_one_kind_alone() -> None:
    assert sorted(act for say in Say for act in say.acts) == sorted(Act)
