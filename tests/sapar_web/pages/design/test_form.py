from sapar_web.pages.design.form import empty, mistaken


def test_the_first_form_has_no_mistake_and_the_second_has_some_of_each_kind() -> None:
    assert not empty().is_bound
    errors = mistaken().errors
    assert {"title", "email", "hours", "agreed", "__all__"} <= set(errors)


def test_every_kind_of_field_is_shown() -> None:
    kinds = {field.widget_type for field in empty()}
    assert kinds == {
        *("text", "email", "number", "date", "select", "radioselect"),
        *("checkboxselectmultiple", "textarea", "clearablefile", "checkbox"),
    }


def test_a_field_names_its_hint_and_its_mistake_to_screen_readers() -> None:
    shown = mistaken()["title"].as_field_group()
    assert 'aria-describedby="id_mistaken-title_helptext id_mistaken-title_error"' in shown
    assert 'aria-invalid="true"' in shown
    assert shown.index("_helptext") < shown.index('class="errors"') < shown.index("<input")
