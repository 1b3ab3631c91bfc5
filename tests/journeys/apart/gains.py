"""What was gained, from docs/rules/gains-*.md alone."""

import math
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import product
from statistics import mean, stdev

from .delivery import kept
from .readers import HOST_SIDE, UNKNOWN, Answer, Answers, Row, by, counted, day, number, wilson

AT_HOME = ("course_changed", "method_used", "seminar_given", "paper_started", "proposal_started")
FEW, EXACT, RECENT = 5, 12, 60
Waves = dict[str, float]


def figures(data: dict[str, list[Row]]) -> Answers:
    """Goals, ratings, ties, use at home and the two-by-two."""
    stays = {str(row["stay"]): row for row in data["stays"]}
    goals = {str(row["goal"]): row for row in data["goals"] if row["stay"] in stays}
    scores: dict[str, dict[str, tuple[float, date | None]]] = defaultdict(dict)
    for row in data["attainments"]:
        score = number(row["score"])
        if score is not None and abs(score) <= 2:
            scores[str(row["goal"])][str(row["wave"])] = (float(score), day(row["on"]))
    t = {wave: _t_changes(goals, scores, wave) for wave in ("post", "followup")}
    ratings = _ratings(data, set(stays))
    found = _reached(goals, scores) | _home(goals, scores, stays)
    for wave, changes in t.items():
        found |= _t(wave, list(changes.values()))
    found |= _readings("ratings", _answered(ratings, "post"))
    found |= _readings("ratings_home", _answered(ratings, "followup"))
    found |= _reliable(_answered(ratings, "post")) | _ties(data, goals, stays)
    return found | _cells(data, stays, t["post"], _answered(ratings, "post"))


Goals = dict[str, Row]
Scores = dict[str, dict[str, tuple[float, date | None]]]


def _reached(goals: Goals, scores: Scores) -> Answers:
    last = [scores[g].get("followup", scores[g].get("post")) for g in goals]
    found: Answers = {"gains/reached": _at_least_expected(last)[:1]}
    for level in {row["level"] for row in goals.values()} - {None}:
        own = [goal for goal, row in goals.items() if row["level"] == level]
        found[f"gains/levels/{level}/goals"] = (float(len(own)),)
        for wave in ("post", "followup"):
            looked = _at_least_expected([scores[goal].get(wave) for goal in own])
            found[f"gains/levels/{level}/{wave}"] = looked
    return found


def _at_least_expected(looked: Iterable[tuple[float, date | None] | None]) -> Answer:
    known = [each[0] for each in looked if each is not None]
    return wilson(sum(score >= 0 for score in known), len(known))


def _t_changes(goals: Goals, scores: Scores, wave: str) -> dict[str, float]:
    found = {}
    for stay, own in by(goals.values(), "stay").items():
        both = [row for row in own if {"pre", wave} <= scores[str(row["goal"])].keys()]
        weights = [counted(row["weight"]) for row in both]
        if all(weight is None for weight in weights):
            weights = [Decimal(1)] * len(both)
        if not both or None in weights or not any(weights):
            continue
        w = [float(weight or 0) for weight in weights]
        rise = sum(
            each * (scores[str(row["goal"])][wave][0] - scores[str(row["goal"])]["pre"][0])
            for each, row in zip(w, both, strict=True)
        )
        below = 0.7 * sum(each * each for each in w) + 0.3 * sum(w) ** 2
        found[stay] = round(10 * rise / math.sqrt(below), 4)
    return found


def _t(wave: str, changes: list[float]) -> Answers:
    answers = _change(changes) if len(changes) >= FEW else dict.fromkeys(CHANGE, UNKNOWN)
    found = {f"gains/t_changes/{wave}/{name}": each for name, each in answers.items()}
    return found | ({"gains/t_post": answers["mean"]} if wave == "post" else {})


CHANGE = ("mean", "d_z", "corrected", "p")


def _change(differences: list[float]) -> Answers:
    n = len(differences)
    if not n:
        return dict.fromkeys(CHANGE, UNKNOWN)
    found: Answers = {"mean": (mean(differences),), "d_z": UNKNOWN, "corrected": UNKNOWN}
    spread = stdev(differences) if n > 1 else 0
    if spread > 1e-12:
        d_z = mean(differences) / spread
        found["d_z"] = (d_z,)
        if n > 2:
            found["corrected"] = (d_z * (1 - 3 / (4 * (n - 1) - 1)),)
    if sum(each != 0 for each in differences) <= EXACT:
        found["p"] = (_flipped([each for each in differences if each]),)
    return found


def _flipped(differences: list[float]) -> float:
    """Share of all choices of signs that lie at least as far from zero."""
    far = abs(sum(differences)) - 1e-9
    flips = list(product((-1, 1), repeat=len(differences)))
    sums = (sum(s * d for s, d in zip(flip, differences, strict=True)) for flip in flips)
    return sum(abs(each) >= far for each in sums) / len(flips)


def _ratings(data: dict[str, list[Row]], stays: set[str]) -> dict[str, dict[str, Waves]]:
    """By stay and item, what was answered in each wave."""
    found: dict[str, dict[str, Waves]] = defaultdict(lambda: defaultdict(dict))
    for row in data["ratings"]:
        value = number(row["value"])
        if row["stay"] in stays and value is not None:
            found[str(row["stay"])][str(row["item"])][str(row["wave"])] = float(value)
    return found


