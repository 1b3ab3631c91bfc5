from django.apps import apps

from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.models import Person
from sapar_web.queries.people.data import KEPT, data_of


def test_every_row_that_points_to_a_person_is_in_their_data() -> None:
    told = {(model, way) for model, ways, _fields in KEPT.values() for way in ways}
    relations = Person._meta.get_fields(include_hidden=True)
    pointing = {
        (each.related_model, each.field.name)
        for each in relations
        if each.one_to_many or each.one_to_one
    }
    own = {pair for pair in pointing if pair[0] in set(apps.get_models())}
    assert own <= told, {f"{model.__name__}.{way}" for model, way in own - told}


def test_a_person_with_nothing_has_empty_parts(cast) -> None:
    kept = data_of(cast.people["nobody"])
    assert kept.pop("person")["name"] == "Nobody"
    assert kept == {part: [] for part in KEPT}


def test_values_are_told_as_they_are_kept_the_first_rows_first(cast) -> None:
    person = cast.people["lecturer"]
    made = [
        make_token(cast.actor("lecturer"), wanted=Wanted(name, ["read"], 3))[0] for name in "ab"
    ]
    (row,) = data_of(person, most=1)["tokens"]
    assert row == {
        "key": str(made[0].key),
        "name": "a",
        "scopes": ["read"],
        "created_at": made[0].created_at,
        "expires_at": made[0].expires_at,
        "used_at": None,
        "ended_at": None,
    }
    assert [each["name"] for each in data_of(person)["tokens"]] == ["a", "b"]
