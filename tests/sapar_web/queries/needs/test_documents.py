"""The document behind a statement."""

from tests.sapar_web.talks import Talks

from sapar_web.queries.needs.documents import empty_need, kept_need, need_document


def test_a_statement_is_read_as_it_was_kept(talks: Talks) -> None:
    need = talks.hand_in("host")
    assert kept_need(need_document(need)) == need.document


def test_a_new_one_is_in_the_language_of_whoever_begins_it() -> None:
    assert empty_need("host", "kk")["language"] == "kk"
    assert "language" not in empty_need("host", "xx")
