"""Each party writes what it needs before it sees what the others need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Locator
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.tendering import kazakh

from sapar_web.models import Stay

COURSE = "Бүкіл кафедраға арналған жаңа курс."
"""What the sending institution wants, in Kazakh."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a party writes into the form.

    Attributes:
        party: whose.
        goals: words, kind and weight of each.
        more: further fields by name.
    """

    party: str
    goals: Sequence[tuple[str, str, int]]
    more: dict[str, str] = field(default_factory=dict)


NEEDS = {
    "officer": Stated("sponsor", [("Courses at home are taught in a new way.", "teaching", 100)]),
    "international": Stated(
        "sending",
        [(COURSE, "teaching", 100)],
        {
            "context-teaching_load": "Аптасына он алты сағат.",
            "context-equipment": "Микроскоп жоқ.",
            "context-language": "Қазақ және орыс тілдері.",
            "context-law": "Бір айдан артық демалыс берілмейді.",
        },
    ),
    "receiver": Stated("host", [("The costs of each guest are covered.", "capacity", 100)]),
    "agent": Stated("contractor", [("No guest waits for a document.", "administration", 100)]),
    "lecturer": Stated(
        "participant",
        [("Learn to sample soil.", "research", 70), ("Renew my course.", "teaching", 30)],
        {"expectations-0-of": "host", "expectations-0-text": "A talk at your seminar."},
    ),
}
"""What each writes."""


def state_needs(people: dict[str, Somebody]) -> None:
    """All write and hand in; until the last has, nobody sees anything of the others'."""
    key = Stay.objects.get().key
    *early, last = people
    for name, one in people.items():
        write(one, NEEDS[name])
    for name in early:
        hand_in(people[name])
    for name in (early[0], last):
        sees_nothing(people[name], key, NEEDS[name].party)
    hand_in(people[last])
    people[last].sees(in_language(people[last])("Every party sees the needs of the others."))


def write(one: Somebody, stated: Stated) -> None:
    """From the first page to the form; the goals are kept while one goes on."""
    said = in_language(one)
    one.open("/")
    one.look()
    one.follow(said("Write what you need"))
    one.look()
    one.follow(said("Write what you need"))
    if said is kazakh:
        one.page.select_option("#language_language", "kk")
        save(one.page.locator("#language"), said("Save"))
    goals = one.page.locator("#goals")
    for place, (text, kind, weight) in enumerate(stated.goals):
        goals.locator(f"[name=goals-{place}-kind]").select_option(kind)
        goals.locator(f"[name=goals-{place}-weight]").fill(str(weight))
        goals.locator(f"[name=goals-{place}-text]").fill(text)
    save(goals, said("Save, and give me further rows"))
    further(one, stated, said)
    one.look()


def further(one: Somebody, stated: Stated, said: Callable[[str], str]) -> None:
    """Other parts of the form, each saved by itself."""
    parts = dict.fromkeys(name.partition("-")[0] for name in stated.more)
    for part in parts:
        section = one.page.locator(f"section#{part}")
        for name, value in stated.more.items():
            if name.startswith(part):
                put(section, name, value)
        button = "Save" if part == "context" else "Save, and give me further rows"
        save(section, said(button))


def put(section: Locator, name: str, value: str) -> None:
    """Fill in a field, or choose in it."""
    named = name.partition("-")[2] if name.startswith("context") else name
    there = section.locator(f"[name={named}]")
    if there.evaluate("each => each.tagName") == "SELECT":
        there.select_option(value)
    else:
        there.fill(value)


def save(section: Locator, button: str) -> None:
    """Press the button of a part, and wait until the page has come back."""
    with section.page.expect_navigation():
        section.get_by_role("button", name=button, exact=True).click()


def in_language(one: Somebody) -> Callable[[str], str]:
    """How the browser of somebody says what the site says in English."""
    spoken = one.page.locator("html").get_attribute("lang")
    return kazakh if spoken == "kk" else str


def sees_nothing(one: Somebody, key: object, party: str) -> None:
    """Neither the form of another party nor the comparison tells anything of what others need."""
    said = in_language(one)
    texts = [text for each in NEEDS.values() if each.party != party for text, _k, _w in each.goals]
    for other in (each.party for each in NEEDS.values() if each.party != party):
        answer = one.page.goto(f"{one.site}/stays/{key}/needs/{other}/")
        assert answer is not None
        assert answer.status == 404
        one.misses(*texts)
    one.open(f"/stays/{key}/mismatch/")
    one.sees(said("Needs side by side"))
    one.misses(*texts)
    one.look()


def hand_in(one: Somebody) -> None:
    """Look it over and hand it in."""
    said = in_language(one)
    one.open("/")
    one.follow(said("Write what you need"))
    one.follow(said("Write what you need"))
    one.follow(said("Look it over and hand it in"))
    one.look()
    one.press(said("Hand it in"))
    one.sees(said("Your needs are handed in."))
    one.look()


def compare(one: Somebody) -> None:
    """All needs side by side; whoever likes begins the negotiation."""
    one.open("/")
    one.look()
    one.follow("Compare them")
    for stated in NEEDS.values():
        one.sees(*(text for text, _kind, _weight in stated.goals))
    one.sees("A talk at your seminar.", "What there is to talk about")
    one.look()
    one.press("Begin the negotiation")
    one.sees("Who owes what to whom")
    one.look()
