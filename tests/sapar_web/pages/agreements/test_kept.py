"""What of the page follows from the text alone."""

from tests.sapar_web.talks import Talks

from sapar.values.wording import Language
from sapar_web.pages.agreements.kept import kept_clauses, kept_contents, kept_parts
from sapar_web.queries.agreements.documents import agreement_text


def test_the_same_text_is_put_into_words_once_a_language(talks: Talks) -> None:
    talks.begin()
    key, text, same = talks.stay.key, *(agreement_text(talks.agreement()) for _each in "12")
    first, again = (kept_clauses(each, key, Language.ENGLISH) for each in (text, same))
    other = kept_clauses(text, key, Language.KAZAKH)
    assert first is again
    assert other[0].body != first[0].body


def test_a_text_that_was_changed_is_put_into_words_anew(talks: Talks) -> None:
    text = agreement_text(talks.begin())
    key, changed = talks.stay.key, text.replace('"quantity": "2"', '"quantity": "3"')
    assert changed != text
    before, after = (kept_clauses(each, key, Language.ENGLISH) for each in (text, changed))
    assert "At least 2 hours a week" in "".join(each.body for each in before)
    assert "At least 3 hours a week" in "".join(each.body for each in after)


def test_contents_lead_to_each_clause_and_links_to_its_forms(talks: Talks) -> None:
    text, key = agreement_text(talks.begin()), talks.stay.key
    contents = kept_contents(text, key, Language.ENGLISH)
    clauses = kept_clauses(text, key, Language.ENGLISH)
    assert [f'href="#c-{each.id}"' in contents for each in clauses] == [True] * len(clauses)
    base = f"/stays/{key}/agreement"
    assert f'href="{base}/propose/?clause=mentor-hours"' in "".join(each.links for each in clauses)
    parts = {each.name: each for each in kept_parts(text, key, Language.ENGLISH)}
    assert f'href="{base}/remark/?part=money"' in parts["money"].links
    assert "<table" in parts["money"].body
