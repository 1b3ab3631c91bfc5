import pytest

from sapar.balance.published import to_json
from sapar.values.wording import Language
from sapar_web.models import Snapshot
from sapar_web.queries.balance.published import (
    Release,
    balance_from,
    kept_under,
    read_balance,
    text_of,
)


def test_a_balance_is_read_back_letter_by_letter(texts):
    assert [to_json(read_balance(each)) for each in texts.values()] == [*texts.values()]


def test_a_snapshot_has_a_balance_for_each_release_or_none(text):
    snapshot = Snapshot(balances={"parties": text})
    assert len(balance_from(snapshot, Release.PARTIES, Language.ENGLISH).panels) == 6
    for language in Language:
        with pytest.raises(KeyError):
            balance_from(snapshot, Release.PUBLIC, language)


def test_it_is_read_in_the_language_of_the_reader(texts):
    kept = {kept_under(Release.PUBLIC, each): text for each, text in texts.items()}
    assert list(kept) == ["public", "public.kk", "public.ru"]
    snapshot = Snapshot(balances=kept)
    read = {each: balance_from(snapshot, Release.PUBLIC, each) for each in Language}
    assert [each.asked.language for each in read.values()] == list(Language)
    assert {str(each): told.panels[5].title for each, told in read.items()} == {
        "en": "Who came back", "kk": "Кім қайтып келді", "ru": "Кто приехал в ответ",
    }  # fmt: skip


def test_of_one_from_before_there_were_languages_it_is_english_and_says_so(text):
    without = text.replace(',\n    "language": "en"', "")
    assert without != text
    snapshot = Snapshot(balances={"public": without})
    assert text_of(snapshot, Release.PUBLIC, Language.KAZAKH) == without
    assert balance_from(snapshot, Release.PUBLIC, Language.KAZAKH).asked.language == "en"
