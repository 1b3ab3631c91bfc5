import pytest

from sapar_web.models import Terms
from sapar_web.pages.terms.reading import TITLES


@pytest.mark.parametrize("part", list(TITLES))
def test_what_is_shown_and_sent_back_unchanged_changes_nothing(cast, whole, sent, part) -> None:
    client, page = cast.client("officer"), f"/terms/{whole.key}/part/{part}/"
    shown = client.get(page)
    assert shown.status_code == 200
    saved = client.post(page, sent(shown.content.decode()))
    assert (saved.status_code, saved.headers.get("Location")) == (302, page)
    assert Terms.objects.get(pk=whole.pk).document == whole.document


def test_every_clause_is_sent_back_as_it_was(cast, whole, sent) -> None:
    client = cast.client("officer")
    for clause in whole.document["clauses"][:12]:
        page = f"/terms/{whole.key}/clauses/{clause['id']}/"
        saved = client.post(page, sent(client.get(page).content.decode()))
        assert saved.status_code == 302, saved.content.decode()
    assert Terms.objects.get(pk=whole.pk).document == whole.document


def test_where_a_script_saves_it_is_told_in_the_part_that_the_script_puts_there(
    cast, draft, sent
) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/title/"
    fields = sent(client.get(page).content.decode())
    by_script = {"HX-Request": "true"}
    told = client.post(page, fields, headers=by_script, follow=True).content.decode()
    assert "Saved." in told.partition('id="work"')[2]
    told = client.post(page, fields, follow=True).content.decode()
    assert "Saved." not in told.partition('id="work"')[2]


def test_a_row_is_added_and_taken_out_without_writing(cast, draft, sent) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/aims/"
    fields = sent(client.get(page).content.decode())
    fields["add"] = "v"
    more = client.post(page, fields)
    assert more.status_code == 200
    assert 'name="v.0.text@en"' in more.content.decode()
    fields = sent(more.content.decode())
    fields["v.0.text@en"] = "More lecturers teach in English"
    fields["drop"] = "v.0"
    less = client.post(page, fields).content.decode()
    assert 'name="v.0.text@en"' not in less
    assert Terms.objects.get(pk=draft.pk).revision == 1


def test_a_new_row_gets_a_name_of_its_own(cast, draft, sent) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/aims/"
    fields = sent(client.get(page).content.decode())
    fields["v.rows"], fields["v.0.text@en"] = "1", "More lecturers teach in English"
    assert client.post(page, fields).status_code == 302
    kept = Terms.objects.get(pk=draft.pk).document["aims"]
    assert kept == [
        {"id": "more-lecturers-teach-in-english", "text": "More lecturers teach in English"}
    ]


def test_what_does_not_fit_is_told_at_its_field_and_stays_in_the_form(cast, draft, sent) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/money/"
    fields = sent(client.get(page).content.decode())
    fields["v.overhead"] = "a tenth"
    answer = client.post(page, fields)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="a tenth"' in told
    assert "a number was expected, with a point and without blanks: 4000.50" in told
    assert Terms.objects.get(pk=draft.pk).revision == 1


def test_who_wrote_on_an_older_state_sees_both_and_can_merge(cast, draft, sent) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/money/"
    mine = sent(client.get(page).content.decode())
    theirs = sent(client.get(page).content.decode())
    theirs["v.overhead"], mine["v.overhead"] = "0.2", "0.1"
    assert client.post(page, theirs).status_code == 302
    answer = client.post(page, mine)
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "<td>0.1</td><td>0.2</td>" in told
    assert Terms.objects.get(pk=draft.pk).document["money"]["overhead"] == "0.2"
    merged = sent(told)
    assert merged["v.overhead"] == "0.1"
    assert client.post(page, merged).status_code == 302
    assert Terms.objects.get(pk=draft.pk).document["money"]["overhead"] == "0.1"


