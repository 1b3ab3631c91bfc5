"""Parts of an agreement as forms."""

from django.http import QueryDict

from sapar_web.pages.agreements.parts import STEPS, by_field_of, filled, form_shape, sent
from sapar_web.queries.agreements.changes import FIELDS, GOAL, Change

GOAL_CHANGE = Change(part="goals/g1")


def test_every_part_has_a_form() -> None:
    assert all(form_shape(name).fields for name in ("clause", GOAL, *FIELDS))


def test_levels_are_five_fields_and_one_list() -> None:
    levels = ["a", "b", "c", "d", "e"]
    fields = dict(zip(STEPS, levels, strict=True))
    assert filled(GOAL_CHANGE, {"levels": levels})["levels"] == fields
    given = QueryDict(mutable=True)
    given["first"] = "en"
    for step, text in fields.items():
        given[f"v.levels.{step}@en"] = text
    assert sent(GOAL_CHANGE, given) == {"id": "g1", "levels": levels}


def test_what_is_wrong_with_a_level_is_said_at_its_field() -> None:
    found = by_field_of(GOAL_CHANGE, {"goals.3.levels.4": ["this is needed"], "gate": ["no"]})
    assert found == {"v.levels.level+2": ["this is needed"], "": ["no"]}
