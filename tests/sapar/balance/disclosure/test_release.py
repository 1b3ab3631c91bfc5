from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.contributing import behind_of
from sapar.balance.disclosure.contributors import Behind, Contributors
from sapar.balance.disclosure.release import released
from sapar.balance.disclosure.rules import rules_of
from sapar.balance.disclosure.spots import spots
from sapar.balance.document import Balance
from sapar.balance.frames import frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError

HOSTS = {"DE-1": 30, "DE-2": 25, "PL-1": 12, "PL-2": 4, "FR-1": 40}
"""Stays at each host; one host has four guests."""


def stays() -> list[dict[str, Any]]:
    return [
        {
            "stay": f"{host}-{number}", "participant": f"{host}-{number}", "sending": "KZ-1",
            "host": host, "origin_country": "KZ", "host_country": host[:2],
            "first_day": f"202{number % 3}-03-01", "days": 10 + number, "people": 1,
        }
        for host, guests in HOSTS.items()
        for number in range(guests)
    ]  # fmt: skip


def flows() -> list[dict[str, Any]]:
    return [
        {
            "flow": f"f-{stay['stay']}", "stay": stay["stay"], "payer": "sponsor",
            "payer_country": "KZ", "payee": "host", "payee_country": stay["host_country"],
            "item": "fee" if int(stay["days"]) % 2 else "travel", "amount": 100 + stay["days"],
            "currency": "EUR", "on": "2020-02-01", "spent_in": stay["host_country"],
        }
        for stay in stays()
    ]  # fmt: skip


@pytest.fixture(scope="module")
def folder(write_dataset: Callable[..., Path]) -> Path:
    return write_dataset("Stays", record="register", stays=stays(), flows=flows())


@pytest.fixture(scope="module")
def parties(folder: Path) -> Balance:
    return balance_of(folder, selection_from(by="host"))


@pytest.fixture(scope="module")
def behind(folder: Path) -> Behind:
    selection = selection_from(by="host")
    with open_dataset(folder) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection)
        return behind_of(frames, rules_of("public"), selection.dimension("host"))


@pytest.fixture(scope="module")
def public(parties: Balance, behind: Behind) -> Balance:
    """Released as it is, without small hosts put together first."""
    return released(unreleased(parties), rules_of("public"), behind)


def unreleased(balance: Balance) -> Balance:
    return replace(balance, release=None, notes=balance.notes[:-1])


def visits(balance: Balance) -> dict[str | None, float | None]:
    return {group.group: group.travel.visits.value for group in balance.groups}


def test_those_who_hold_the_record_see_all(parties: Balance) -> None:
    assert visits(parties) == HOSTS
    assert parties.release is not None
    assert (parties.release.name, parties.release.primary) == ("parties", 0)


def test_what_names_small_groups_is_not_for_publication(parties: Balance) -> None:
    assert parties.notes[-1].text == (
        "Nothing is withheld. Not for publication: small groups are shown (see --release)."
    )


def test_data_in_which_no_row_is_a_person_may_be_handed_on(visit: Path) -> None:
    found = balance_of(visit, selection_from())
    assert found.release is not None
    assert found.release.notes == ()
    assert "release" not in {note.code for note in found.notes}


def test_a_small_host_and_the_one_that_hides_it_are_withheld(public: Balance) -> None:
    assert visits(public) == {"FR-1": 40, "DE-1": 30, "DE-2": 25, "PL-1": None, "PL-2": None}
    reasons = {group.group: group.travel.visits.reason for group in public.groups}
    assert reasons["PL-2"] == "withheld: fewer than 10 people"
    assert reasons["PL-1"] == "withheld: others could be reckoned from it"


def test_of_a_withheld_group_nothing_is_told(public: Balance) -> None:
    closed = {group.group: group for group in public.groups}["PL-2"]
    assert [figure for _path, figure in spots(closed) if figure.computable] == []
    assert (closed.travel.rows, closed.money.total, closed.money.items) == (0, None, ())
    reasons = {headline.figure.measured.reason for headline in closed.headlines}
    assert reasons == {"withheld: fewer than 10 people"}


def test_the_whole_stays(parties: Balance, public: Balance) -> None:
    assert public.travel == parties.travel
    assert public.answer == parties.answer
    assert public.money.total == parties.money.total


def test_what_is_withheld_is_counted_and_told(public: Balance) -> None:
    facts = public.release
    assert facts is not None
    assert facts.groups == 2
    assert facts.primary > 0
    assert facts.complementary > 0
    assert facts.narrowest is not None
    assert facts.narrowest >= 1 - 1e-6
    assert public.notes[-1].code == "release"
    assert public.notes[-1].rule == "disclosure"
    assert public.notes[-1].text.startswith("For the public: ")


def test_no_withheld_group_can_be_reckoned_from_the_whole(public: Balance) -> None:
    whole, told = public.travel.person_days.value, visits(public)
    known = sum(group.travel.person_days.value or 0 for group in public.groups)
    assert whole is not None
    # 16 visits of two hosts are missing; those of the small one make 46 of their person-days.
    assert whole - known == sum(10 + n for n in range(12)) + sum(10 + n for n in range(4))
    assert sum(value is None for value in told.values()) == 2


def test_places_of_few_people_are_not_listed(public: Balance) -> None:
    assert {row.node for row in public.reciprocity.nodes}.isdisjoint({"PL-1", "PL-2"})
    assert public.reciprocity.pairs == ()


def test_releasing_twice_is_releasing_once(public: Balance) -> None:
    behind = Behind(Contributors(stays=111, people=111))
    assert released(public, rules_of("public"), behind) == public


def test_what_a_sponsor_sees_can_be_released_to_the_public(
    parties: Balance, public: Balance, behind: Behind
) -> None:
    """Four guests are too few for the sponsor, too; the public then sees no more of them."""
    sponsor = released(unreleased(parties), rules_of("sponsor"), behind)
    assert visits(sponsor) == visits(public)
    twice = released(replace(sponsor, notes=sponsor.notes[:-1]), rules_of("public"), behind)
    assert visits(twice) == visits(public)


def test_single_stays_are_never_released(folder: Path) -> None:
    found = balance_of(folder, selection_from(by="stay", release="sponsor"))
    assert found.groups == ()
    assert found.release is not None
    assert "Single stays are never told." in found.release.notes


def test_a_whole_about_few_people_is_refused(visit: Path) -> None:
    with pytest.raises(UnusableError, match="fewer than 10 people") as caught:
        balance_of(visit, selection_from(release="public"))
    assert caught.value.finding.code == "B09"


def test_an_unknown_release_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnusableError) as caught:
        balance_of(tmp_path / "absent", selection_from(release="press"))
    assert caught.value.finding.code == "B06"


def test_groups_in_another_order_are_withheld_alike(
    parties: Balance, public: Balance, behind: Behind
) -> None:
    fresh = unreleased(parties)
    turned = replace(fresh, groups=tuple(reversed(fresh.groups)))
    found = released(turned, rules_of("public"), behind)
    assert tuple(reversed(found.groups)) == public.groups
    assert found.release == public.release
