import pytest

from sapar_web.models import Terms


def fields(cast) -> dict[str, object]:
    return {
        "organisation": str(cast.ministry.key), "title": "Visits", "kind": "public",
        "currency": "KZT", "first_day": "2027-09-01", "last_day": "2028-08-31",
        "shortest": "28", "longest": "84", "languages": ["en"], "binding": "",
    }  # fmt: skip


def test_the_form_begins_with_what_is_known_of_the_organisation(cast) -> None:
    form = cast.client("officer").get("/terms/new/").context["form"]
    known = {name: form.initial[name] for name in ("country", "currency", "languages", "binding")}
    assert known == {"country": "KZ", "currency": "KZT", "languages": ["en"], "binding": "en"}
    length = form.initial["last_day"] - form.initial["first_day"]
    assert (form.initial["first_day"].month, length.days in (364, 365)) == (9, True)


def test_a_draft_is_begun_and_its_editor_opened(cast) -> None:
    answer = cast.client("officer").post("/terms/new/", fields(cast))
    made = Terms.objects.get()
    assert answer.headers["Location"] == f"/terms/{made.key}/edit/"
    assert (made.title, made.document["sponsor"]["name"]) == ("Visits", cast.ministry.name)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("title", ""),
        ("country", "Kazakhstan"),
        ("currency", "tenge"),
        ("first_day", "next year"),
        ("longest", "5000"),
        ("fee", "-1"),
        ("languages", ["de"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field_and_stays(cast, name, typed) -> None:
    sent = {**fields(cast), name: typed}
    answer = cast.client("officer").post("/terms/new/", sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [name]
    assert answer.context["form"]["title"].value() == sent["title"]
    assert answer.context["form"][name].value() == typed
    assert Terms.objects.count() == 0


def test_terms_of_another_organisation_are_not_begun(cast) -> None:
    answer = cast.client("officer").post(
        "/terms/new/", {**fields(cast), "organisation": str(cast.host.key)}
    )
    assert list(answer.context["form"].errors) == ["organisation"]
    assert Terms.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "status"), [("observer", 403), ("receiver", 403), ("nobody", 403), ("visitor", 302)]
)
def test_only_officers_begin_terms(cast, name, status) -> None:
    assert cast.client(name).get("/terms/new/").status_code == status
    assert cast.client(name).post("/terms/new/", fields(cast)).status_code == status
    assert Terms.objects.count() == 0


def test_the_country_is_chosen_by_its_name_and_drafted_by_its_code(cast) -> None:
    client, headers = cast.client("officer"), {"accept-language": "ru"}
    shown = client.get("/terms/new/", headers=headers).content.decode()
    assert '<option value="KZ" selected>Казахстан</option>' in shown
    client.post("/terms/new/", {**fields(cast), "country": "DE"}, headers=headers)
    assert Terms.objects.get().document["sponsor"]["country"] == "DE"
