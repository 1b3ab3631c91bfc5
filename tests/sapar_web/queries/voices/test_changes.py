"""What changed since somebody spoke."""

from sapar.values.wording import Language
from sapar_web.queries.voices.changes import changes_since


def test_only_what_it_is_about(consultation) -> None:
    other = consultation.terms.document["clauses"][1]["id"]
    word = consultation.say("commented", "Two hours.", consultation.clause)
    whole = consultation.say("approved")
    consultation.edit(other, "Something else.")
    assert changes_since(word, consultation.terms, Language.ENGLISH) == []
    consultation.edit(consultation.clause, "Two hours a week.")
    (sentence,) = changes_since(word, consultation.terms, Language.ENGLISH)
    assert "Two hours a week." in sentence
    assert len(changes_since(whole, consultation.terms, Language.ENGLISH)) == 2


def test_of_a_word_without_its_text_nothing_is_told(consultation) -> None:
    word = consultation.say("stated", "A desk.")
    word.read = None
    assert changes_since(word, consultation.terms, Language.ENGLISH) == []
