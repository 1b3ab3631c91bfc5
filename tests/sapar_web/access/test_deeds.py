from sapar_web.access.deeds import Deed


def test_a_deed_is_written_as_it_is_called() -> None:
    assert [deed for deed in Deed if deed.value != deed.name.lower()] == []
