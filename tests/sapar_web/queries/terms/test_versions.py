from sapar_web.actions.terms.publishing import supersede_terms
from sapar_web.queries.terms.versions import versions_of


def test_versions_are_told_by_number_and_drafts_to_members_only(
    cast, tender, django_assert_num_queries
) -> None:
    draft = supersede_terms(cast.actor("officer"), key=tender.terms.key)
    with django_assert_num_queries(2):
        found = versions_of(cast.actor("visitor"), tender.terms)
    assert [each["version"] for each in found] == [1]
    for terms in (tender.terms, draft):
        told = versions_of(cast.actor("officer"), terms)
        assert [each["version"] for each in told] == [1, 2]
