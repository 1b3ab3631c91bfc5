from sapar_web.pages.organisations.forms import (
    HandOverForm,
    InviteForm,
    RegisterForm,
    countries,
)


def test_countries_are_those_of_today_by_name() -> None:
    found = countries()
    codes = [code for code, _name in found[1:]]
    assert found[0] == ("", "—")
    assert {"KZ", "DE", "NA"} <= set(codes)
    assert not {"AN", "XW"} & set(codes)
    assert [name for _code, name in found[1:]] == sorted(name for _code, name in found[1:])


def test_only_who_can_look_after_members_registers() -> None:
    given = {"name": "University", "country": "KZ", "ror": ""}
    assert RegisterForm({**given, "role": "international"}).is_valid()
    form = RegisterForm({**given, "role": "participant"})
    assert list(form.errors) == ["role"]


def test_a_unit_is_one_of_the_organisations_or_none() -> None:
    units = [{"key": "k", "name": "Faculty"}]
    given = {"email": "a@example.org", "role": "mentor"}
    assert InviteForm(units, given).is_valid()
    assert InviteForm(units, {**given, "unit": "k"}).is_valid()
    assert list(InviteForm(units, {**given, "unit": "x"}).errors) == ["unit"]


def test_only_a_member_takes_over() -> None:
    people = [("a", "Aigul")]
    assert HandOverForm(people, {"to": "a"}).is_valid()
    assert list(HandOverForm(people, {"to": "b"}).errors) == ["to"]
