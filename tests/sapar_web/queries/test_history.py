from sapar_web.access.deeds import Deed
from sapar_web.history.appending import append
from sapar_web.queries.history import history_of


def test_history_is_of_one_object_newest_first_and_page_by_page(cast) -> None:
    officer = cast.actor("officer")
    for number in range(4):
        append(officer, Deed.CHANGE_ORGANISATION, cast.host, unit=str(number))
    append(officer, Deed.CHANGE_ORGANISATION, cast.sender)
    first = history_of(cast.host, limit=2)
    assert [row["told"]["unit"] for row in first] == ["3", "2", "1"]
    second = history_of(cast.host, before=first[1]["number"], limit=2)
    assert [row["told"]["unit"] for row in second] == ["1", "0"]
    assert second[0]["actor__name"] == "Officer"
