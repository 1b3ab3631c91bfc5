from sapar.balance.stay_page.record import StayRecord
from sapar.balance.stay_page.standing import open_points


def test_everything_that_waits_is_told_with_who_owes_it(record: StayRecord) -> None:
    assert [(point.code, point.text) for point in record.open] == [
        ("unanswered", "Mentoring: 2.5 hours claimed, no answer yet"),
        ("disputed", "Mentoring: 3 hours in dispute between the mentor and the participant"),
        ("nothing", ("Release from teaching on return: the sending institution has not claimed to "
                    "have delivered it")),
        ("later", "Follow-up: not yet due; the sending institution owes it"),
        ("nothing", "a quiet room: the host institution has not claimed to have delivered it"),
        ("pending", "archive: asked for, not decided"),
        ("goal", "Archive work: not looked at since the stay began"),
    ]  # fmt: skip


def test_where_nothing_waits_nothing_is_told() -> None:
    assert open_points((), (), ()) == ()
