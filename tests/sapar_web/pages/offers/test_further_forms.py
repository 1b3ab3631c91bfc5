from sapar_web.pages.offers.further_forms import LanguagesForm, MentorsForm, ValidityForm

MENTOR = {"name": "Prof. Invented", "hours": "2", "per": "week"}


def test_an_empty_form_takes_the_part_out() -> None:
    for kind in (ValidityForm, LanguagesForm, MentorsForm):
        form = kind(None, {"told": ""})
        assert form.is_valid()
        assert form.value() is None


def test_there_is_room_for_further_mentors_and_none_is_lost_when_they_are_fewer_now() -> None:
    assert "name-2" in MentorsForm([MENTOR]).fields
    sent = {f"name-{place}": f"M{place}" for place in range(4)}
    form = MentorsForm(None, sent)
    assert form.is_valid()
    assert [each["name"] for each in form.value()] == ["M0", "M1", "M2", "M3"]
