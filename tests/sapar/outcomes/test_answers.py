import pytest

from sapar.outcomes.answers import Answers, differences
from sapar.outcomes.differences import SCALE


def test_differences_of_the_stays_that_gave_both() -> None:
    rows = [
        Answers(pre=3, then=None, post=3.5, stays=2),
        Answers(pre=None, then=2, post=3),
        Answers(pre=1, then=1, post=None),
    ]
    assert differences(rows, "pre", "post").counts == ((SCALE // 2, 2),)
    assert differences(rows, "pre", "post").coverage == 0.5
    assert differences(rows, "then", "post", stays=10).coverage == 0.1


def test_complete_means_all_three() -> None:
    assert Answers(pre=0, then=0, post=0).complete
    assert not Answers(pre=1, then=None, post=1).complete


def test_ratings_by_their_time() -> None:
    told = Answers(pre=1, then=2, post=3)
    assert [told.at("pre"), told.at("then"), told.at("post")] == [1, 2, 3]


def test_no_fewer_than_no_stays() -> None:
    with pytest.raises(ValueError, match="-1 stays"):
        Answers(pre=1, then=1, post=1, stays=-1)
