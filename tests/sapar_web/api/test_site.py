from pathlib import Path

import pytest
from django.test import Client
from tests.sapar_web.api import story

from sapar_web.api.front import nouns
from sapar_web.api.site import api
from sapar_web.models import Terms
from sapar_web.queries.terms.documents import document_of, kept_form


@pytest.mark.django_db
def test_nothing_is_answered_without_a_token(client: Client) -> None:
    schema = api.get_openapi_schema()
    for path, operations in schema["paths"].items():
        address = path.replace("{ending}", "json").replace("{number}", "1")
        for place in ("{key}", "{terms}", "{earlier}", "{stay}"):
            address = address.replace(place, "00000000-0000-0000-0000-000000000000")
        for method in operations:
            response = client.generic(method.upper(), address, content_type="application/json")
            assert response.status_code == 401, (method, path, response.status_code)


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does() -> None:
    operations = [
        operation
        for operations in api.get_openapi_schema()["paths"].values()
        for operation in operations.values()
    ]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert [each["operationId"] for each in operations if not each.get("description")] == []


def test_the_documentation_lists_every_operation(repository: Path) -> None:
    page = (repository / "docs/reference/api.md").read_text(encoding="utf-8")
    rows = [
        f"| `{each['name']}` | `{each['method']} {each['path']}` | "
        f"{each['description'].splitlines()[0]} |"
        for operations in nouns().values()
        for each in operations
    ]
    assert [line for line in page.splitlines() if line.startswith("| `")] == rows


@pytest.mark.django_db
def test_the_whole_story_by_the_api_alone(invented: None) -> None:
    officer, office, lecturer = (story.asks(name) for name in ("aizhan", "marat", "dana"))
    host, other = story.asks("anna"), story.asks("mikko")
    model = kept_form(document_of(Terms.objects.get(state="draft")))
    terms = story.drafted(officer, model)
    assert [code for code, holds in story.gates(officer, terms).items() if not holds] == [
        "A02",
        "A03",
    ]
    assert lecturer.ask("GET", terms).status_code == 404
    sending = story.asked(
        officer,
        terms,
        office,
        party="sending",
        email="marat@demo.example",
        organisation=story.key_of("Sarytau"),
    )
    participant = story.asked(
        officer, terms, lecturer, party="participant", email="dana@demo.example"
    )
    need = story.says(office, sending, kind="stated", text="Our classes must be covered.")
    wish = story.says(
        lecturer, participant, kind="commented", text="One hour is little.", clause="mentor-hours"
    )
    hours = next(each for each in model["clauses"] if each["id"] == "mentor-hours")
    story.write(officer, terms, "clauses/mentor-hours", {**hours, "quantity": "3"})
    story.answers(officer, wish, "taken", "Three hours now.")
    story.answers(officer, need, "partly", "In the money part.")
    revision = officer.done("GET", terms)["revision"]
    story.says(office, sending, kind="approved", revision=revision)
    story.says(lecturer, participant, kind="approved", revision=revision)
    assert set(story.gates(officer, terms).values()) == {True}
    until = {"revision": revision, "offers_until": story.later().isoformat()}
    published = officer.done("POST", f"{terms}/publish", until)
    assert (published["state"], len(published["digest"])) == ("published", 64)
    good = story.offered(host, terms, "Riverside", less=False)
    bad = story.offered(other, terms, "Lakeside", less=True)
    under = terms.replace("/terms/", "/offers/under/")
    assert officer.done("GET", under)["submitted"] == 2
    assert officer.ask("GET", f"{under}/comparison").status_code == 403
    story.days_pass(terms)
    assert len(officer.done("GET", f"{under}/comparison")["offers"]) == 2
    why = {"selected": "Three hours a week.", "rest": "One hour a week."}
    assert officer.done("POST", f"{good}/select", why)["state"] == "selected"
    lost = other.done("GET", bad)
    assert (lost["state"], lost["reason"]) == ("declined", "One hour a week.")
    assert other.ask("GET", good).status_code == 404
