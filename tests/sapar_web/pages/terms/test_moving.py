import pytest

from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.models import Terms


def names(terms: Terms) -> list[str]:
    return [each["id"] for each in Terms.objects.get(pk=terms.pk).document["clauses"]]


@pytest.mark.parametrize(
    ("which", "fields", "order"),
    [
        (1, {"way": "up"}, [1, 0, 2]),
        (0, {"way": "down"}, [1, 0, 2]),
        (0, {"way": "up"}, [0, 1, 2]),
        (2, {"before": 0}, [2, 0, 1]),
    ],
)
def test_a_clause_goes_where_it_is_sent(cast, whole, which, fields, order) -> None:
    before = names(whole)
    fields = {
        name: before[each] if isinstance(each, int) else each for name, each in fields.items()
    }
    page = f"/terms/{whole.key}/clauses/{before[which]}/move/"
    answer = cast.client("officer").post(page, fields)
    assert answer.headers["Location"] == f"/terms/{whole.key}/edit/#c-{before[which]}"
    assert names(whole) == [*(before[each] for each in order), *before[3:]]


def test_a_clause_goes_last_and_no_further(cast, whole) -> None:
    client, before = cast.client("officer"), names(whole)
    client.post(f"/terms/{whole.key}/clauses/{before[0]}/move/", {})
    assert names(whole) == [*before[1:], before[0]]
    client.post(f"/terms/{whole.key}/clauses/{before[0]}/move/", {"way": "down"})
    assert names(whole) == [*before[1:], before[0]]


def test_a_clause_is_put_back_where_it_stood(cast, whole) -> None:
    client, before = cast.client("officer"), names(whole)
    read = mark_of(part_of(whole.document, f"clauses/{before[1]}"))
    client.post(f"/terms/{whole.key}/clauses/{before[1]}/remove/", {"read": read})
    assert names(whole) == [before[0], *before[2:]]
    client.post(f"/terms/{whole.key}/restore/", {"clause": before[1]})
    assert names(whole) == before
    again = client.post(f"/terms/{whole.key}/restore/", {"clause": before[1]})
    assert again.status_code == 404


def test_who_took_a_clause_out_alone_can_put_it_back(cast, whole) -> None:
    client, name = cast.client("officer"), names(whole)[0]
    read = mark_of(part_of(whole.document, f"clauses/{name}"))
    client.post(f"/terms/{whole.key}/clauses/{name}/remove/", {"read": read})
    other = cast.client("officer").post(f"/terms/{whole.key}/restore/", {"clause": name})
    assert other.status_code == 404


def test_a_clause_that_was_changed_since_stays(cast, whole) -> None:
    client, before = cast.client("officer"), names(whole)
    page = f"/terms/{whole.key}/clauses/{before[0]}/remove/"
    assert client.post(page, {"read": "0" * 64}).status_code == 409
    assert names(whole) == before


def test_what_the_catalogue_says_is_filled_in_on_the_state_that_was_read(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/fill/"
    assert client.post(page, {"revision": "9"}).status_code == 409
    assert client.post(page, {"revision": "soon"}).status_code == 409
    assert Terms.objects.get(pk=draft.pk).document == draft.document


@pytest.mark.parametrize(
    ("name", "status"), [("observer", 403), ("receiver", 404), ("visitor", 302)]
)
@pytest.mark.parametrize("deed", ["move", "remove"])
def test_nobody_but_the_officer_moves(cast, whole, name, status, deed) -> None:
    before = names(whole)
    read = mark_of(part_of(whole.document, f"clauses/{before[1]}"))
    page = f"/terms/{whole.key}/clauses/{before[1]}/{deed}/"
    answer = cast.client(name).post(page, {"way": "up", "read": read})
    assert answer.status_code == status
    assert names(whole) == before


@pytest.mark.parametrize("deed", ["move", "remove"])
def test_there_is_no_deed_on_a_clause_that_is_not_there(cast, whole, deed) -> None:
    page = f"/terms/{whole.key}/clauses/nothing/{deed}/"
    assert cast.client("officer").post(page).status_code == 404
