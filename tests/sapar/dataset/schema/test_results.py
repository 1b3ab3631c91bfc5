from sapar.dataset.schema.results import ATTAINMENTS, CREDITS, EFFORT, GOALS, RATINGS, TIES


def test_columns_of_goals() -> None:
    assert ", ".join(GOALS.columns) == "goal, stay, level, owner, kind, weight"


def test_columns_of_attainments() -> None:
    assert ", ".join(ATTAINMENTS.columns) == "goal, wave, score, on"
    assert ATTAINMENTS.primary_key == ("goal", "wave")


def test_a_goal_is_scored_from_minus_two_to_two() -> None:
    score = ATTAINMENTS.field("score")
    assert score is not None
    assert (score.minimum, score.maximum) == (-2, 2)


def test_columns_of_ratings() -> None:
    assert ", ".join(RATINGS.columns) == "stay, item, wave, value"


def test_columns_of_ties() -> None:
    assert ", ".join(TIES.columns) == "tie, stay, wave, two_way, joint_work, last_contact"


def test_columns_of_effort() -> None:
    assert ", ".join(EFFORT.columns) == "entry, stay, party, kind, hours, on"


def test_columns_of_credits() -> None:
    assert ", ".join(CREDITS.columns) == "stay, party, output, role, degree"
