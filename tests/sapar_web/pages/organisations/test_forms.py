from django.utils.translation import override

from sapar_web.pages.organisations.forms import HandOverForm, InviteForm, RegisterForm


def test_countries_are_offered_in_the_language_of_the_page_none_first() -> None:
    with override("kk"):
        offered = list(RegisterForm().fields["country"].choices)
    assert offered[0] == ("", "—")
    assert [name for code, name in offered if code in ("KZ", "CY", "LV")] == [
        "Кипр", "Қазақстан", "Латвия",
    ]  # fmt: skip


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
