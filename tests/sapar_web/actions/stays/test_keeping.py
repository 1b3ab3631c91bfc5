"""The text of an agreement, written anew."""

from tests.sapar_web.talks import Talks

from sapar_web.actions.stays.keeping import keep_document


def test_another_text_has_a_higher_revision(talks: Talks) -> None:
    talks.begin()
    agreement = talks.agreement()
    before, then = agreement.revision, agreement.changed_at
    keep_document(agreement, {**agreement.document, "goals": []})
    kept = talks.agreement()
    assert (kept.document["goals"], kept.revision) == ([], before + 1)
    assert kept.changed_at > then
