"""Own stays, newest first."""

from sapar_web.queries.stays.lists import own_stays


def test_stays_follow_each_other_by_key(cast, stay) -> None:
    keys = [stay.key]
    for _each in range(4):
        stay.pk, stay.key = None, type(stay)().key
        stay.save(force_insert=True)
        keys.insert(0, stay.key)
    officer = cast.actor("officer")
    first = [row["key"] for row in own_stays(officer, limit=3)]
    then = [row["key"] for row in own_stays(officer, after=first[-1], limit=3)]
    assert first + then == keys
    assert own_stays(cast.actor("outsider"), limit=3) == []
