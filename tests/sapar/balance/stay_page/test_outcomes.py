from sapar.balance.stay_page.record import StayRecord


def test_the_last_level_known_says_whether_a_goal_is_reached(record: StayRecord) -> None:
    assert record.goals is not None
    told = [(goal.title, goal.pre, goal.post, goal.followup, goal.reached) for goal in record.goals]
    assert told == [
        ("A course taught", -1.0, -1.0, 1.0, True),
        ("A joint proposal", -2.0, -1.0, None, False),
        ("Archive work", None, None, None, None),
    ]