def test_of_two_who_write_a_clause_the_second_is_shown_what_differs_alone(
    cast, draft, sent
) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/clauses/mentor-hours/"
    shown = client.get(page).content.decode()
    assert client.post(page, sent(shown) | {"v.quantity": "3"}).status_code == 302
    told = client.post(page, sent(shown) | {"v.quantity": "5"}).content.decode()
    assert told.partition("<tbody>")[2].partition("</tbody>")[0].count("<tr>") == 1
    assert "<td>5</td><td>3</td>" in told


@pytest.mark.parametrize("part", ["planning", "version", "digest", "dated", "sending"])
def test_the_record_of_planning_has_no_page_to_type_it_in(cast, draft, part) -> None:
    client = cast.client("officer")
    page = f"/terms/{draft.key}/part/{part}/"
    assert client.get(page).status_code == 404
    forged = {"v.rows": "1", "v.0.on": "2027-01-01", "v.0.party": "sending", "v.0.act": "stated"}
    assert client.post(page, forged).status_code == 404
    assert "planning" not in Terms.objects.get(pk=draft.pk).document


def test_markup_in_a_text_is_shown_as_text(cast, draft, sent) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/title/"
    fields = sent(client.get(page).content.decode())
    fields["v@en"] = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    assert client.post(page, fields).status_code == 302
    for address in ("", "edit/", "part/title/", "publish/", "discard/", "history/"):
        told = client.get(f"/terms/{draft.key}/{address}").content.decode()
        assert "<script>alert" not in told
        assert "<img src=x" not in told
    assert "<script>alert" not in client.get("/terms/").content.decode()


def test_a_post_of_fifty_megabytes_is_refused(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/part/title/"
    answer = client.post(page, {"v@en": "x" * 50_000_000})
    assert answer.status_code in (400, 413)
    assert Terms.objects.get(pk=draft.pk).revision == 1


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("observer", 403),
        ("international", 404),
        ("receiver", 404),
        ("nobody", 404),
        ("visitor", 302),
    ],
)
def test_nobody_but_the_officer_writes(cast, draft, name, status) -> None:
    client = cast.client(name)
    page = f"/terms/{draft.key}/part/title/"
    assert client.get(page).status_code == status
    assert client.post(page, {"v@en": "Mine", "first": "en"}).status_code == status
    assert Terms.objects.get(pk=draft.pk).title == "Short visits (invented)"


def test_the_check_stands_beside_the_clause_that_it_is_about(cast, draft) -> None:
    clause = draft.document["clauses"][0]["id"]
    told = cast.client("officer").get(f"/terms/{draft.key}/clauses/{clause}/").content.decode()
    assert "What the check says here" in told
    assert told.count('<li><span class="state bad">does not hold</span>') >= 1


@pytest.mark.parametrize("page", ["part/money", "part/aims", "clauses/mentor-hours"])
def test_a_part_takes_seven_queries(cast, whole, page, django_assert_num_queries) -> None:
    client = cast.client("officer")
    with django_assert_num_queries(7):
        assert client.get(f"/terms/{whole.key}/{page}/").status_code == 200


def test_fields_that_are_kept_are_of_what_stands_there_in_the_language_of_the_reader(
    cast, whole, sent
) -> None:
    client, page = cast.client("officer"), f"/terms/{whole.key}/part/money/"
    first, again = (client.get(page).context["fields"] for _ in range(2))
    assert first is again
    client.cookies["django_language"] = "kk"
    assert client.get(page).context["fields"] != first
    client.cookies["django_language"] = "en"
    fields = sent(client.get(page).content.decode())
    fields["v.overhead"] = "0.11"
    assert client.post(page, fields).status_code == 302
    assert 'value="0.11"' in client.get(page).context["fields"]
    fields["v.overhead"] = "much"
    assert 'value="much"' in client.post(page, fields).context["fields"]
    assert 'value="0.11"' in client.get(page).context["fields"]
