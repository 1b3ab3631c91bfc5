from gettext import GNUTranslations
from io import BytesIO
from threading import Thread

import pytest
from babel.messages.catalog import Catalog
from translation.catalogues import compiled

from sapar.values import language
from sapar.values.language import _, mark, ngettext, speaking, spoken
from sapar.values.wording import Language

WORDS = {
    "{n} rows": "строк: {n}",
    ("{n} stay", "{n} stays"): ("{n} визит", "{n} визита", "{n} визитов"),
}


@pytest.fixture
def russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of two sentences in place of the whole one."""
    kept = Catalog(locale="ru")
    for english, words in WORDS.items():
        kept.add(english, words)
    made = GNUTranslations(BytesIO(compiled(kept)))
    monkeypatch.setattr(language, "_catalogue", {Language.RUSSIAN: made}.__getitem__)


def test_english_is_what_the_source_says() -> None:
    assert _("{n} rows").format(n=3) == "3 rows"
    assert spoken() is Language.ENGLISH


def test_a_marked_sentence_is_returned_untouched() -> None:
    assert mark("no mentor was named") == "no mentor was named"


def test_one_and_many_take_their_own_form() -> None:
    assert [ngettext("{n} stay", "{n} stays", n).format(n=n) for n in (1, 2)] == [
        "1 stay",
        "2 stays",
    ]


@pytest.mark.usefixtures("russian")
def test_a_language_is_spoken_within_its_block_alone() -> None:
    with speaking(Language.RUSSIAN):
        assert (spoken(), _("{n} rows")) == (Language.RUSSIAN, "строк: {n}")
        with speaking(Language.ENGLISH):
            assert _("{n} rows") == "{n} rows"
        assert _("{n} rows") == "строк: {n}"
    assert _("{n} rows") == "{n} rows"


@pytest.mark.usefixtures("russian")
def test_it_ends_with_its_block_where_something_failed() -> None:
    with pytest.raises(ZeroDivisionError), speaking(Language.RUSSIAN):
        raise ZeroDivisionError
    assert spoken() is Language.ENGLISH


@pytest.mark.usefixtures("russian")
def test_russian_counts_in_three_forms() -> None:
    with speaking(Language.RUSSIAN):
        told = [ngettext("{n} stay", "{n} stays", n).format(n=n) for n in (1, 3, 11, 21, 25)]
    assert told == ["1 визит", "3 визита", "11 визитов", "21 визит", "25 визитов"]


@pytest.mark.usefixtures("russian")
def test_a_sentence_without_words_stays_as_it_is_and_an_empty_one_empty() -> None:
    with speaking(Language.RUSSIAN):
        assert (_("no mentor was named"), _("")) == ("no mentor was named", "")
        assert ngettext("{n} day", "{n} days", 5) == "{n} days"


@pytest.mark.usefixtures("russian")
def test_another_thread_speaks_english_until_it_is_told() -> None:
    heard: list[Language] = []
    with speaking(Language.RUSSIAN):
        other = Thread(target=lambda: heard.append(spoken()))
        other.start()
        other.join()
    assert heard == [Language.ENGLISH]


@pytest.mark.parametrize("each", [Language.KAZAKH, Language.RUSSIAN])
def test_every_other_language_has_its_catalogue(each: Language) -> None:
    with speaking(each):
        assert _("a sentence that nobody marked") == "a sentence that nobody marked"
