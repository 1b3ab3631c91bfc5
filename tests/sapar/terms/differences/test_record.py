"""Differences as data for other programs."""

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.record import record_of
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms
from sapar.values.wording import Language


def test_a_record_has_both_digests_and_each_difference() -> None:
    content = model_terms().model_dump(mode="json")
    hours = next(each for each in content["clauses"] if each["id"] == "mentor-hours")
    hours["quantity"] = "3"
    content["scheme"]["stay"] = None
    after = Terms.model_validate(content)
    found = differences(model_terms(), after)
    assert record_of(model_terms(), after, found, Language.ENGLISH) == {
        "before": str(digest_of(model_terms())),
        "after": str(digest_of(after)),
        "differences": [
            {
                "kind": "removed",
                "part": ["scheme", "stay"],
                "clause": None,
                "before": {"shortest": 28, "longest": 84},
                "after": None,
                "direction": None,
                "sentence": "scheme, length of a stay: removed: shortest stay, days 28; longest "
                "stay, days 84",
            },
            {
                "kind": "changed",
                "part": ["clauses", "mentor-hours", "quantity"],
                "clause": "mentor-hours",
                "before": {"quantity": "2", "unit": "hour", "per": "week"},
                "after": {"quantity": "3", "unit": "hour", "per": "week"},
                "direction": "stronger",
                "sentence": "mentor-hours, Mentoring, how much: at least 2 hours a week → at "
                "least 3 hours a week (stronger)",
            },
        ],
    }
