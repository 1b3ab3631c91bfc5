"""Some hundred stays drawn at random, with nothing known here and there in every column."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

Table = list[dict[str, object]]

PARTIES = ("sponsor", "sending", "host", "contractor", "participant", "mentor", "third")
PLACES = ("KZ", "DE", "FR", "PL", "UZ")
WAVES = ("pre", "then", "post", "followup")
ITEMS = ("fee", "mentoring", "course", "subsistence", "grant", "travel", "visa", "charge",
         "special_needs", "refund", "contractor_margin", "own words")  # fmt: skip
OWED = ("C02", "C04", "C05", "C06", "C07", "C08", "C09", "mentoring", "desk", "D02", "E08", "own")
RESOLUTIONS = (None, "host", "participant", "sending", "mentor", "in favour of the host", "?")


class Chance:
    """Draws of one seed; nothing in the place of a value now and then."""

    def __init__(self, seed: int, unknown: float = 0.08) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.unknown = unknown

    def maybe(self, value: object) -> object:
        """The value, or now and then nothing."""
        return None if self.random.random() < self.unknown else value

    def one(self, values: Sequence[object]) -> object:
        """One of these, or nothing."""
        return self.maybe(self.random.choice(values))

    def sure(self, values: Sequence[object]) -> object:
        """One of these."""
        return self.random.choice(values)

    def number(self, low: int, high: int, step: float = 1) -> object:
        """A number, or nothing."""
        return self.maybe(self.random.randint(low, high) * step)

    def day(self, begin: date, end: date) -> object:
        """A day between two, or nothing."""
        return self.maybe(begin + timedelta(self.random.randint(0, (end - begin).days)))

    def many(self, most: int) -> range:
        """None to some."""
        return range(self.random.randint(0, most))


def drawn(stays: int, seed: int) -> dict[str, Table]:
    """All tables of so many stays over ten years."""
    chance = Chance(seed)
    tables: dict[str, Table] = {name: [] for name in ("stays", *MADE)}
    tables["schemes"] = [{"scheme": "A", "first_day": "2014-01-01"}, {"scheme": "B"}]
    tables["rates"] = [
        {"currency": "KZT", "month": f"{year}-{month:02}", "per_euro": 400}
        for year in range(2013, 2026)
        for month in range(1, 12)
    ]
    for number in range(stays):
        begin = date(2014, 1, 1) + timedelta(chance.random.randint(0, 3600))
        end = begin + timedelta(chance.random.choice((5, 20, 60, 90, 200, 300)))
        stay = f"s{number}"
        tables["stays"].append(_stay(chance, stay, begin, end))
        for name, made in MADE.items():
            tables[name] += made(chance, stay, begin, end)
    tables["deliveries"] = [row for each in tables["commitments"] for row in _claims(chance, each)]
    tables["attainments"] = [row for each in tables["goals"] for row in _scores(chance, each)]
    for name in MADE:
        for row in tables[name]:
            if name not in ("ratings", "credits") and chance.random.random() < 0.02:
                row["stay"] = None
            row.pop("begin", None)
            row.pop("end", None)
    return tables


def _stay(chance: Chance, stay: str, begin: date, end: date) -> dict[str, object]:
    return {
        "stay": stay,
        "scheme": chance.one("AB"),
        "participant": chance.maybe(f"p{chance.random.randint(0, 200)}"),
        "sending": chance.one(("U1", "U2", "U3")),
        "host": chance.one(("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", f"H{stay}")),
        "contractor": chance.sure((None, None, "C1")),
        "origin_country": chance.one(PLACES),
        "host_country": chance.one(PLACES),
        "field": chance.one(("0222", "0111", "0541")),
        "seniority": chance.one(("junior", "senior")),
        "purpose": chance.one(("study", "teaching", "research")),
        "first_day": chance.maybe(begin),
        "last_day": chance.maybe(end),
        "days": chance.maybe((end - begin).days + 1),
        "people": chance.sure((1, 1, 1, 2, None)),
    }


def _planning(chance: Chance, stay: str, begin: date, end: date) -> Table:
    acts = ("invited", "stated", "commented", "changed", "approved", "declined")
    return [
        {
            "event": f"{stay}-e{n}",
            "scheme": chance.one("AB"),
            "stay": stay,
            "party": chance.sure(PARTIES),
            "act": chance.sure(acts),
            "subject": chance.one(("A02", "B01", "C02", "D05")),
            "on": chance.day(begin - timedelta(60), begin + timedelta(20)),
        }
        for n in chance.many(8)
    ]


def _commitments(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "commitment": f"{stay}-c{n}",
            "stay": stay,
            "item": chance.sure(OWED[: len(OWED) - 4 * (n % 2)]),
            "owed_by": chance.sure(
                ("host", "host", "mentor", "contractor", "sending")[: 4 + n % 2]
            ),
            "owed_to": chance.sure(("participant", "sending")),
            "quantity": chance.sure((1, 2, 5, 24, 24, None, 0)),
            "unit": chance.sure((None, "hours", "hours", "h", "places")),
            "due": chance.day(begin, end),
            "price": chance.sure((None, 0, 40, 100, 250)),
            "currency": chance.sure(("EUR", "EUR", "KZT", None)),
            "begin": begin,
            "end": end,
        }
        for n in chance.many(6)
    ]


def _claims(chance: Chance, owed: dict[str, object]) -> Table:
    begin = date.fromisoformat(str(owed.get("due") or "2018-05-05"))
    return [
        {
            "delivery": f"{owed['commitment']}-{n}",
            "commitment": owed["commitment"],
            "on": chance.day(begin - timedelta(40), begin + timedelta(10)),
            "quantity": chance.sure((0.5, 1, 2, 3, 9, None, 0)),
            "claimed_by": chance.one(("host", "participant", "mentor", "sending")),
            "answer": chance.one(("acknowledged", "acknowledged", "disputed", "unanswered")),
            "resolution": chance.sure(RESOLUTIONS),
        }
        for n in chance.many(3)
    ]


def _access(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "request": f"{stay}-q{n}",
            "stay": stay,
            "activity": chance.one(("Seminar", "course", "library", "desk", "gym", "mentoring")),
            "asked_on": chance.day(begin, end),
            "outcome": chance.one(("granted", "denied", "charged", "charged", "pending")),
            "charge": chance.number(0, 30, 5),
            "currency": chance.sure(("EUR", "EUR", "KZT", None, "USD")),
        }
        for n in chance.many(3)
    ]


def _flows(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "flow": f"{stay}-f{n}",
            "scheme": chance.one("AB"),
            "stay": stay,
            "payer": chance.sure((*PARTIES, "sponsor", "sponsor", "sponsor", "sponsor")),
            "payer_country": chance.one(PLACES),
            "payee": chance.sure((*PARTIES, "host", "host", "host", "participant")),
            "payee_country": chance.one(PLACES),
            "item": chance.one(ITEMS),
            "amount": chance.sure((None, 0, 500, 1234.56, 999.99, 4000, 60, 7, 42, 42, 42, -5)),
            "currency": chance.sure(("EUR", "EUR", "EUR", "KZT", "KZT", "EUR", "USD", None)),
            "on": chance.day(begin, end),
            "spent_in": chance.one(PLACES),
        }
        for n in chance.many(3)
    ]


def _costs(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "cost": f"{stay}-k{n}",
            "stay": stay,
            "item": chance.one(("mentor", "desk")),
            "units": chance.number(0, 12),
            "unit_cost": chance.number(1, 60),
            "currency": chance.sure(("EUR", "EUR", "KZT", "EUR")),
        }
        for n in chance.many(2)
    ]


def _goals(chance: Chance, stay: str, begin: date, end: date) -> Table:
    weighed = chance.random.random() < 0.5
    return [
        {
            "goal": f"{stay}-g{n}",
            "stay": stay,
            "level": chance.one(("individual", "institution", "national")),
            "owner": chance.one(PARTIES),
            "kind": chance.one(("course_changed", "method_used", "own words")),
            "weight": chance.sure((1, 2, 3)) if weighed else None,
            "begin": begin,
            "end": end,
        }
        for n in chance.many(4)
    ]


def _scores(chance: Chance, goal: dict[str, object]) -> Table:
    begin, end = (date.fromisoformat(str(goal[key])) for key in ("begin", "end"))
    days = {"pre": (begin, begin), "post": (end, end), "followup": (end, end + timedelta(600))}
    return [
        {
            "goal": goal["goal"],
            "wave": wave,
            "score": chance.number(-2, 3),
            "on": chance.day(*days[wave]),
        }
        for wave in days
        if chance.random.random() < 0.8
    ]


def _ratings(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {"stay": stay, "item": item, "wave": wave, "value": chance.number(2, 10, 0.5)}
        for item in ("q1", "q2", "q3")
        for wave in WAVES
        if chance.random.random() < 0.75
    ]


def _ties(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "tie": f"{stay}-t{n}",
            "stay": stay,
            "wave": wave,
            "two_way": chance.sure(("true", "true", "false", None)),
            "joint_work": chance.sure(("true", "false", None)),
            "last_contact": chance.day(end, end + timedelta(600)),
        }
        for n in chance.many(3)
        for wave in ("post", "followup")
        if chance.random.random() < 0.85
    ]


def _effort(chance: Chance, stay: str, begin: date, end: date) -> Table:
    return [
        {
            "entry": f"{stay}-h{n}",
            "stay": stay,
            "party": chance.sure(("sending", "host", "mentor", "participant", "contractor")),
            "kind": chance.one(("intellectual", "administrative", "field")),
            "hours": chance.number(0, 40, 0.5),
            "on": chance.day(begin, end),
        }
        for n in chance.many(5)
    ]


def _credits(chance: Chance, stay: str, begin: date, end: date) -> Table:
    parties = ("sending", "host", "mentor", "participant")
    return [
        {
            "credit": f"{stay}-{output}-{party}",
            "stay": stay,
            "party": party,
            "output": output,
            "role": "writing",
            "degree": chance.one(("lead", "equal", "support")),
        }
        for output in ("o1", "o2")
        for party in parties
        if chance.random.random() < 0.2
    ]


MADE = {
    "planning": _planning,
    "commitments": _commitments,
    "access": _access,
    "flows": _flows,
    "costs": _costs,
    "goals": _goals,
    "ratings": _ratings,
    "ties": _ties,
    "effort": _effort,
    "credits": _credits,
}
