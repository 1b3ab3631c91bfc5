from sapar.values.wording import Language
from sapar_web.pages.terms.fields import Form, both, by_field, country_options, flat, options
from sapar_web.pages.terms.shapes import shape_of

ENGLISH = Form(Language.ENGLISH, (Language.ENGLISH, Language.KAZAKH))


def test_words_have_a_text_in_each_language_of_the_document() -> None:
    told = ENGLISH.of(shape_of("title"), {"kk": "Сапар", "ru": "Поездка"}, "Title")
    assert told.name == "v"
    assert [(code, text) for code, _name, text in told.texts] == [
        ("en", ""), ("kk", "Сапар"), ("ru", "Поездка"),
    ]  # fmt: skip
    plain = ENGLISH.of(shape_of("title"), "Visits", "Title")
    assert [(code, text) for code, _name, text in plain.texts] == [("en", "Visits"), ("kk", "")]


def test_rows_are_counted_from_one_and_an_added_one_is_written_next() -> None:
    form = Form(Language.ENGLISH, (Language.ENGLISH,), added="v")
    rows = form.of(shape_of("aims"), [{"id": "a", "text": "Teach"}], "Aims").fields
    assert [(row.name, row.label, row.fresh) for row in rows] == [
        ("v.0", "Aims 1", False), ("v.1", "Aims 2", True),
    ]  # fmt: skip


def test_what_is_wrong_inside_a_value_is_told_at_the_value_once() -> None:
    errors = {"v.currency": ["unknown"], "v.currency.0": ["unknown", "too long"]}
    form = Form(Language.ENGLISH, (Language.ENGLISH,), errors)
    fields = {each.name: each for each in form.of(shape_of("money"), {}, "Money").fields}
    assert list(fields["v.currency"].errors) == ["unknown", "too long"]
    assert list(fields["v.overhead"].errors) == []


def test_chosen_languages_come_first_in_their_order() -> None:
    told = ENGLISH.of(shape_of("languages"), ["ru", "en"], "Languages")
    assert [(code, chosen) for code, _name, chosen in told.choices] == [
        ("ru", True), ("en", True), ("kk", False),
    ]  # fmt: skip


def test_one_of_several_choices_is_a_list_of_options_made_once() -> None:
    made = options(Language, ("kk",), Language.ENGLISH)
    assert made == (
        '<option value="en">English</option>'
        '<option value="kk" selected>Kazakh</option>'
        '<option value="ru">Russian</option>'
    )
    assert options(Language, ("kk",), Language.ENGLISH) is made


def test_a_country_is_chosen_by_its_name_in_the_language_of_the_reader() -> None:
    kazakh = Form(Language.KAZAKH, (Language.ENGLISH,))
    fields = {
        each.name: each for each in kazakh.of(shape_of("sponsor"), {"country": "DE"}, "").fields
    }
    told = fields["v.country"].options
    assert told.startswith('<option value="">—</option>')
    assert '<option value="DE" selected>Германия</option>' in told
    assert told.count(" selected") == 1


def test_a_country_that_is_none_of_today_stays_chosen_as_it_was_typed() -> None:
    begins = '<option value="">—</option><option value="{}" selected>{}</option>'
    assert country_options("<", Language.ENGLISH).startswith(begins.format("&lt;", "&lt;"))
    former = begins.format("AN", "Нидерландские Антильские острова")
    assert country_options("AN", Language.RUSSIAN).startswith(former)
    assert country_options("", Language.ENGLISH).startswith('<option value="" selected>—</option>')


def test_codes_of_several_countries_are_told_with_their_names() -> None:
    russian = Form(Language.RUSSIAN, (Language.ENGLISH,))
    value = {"countries": ["DE", "QQ", "KZ"]}
    fields = {each.name: each for each in russian.of(shape_of("scheme"), value, "").fields}
    assert fields["v.countries"].value == "DE, QQ, KZ"
    assert fields["v.countries"].hint.endswith(" DE: Германия, KZ: Казахстан")


def test_two_states_tell_countries_by_name() -> None:
    mine, theirs = {"countries": ["DE", "KZ"]}, {"country": "EG"}
    told = both(mine, theirs, Language.KAZAKH)
    assert [(each["place"], each["yours"], each["theirs"]) for each in told] == [
        ("country", "", "Мысыр"), ("countries", "Германия, Қазақстан", ""),
    ]  # fmt: skip


def test_two_states_tell_parties_by_name() -> None:
    mine, theirs = {"contacts": [{"party": "third"}]}, {"owed_to": ["host", "participant"]}
    told = both(mine, theirs, Language.RUSSIAN)
    assert [(each["place"], each["yours"], each["theirs"]) for each in told] == [
        ("owed_to", "", "принимающая организация, участник"),
        ("contacts.0.party", "третья сторона", ""),
    ]


def test_problems_go_to_their_field_and_others_to_the_whole() -> None:
    problems = {"money.fee": ["a"], "money": ["b"], "moneys": ["c"], "scheme": ["d"]}
    assert by_field(problems, "money") == {"v.fee": ["a"], "v": ["b"], "": ["c", "d"]}


def test_every_value_has_its_place() -> None:
    value = {"a": {"b": 1}, "rows": [{"c": None}, {"c": "x"}], "many": ["p", "q"]}
    assert list(flat(value)) == [("a.b", "1"), ("rows.1.c", "x"), ("many", "p, q")]


def test_two_states_are_shown_where_they_differ_only() -> None:
    told = both({"overhead": "0.1", "currency": "KZT"}, {"currency": "KZT"}, Language.ENGLISH)
    assert [(each["place"], each["yours"], each["theirs"]) for each in told] == [
        ("overhead", "0.1", "")
    ]
