"""Who came back, from docs/rules/reciprocity-*.md alone."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from .delivery import kept
from .money import payments
from .readers import HOST_SIDE, UNKNOWN, Answers, Row, counted, hhi

Arc = tuple[str, str]
Net = dict[Arc, float]


def figures(data: dict[str, list[Row]]) -> Answers:
    """The network of person-days, those beside it, and places owed in return."""
    days = [
        (_ends(row), length * people)
        for row in data["stays"]
        for length, people in [(counted(row["days"]), counted(row["people"]))]
        if length is not None and people is not None
    ]
    net = _net(days)
    found = _network("person_days", net) | _network("money", _money(data))
    found |= _network("outputs", _net(_outputs(data))) | _network("talks", _net(_talks(data)))
    for name in ("r", "r_max", "of_possible"):
        found[f"reciprocity/{name}"] = found[f"reciprocity/networks/person_days/{name}"]
    found["reciprocity/inflow_hhi"] = found["reciprocity/networks/person_days/hhi"]
    return found | _graph(net) | _nodes(net) | _debt(data)


def _ends(row: Row) -> tuple[str | None, str | None]:
    return row["origin_country"], row["host_country"]


def _net(arcs: Iterable[tuple[tuple[str | None, str | None], Decimal]]) -> Net:
    """Sums between different places."""
    found: dict[Arc, Decimal] = defaultdict(Decimal)
    for (start, end), weight in arcs:
        if start is not None and end is not None and start != end:
            found[start, end] += weight
    return {arc: float(weight) for arc, weight in found.items() if weight > 0}


def _sides(net: Net) -> tuple[dict[str, float], dict[str, float]]:
    sent: dict[str, float] = defaultdict(float)
    received: dict[str, float] = defaultdict(float)
    for (start, end), weight in net.items():
        sent[start] += weight
        received[end] += weight
    return sent, received


def _network(name: str, net: Net) -> Answers:
    row = f"reciprocity/networks/{name}"
    total = sum(net.values())
    if not total:
        return {f"{row}/{figure}": UNKNOWN for figure in ("r", "r_max", "of_possible", "hhi")}
    sent, received = _sides(net)
    back = sum(min(weight, net.get((end, start), 0)) for (start, end), weight in net.items())
    most = sum(min(sent[place], received[place]) for place in sent.keys() | received.keys())
    return {
        f"{row}/r": (back / total,),
        f"{row}/r_max": (most / total,),
        f"{row}/of_possible": (back / most if most else None,),
        f"{row}/hhi": (hhi(received.values()),),
        f"{row}/total": (total,),
    }


def _graph(net: Net) -> Answers:
    total = sum(net.values())
    if not total:
        return {"reciprocity/rho_weighted_random_graph": UNKNOWN}
    places = len({place for arc in net for place in arc})
    p = total / (total + places * (places - 1))
    expected = p / (1 + p)
    back = sum(min(weight, net.get((end, start), 0)) for (start, end), weight in net.items())
    rho = (back / total - expected) / (1 - expected)
    return {"reciprocity/rho_weighted_random_graph": (rho,)}


def _nodes(net: Net) -> Answers:
    sent, received = _sides(net)
    found: Answers = {"reciprocity/outflow_hhi": (hhi(sent.values()),)}
    for place in sent.keys() | received.keys():
        out, into = sent[place], received[place]
        hosts = hhi(weight for (start, _), weight in net.items() if start == place)
        found |= {
            f"reciprocity/nodes/{place}/sent": (out,),
            f"reciprocity/nodes/{place}/received": (into,),
            f"reciprocity/nodes/{place}/balance": ((into - out) / (into + out),),
            f"reciprocity/nodes/{place}/hosts_hhi": (hosts,),
        }
    return found


def _money(data: dict[str, list[Row]]) -> Net:
    """Sums by arc; more paid back than paid is a flow the other way."""
    sums: dict[Arc, Decimal] = defaultdict(Decimal)
    for each in payments(data):
        start, end = each.row["payer_country"], each.row["payee_country"]
        if each.amount is not None and start and end and start != end:
            sums[start, end] += each.amount
    turned: dict[Arc, Decimal] = defaultdict(Decimal)
    for (start, end), amount in sums.items():
        turned[(start, end) if amount >= 0 else (end, start)] += abs(amount)
    return {arc: float(amount) for arc, amount in turned.items() if amount}


def _outputs(data: dict[str, list[Row]]) -> list[tuple[tuple[str | None, str | None], Decimal]]:
    named = {(row["stay"], row["output"]) for row in data["credits"]}
    stays = {row["stay"]: row for row in data["stays"]}
    return [(_ends(stays[stay]), Decimal(1)) for stay, _ in named if stay in stays]


def _talks(data: dict[str, list[Row]]) -> list[tuple[tuple[str | None, str | None], Decimal]]:
    stays = {row["stay"]: row for row in data["stays"]}
    return [
        (_ends(stays[each.row["stay"]]), each.acknowledged)
        for each in kept(data)
        if each.row["item"] == "C08" and each.row["stay"] in stays
    ]


def _debt(data: dict[str, list[Row]]) -> Answers:
    stays = {row["stay"] for row in data["stays"] if None not in _ends(row)}
    owed = [
        each
        for each in kept(data)
        if each.row["item"] == "E08" and each.row["owed_by"] in HOST_SIDE
        if each.row["stay"] in stays and each.countable
    ]
    if not owed:
        return {"reciprocity/open_places": UNKNOWN}
    most = sum(float(each.promised or 0) * (1 - each.low) for each in owed)
    least = sum(float(each.promised or 0) * (1 - each.high) for each in owed)
    return {"reciprocity/open_places": (most, least, most)}