def _answered(ratings: dict[str, dict[str, Waves]], after: str) -> dict[str, Waves]:
    """Of each stay the means over its items: of all three ratings, else of two."""
    found = {}
    for stay, items in ratings.items():
        for waves in (("pre", "then", after), ("pre", after)):
            full = [each for each in items.values() if each.keys() >= set(waves)]
            if full:
                means = {wave: mean(each[wave] for each in full) for wave in waves}
                found[stay] = {("post" if k == after else k): v for k, v in means.items()}
                break
    return found


def _readings(table: str, stays: dict[str, Waves]) -> Answers:
    three = [each for each in stays.values() if "then" in each]
    readings = {
        "conventional": [each["post"] - each["pre"] for each in three],
        "then_change": [each["post"] - each["then"] for each in three],
        "shift": [each["then"] - each["pre"] for each in three],
        "conventional_of_all": [each["post"] - each["pre"] for each in stays.values()],
    }
    changes = {name: _change(each) for name, each in readings.items()}
    return {
        f"gains/{table}/{name}/{figure}": answer
        for name, each in changes.items()
        for figure, answer in each.items()
    }


def _reliable(stays: dict[str, Waves]) -> Answers:
    three = [each for each in stays.values() if "then" in each]
    found: Answers = {}
    for reliability in (0.7, 0.8, 0.9):
        for before, prefix in (("pre", ""), ("then", "then_")):
            spread = stdev(each[before] for each in three) if len(three) > 1 else 0
            noise = spread * math.sqrt(2) * math.sqrt(1 - reliability)
            for sign, name in ((1, "improved"), (-1, "worsened")):
                beyond = sum(sign * (e["post"] - e[before]) > 1.96 * noise for e in three)
                answer = wilson(beyond, len(three)) if noise else UNKNOWN
                found[f"gains/reliable/{reliability}/{prefix}{name}"] = answer
    return found


def _ties(data: dict[str, list[Row]], goals: Goals, stays: dict[str, Row]) -> Answers:
    asked: dict[str, date] = {}
    for row in data["attainments"]:
        on, goal = day(row["on"]), goals.get(str(row["goal"]))
        if row["wave"] == "followup" and on and goal:
            asked[str(goal["stay"])] = max(on, asked.get(str(goal["stay"]), on))
    later = {row["tie"]: row for row in data["ties"] if row["wave"] == "followup"}
    named = [row for row in data["ties"] if row["wave"] == "post" and row["stay"] in stays]
    again = [
        (asked.get(str(row["stay"])), later[row["tie"]]) for row in named if row["tie"] in later
    ]
    found: Answers = {}
    verdicts = {
        "kept": [_kept(on, row) for on, row in again],
        "mutual": [_yes(row["two_way"]) for _, row in again],
        "joint": [_yes(row["joint_work"]) for _, row in again],
    }
    for name, told in verdicts.items():
        known = [each for each in told if each is not None]
        found[f"gains/ties_{name}"] = wilson(sum(known), len(known))
    return found


def _yes(text: str | None) -> bool | None:
    return None if text is None else text == "true"


def _kept(asked: date | None, row: Row) -> bool | None:
    both, last = _yes(row["two_way"]), day(row["last_contact"])
    if asked is None:
        return None
    if both is False or (last is not None and (asked - last).days > RECENT):
        return False
    return True if both and last is not None else None


def _home(goals: Goals, scores: Scores, stays: dict[str, Row]) -> Answers:
    windows: dict[str, list[tuple[float, date | None]]] = {"half_year": [], "year": []}
    for goal, row in goals.items():
        looked, last = scores[goal].get("followup"), day(stays[str(row["stay"])]["last_day"])
        if row["level"] != "institution" and row["kind"] not in AT_HOME:
            continue
        if looked is None or looked[1] is None or last is None:
            continue
        if looked[1] >= _months_after(last, 12):
            windows["year"].append(looked)
        elif looked[1] >= _months_after(last, 6):
            windows["half_year"].append(looked)
    return {f"gains/used_{name}": _at_least_expected(each) for name, each in windows.items()}


def _months_after(begin: date, months: int) -> date:
    """The same day some months later, or the last of a month that has no such day."""
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    for last in (begin.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(begin.day, last))
        except ValueError:
            continue
    raise AssertionError


def _cells(
    data: dict[str, list[Row]],
    stays: dict[str, Row],
    t: dict[str, float],
    ratings: dict[str, Waves],
) -> Answers:
    sides: dict[str, dict[str, list[float]]] = {
        "host": defaultdict(list),
        "home": defaultdict(list),
    }
    for each in kept(data):
        owner = each.row["owed_by"]
        side = "host" if owner in HOST_SIDE else "home" if owner == "sending" else None
        if side and each.countable and each.row["stay"] in stays:
            sides[side][str(each.row["stay"])].append(each.low)
    three = {stay: each for stay, each in ratings.items() if "then" in each}
    gains = {
        "gain_goals": t,
        "gain_conventional": {k: e["post"] - e["pre"] for k, e in three.items()},
        "gain_then": {k: e["post"] - e["then"] for k, e in three.items()},
    }
    found: Answers = {}
    for (delivered, row), (supported, column) in product(
        ((True, "high"), (False, "low")), ((True, "high_support"), (False, "low_support"))
    ):
        cell = [
            stay
            for stay in sides["host"].keys() & sides["home"].keys()
            if (mean(sides["host"][stay]) >= 0.5) == delivered
            and (mean(sides["home"][stay]) >= 0.5) == supported
        ]
        for table, gain in gains.items():
            known = [gain[stay] for stay in cell if stay in gain]
            answer = (mean(known),) if len(known) >= FEW else UNKNOWN
            found[f"gains/{table}/{row}/{column}"] = answer
    return found
