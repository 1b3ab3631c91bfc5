import pytest


def talk(change: str) -> str:
    return f"clauses: [{{id: visitor-talk, {change}}}]"


OWN = "title: {en: A seat, kk: Орын, ru: Место}, owed_by: [host], owed_to: [participant]"


def own(change: str) -> str:
    return f"clauses: [{{id: seat, {OWN}, {change}}}]"


@pytest.mark.parametrize(
    ("code", "change", "message"),
    [
        ("L01", "owed_by: []", "it does not say who owes it"),
        ("L02", "owed_to: []", "it does not say to whom it is owed"),
        ("L03", "quantity: null", "it does not say how much"),
        ("L03", "unit: null", "it says 1, but not of what"),
        ("L04", "due: null", "it says neither by when nor for which time"),
        ("L05", "shown_by: []", "it does not say how it is shown"),
        (
            "L06",
            "verified_by: [host]",
            "owed by: host institution; verified only by: host institution",
        ),
        ("L06", "verified_by: [mentor]", "owed by: host institution; verified only by: mentor"),
        ("L07", "remedy: null", "it has no remedy"),
        ("L07", "remedy: {kind: other}", "its remedy is “other”, and no text says which"),
    ],
)
def test_what_a_duty_lacks_is_found(found, code: str, change: str, message: str) -> None:
    assert [said for _path, said in found(code, talk(change))] == [message]


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("L04", "due: null, per: stay"),
        ("L06", "verified_by: [mentor, participant]"),
        ("L06", "verified_by: []"),
        ("L07", "owed_by: [participant], remedy: null"),
        ("L13", "verified_by: [], shown_by: [log]"),
    ],
)
def test_what_a_duty_may_do_without(found, code: str, change: str) -> None:
    assert found(code, talk(change)) == []


def test_a_duty_of_all_to_all_may_be_verified_by_any(found) -> None:
    assert found("L06", "clauses: [{id: dispute-answer, verified_by: [host]}]") == []


@pytest.mark.parametrize(
    "change",
    [
        "due: {days: 5, side: after, moment: arrival}, shown_by: [signed]",
        "per: stay, shown_by: [document]",
        "shown_by: [log]",
    ],
)
def test_what_exists_or_not_needs_no_number(found, change: str) -> None:
    assert found("L03", own(change)) == []


@pytest.mark.parametrize("change", ["per: stay", "shown_by: [counted]", "unit: hour, per: week"])
def test_a_clause_of_ones_own_that_is_counted_needs_a_number(found, change: str) -> None:
    assert [said for _path, said in found("L03", own(change))] == ["it does not say how much"]


def test_a_clause_that_says_nothing_is_found(found) -> None:
    ((_path, said),) = found("L03", "clauses: [{id: empty, shown_by: [log], per: stay}]")
    assert said.startswith("it cites no item of the catalogue and has neither title nor text")


@pytest.mark.parametrize(
    ("field", "language", "text", "word"),
    [
        ("text", "en", "The host gives adequate support.", "adequate"),
        ("title", "ru", "Поддержка по возможности", "по возможности"),
        ("sanction", "kk", "Тиісті шара қолданылады", "Тиісті"),
    ],
)
def test_vague_words_are_found_where_they_stand(found, field, language, text, word) -> None:
    ((path, said),) = found("L03", talk(f"{field}: {{{language}: {text}}}"))
    assert path == f"clauses.25.{field}.{language}"
    assert said == f"“{word}” leaves open how much, how well or when"


def test_a_date_that_nobody_looks_up_is_noted(found) -> None:
    ((_path, said),) = found("L13", talk("verified_by: [], shown_by: [dated]"))
    assert said.endswith("and nobody is named who looks")
