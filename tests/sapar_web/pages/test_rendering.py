from django import forms


class Ask(forms.Form):
    email = forms.EmailField(label="Address", help_text="Where the link goes.")


def test_a_field_is_told_with_its_hint_and_its_error_which_a_reader_hears() -> None:
    page = str(Ask({"email": "nowhere"}))
    assert '<label for="id_email">Address:</label>' in page or "Address" in page
    assert "Where the link goes." in page
    assert "Enter a valid email address." in page
    described = page.partition('aria-describedby="')[2].partition('"')[0].split()
    assert described
    assert [name for name in described if f'id="{name}"' not in page] == []
    assert 'aria-invalid="true"' in page


def test_no_field_carries_style_or_script() -> None:
    page = str(Ask())
    assert "style=" not in page
    assert "<script" not in page
