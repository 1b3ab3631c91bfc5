from sapar_web.pages.agreed_parts import PARTS
from sapar_web.queries.agreements.changes import FIELDS


def test_each_part_that_can_be_changed_has_its_words() -> None:
    assert PARTS.keys() == FIELDS.keys()
