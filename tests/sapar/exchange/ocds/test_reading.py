import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.exchange.ocds.reading import read_package
from sapar.exchange.ocds.release import package
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer
from sapar.values.unusable import UnusableError

SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)


def written(folder: Path, content: Any) -> Path:
    path = folder / "package.json"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def there(terms: Terms, *offers: Offer) -> dict[str, Any]:
    return package(terms, offers, date(2027, 1, 31), "ocds-test")


def test_terms_and_offers_come_back_with_their_digests(
    terms: Terms, offer_with: Callable[..., Offer], tmp_path: Path
) -> None:
    offers = (offer_with(), offer_with(id="b", money=None, answers=[], mentors=[]))
    found = read_package(written(tmp_path, there(terms, *offers)))
    assert (found.terms, found.offers, found.changed) == (terms, offers, ())
    assert digest_of(found.terms) == digest_of(terms)


NUMBERS = st.decimals("0", "99999999999999", places=4) | st.decimals("0", "9", places=1)
WORDS = st.text("abӘқЁ \"'\\", min_size=1, max_size=9).filter(str.strip)
SAID = WORDS | st.dictionaries(st.sampled_from(["en", "kk", "ru"]), WORDS, min_size=1)
DUES = st.sampled_from(
    [
        None,
        {"on": "2027-03-01"},
        {"days": 3, "side": "before", "moment": "arrival", "working": True},
        {"days": 0, "side": "after", "moment": "return"},
        {"earliest": "0.4", "latest": "0.6"},
        {"latest": "0.1"},
    ]
)
PER = st.sampled_from(["stay", "week", "hour", None])
CLAUSE = st.fixed_dictionaries(
    {},
    optional={
        "title": SAID,
        "text": SAID,
        "item": st.sampled_from(["C02", "C10", "D09", "A01"]),
        "owed_by": st.lists(st.sampled_from(["host", "sponsor"]), max_size=2),
        "quantity": NUMBERS,
        "unit": st.sampled_from(["hour", "percent"]),
        "per": PER,
        "due": DUES,
    },
)


PRICE = st.fixed_dictionaries({"amount": NUMBERS, "per": st.sampled_from(["stay", "week"])})


@SHARED
@given(title=SAID, clauses=st.lists(CLAUSE, max_size=4), price=PRICE)
def test_no_terms_lose_anything(
    terms: Terms, tmp_path: Path, title: Any, clauses: list[dict[str, Any]], price: dict[str, Any]
) -> None:
    items = [{"id": "item", "service": title, **price}]
    asked = Terms.model_validate(
        {
            **terms.model_dump(exclude={"clauses", "planning", "waivers"}),
            "title": title,
            "clauses": [{**each, "id": f"c{at}"} for at, each in enumerate(clauses)],
            "money": {"currency": "EUR", "fee": price, "items": items},
        }
    )
    found = read_package(written(tmp_path, there(asked)))
    assert (found.terms, found.changed) == (asked, ())


@SHARED
@given(
    answers=st.lists(
        st.fixed_dictionaries(
            {"clause": st.sampled_from(["mentor-hours", "workspace", "nowhere"])},
            optional={
                "answer": st.sampled_from(["accepts", "changes", "declines", None]),
                "quantity": NUMBERS,
                "per": PER,
                "due": DUES,
                "reason": SAID,
            },
        ),
        max_size=5,
    ),
    name=SAID,
)
def test_no_offer_loses_anything(
    terms: Terms,
    offer_with: Callable[..., Offer],
    tmp_path: Path,
    answers: list[dict[str, Any]],
    name: Any,
) -> None:
    offer = offer_with(answers=answers, offerer={"name": name, "role": "contractor"})
    found = read_package(written(tmp_path, there(terms, offer)))
    assert (found.offers, found.changed) == ((offer,), ())


def test_a_number_that_was_changed_in_the_package_is_taken_and_told(
    terms: Terms, tmp_path: Path
) -> None:
    content = there(terms)
    tender = content["releases"][0]["tender"]
    [hours] = [each for each in tender["criteria"] if each["id"] == "mentor-hours"]
    hours["requirementGroups"][0]["requirements"][1]["minValue"] = 7
    found = read_package(written(tmp_path, content))
    [clause] = [each for each in found.terms.clauses if each.id == "mentor-hours"]
    assert (clause.quantity, found.changed) == (7, (terms.id,))


def test_a_package_of_others_cannot_be_read_back(terms: Terms, tmp_path: Path) -> None:
    content = there(terms)
    del content["releases"][0]["tender"]["x_sapar"]
    with pytest.raises(UnusableError, match="ocds-not-of-sapar"):
        read_package(written(tmp_path, content))


def test_a_package_of_several_releases_is_refused(terms: Terms, tmp_path: Path) -> None:
    content = there(terms)
    content["releases"] *= 2
    with pytest.raises(UnusableError, match="ocds-not-one-release"):
        read_package(written(tmp_path, content))


@pytest.mark.parametrize("field", ["criteria", "contractPeriod", "id"])
def test_a_package_of_which_a_part_is_gone_is_refused(
    terms: Terms, tmp_path: Path, field: str
) -> None:
    content = there(terms)
    del content["releases"][0]["tender"][field]
    with pytest.raises(UnusableError, match="ocds-not-whole"):
        read_package(written(tmp_path, content))


@pytest.mark.parametrize(
    "content", [[], {}, {"releases": 3}, {"releases": [3]}, {"releases": [{"tender": []}]}]
)
def test_what_is_no_package_is_refused(tmp_path: Path, content: Any) -> None:
    with pytest.raises(UnusableError):
        read_package(written(tmp_path, content))
