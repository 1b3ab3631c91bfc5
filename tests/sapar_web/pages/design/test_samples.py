from django.utils import translation

from sapar_web.pages.design import samples


def test_the_picture_shows_the_numbers_of_its_table() -> None:
    picture, rows = samples.charges()
    assert sum(amount for _name, amount in rows) == 3600
    assert all(name in picture for name, _amount in rows)


def test_no_picture_has_a_style_of_its_own_which_the_policy_would_block() -> None:
    assert "style" not in samples.charges()[0]


def test_both_sides_of_the_ledger_owe_something() -> None:
    found = [(len(side["now"]), len(side["later"])) for side in samples.ledger()]
    assert found == [(3, 0), (0, 1)]


def test_the_newest_comes_first() -> None:
    first, second = (entry["on"] for entry in samples.entries())
    assert first > second


def test_samples_speak_the_language_of_the_page() -> None:
    with translation.override("ru"):
        assert samples.ledger()[0]["now"][0]["what"] == "Наставник"
