"""Watching over stays: what is to be seen to is kept for first pages, and told by mail."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from procrastinate.contrib.django import app

from sapar.deliveries.watch.notice import Notice
from sapar.values.party import Party
from sapar_web.access.rules import IN_FORCE
from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.record.holding import tell_holders
from sapar_web.actions.stays.telling import tell, whose
from sapar_web.models import Person, Stay, Watched
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE

ANSWERS = ("V08", "V09", "V10", "V11")
"""Rules about answers and disputes: they go on after the stay, when nothing new is logged."""

CLOCKED = ("V09", "V10")
"""Those of them in which days that pass give somebody else the turn, after the stay as well."""

AGAIN = 7
"""Days after which both sides are told again that an answer is awaited."""

MANY = 200
"""Stays that one job looks over."""


@dataclass(frozen=True, slots=True)
class Key:
    """Where one line of what is to be seen to belongs."""

    code: str
    party: str
    acts: bool


@dataclass(frozen=True, slots=True)
class Line:
    """How much of it there is, and since when."""

    since: date
    count: int


def watch_record(record: Record, but: Person | None = None) -> None:
    """Bring up to date what is to be seen to in a stay. Part of a deed, with the stay locked.

    Effects: lines that nobody has to see to any more go, new ones are there; whoever's turn has
    newly come, or has grown, is told by mail, a mentor or mediator without an account as well.

    Args:
        record: of the stay, whole.
        but: who did it and knows.
    """
    stay, now = record.stay, found(record)
    there = {Key(w.code, w.party, w.acts): w for w in Watched.objects.filter(stay=stay)}
    gone = [kept.pk for key, kept in there.items() if now.get(key) != _line(kept)]
    Watched.objects.filter(pk__in=gone).delete()
    changed = {key: line for key, line in now.items() if _kept(there, key) != line}
    Watched.objects.bulk_create(
        Watched(
            stay=stay,
            code=key.code,
            party=key.party,
            acts=key.acts,
            since=line.since,
            count=line.count,
            **whose(stay, key.party),
        )
        for key, line in changed.items()
    )
    grown = (key for key, line in changed.items() if _grown(there, key, line))
    _tell(record, [key for key in grown if key.acts], but)


def found(record: Record) -> Mapping[Key, Line]:
    """What is to be seen to in a stay, by whom."""
    gathered: dict[Key, list[Notice]] = defaultdict(list)
    for notice in record.notices:
        if record.stay.state in IN_FORCE or notice.rule.code in ANSWERS:
            for party in notice.shown_to:
                key = Key(notice.rule.code, str(party), party in notice.acts)
                gathered[key].append(notice)
    return {key: _gathered(notices) for key, notices in gathered.items()}


def _gathered(notices: list[Notice]) -> Line:
    many = (notice.values.get("n", 1) for notice in notices)
    return Line(min(each.since for each in notices), sum(n for n in many if isinstance(n, int)))


def _line(kept: Watched) -> Line:
    return Line(kept.since, kept.count)


def _kept(there: Mapping[Key, Watched], key: Key) -> Line | None:
    return _line(there[key]) if key in there else None


def _grown(there: Mapping[Key, Watched], key: Key, line: Line) -> bool:
    return key not in there or line.count > there[key].count


def _tell(record: Record, keys: Sequence[Key], but: Person | None) -> None:
    """Each party once for each page that they are led to; those who act, by their link as well."""
    for path, parties in _paths(record.stay, keys).items():
        tell(record.stay, "watched", path, parties=sorted(parties), but=but)
    tell_holders(record, {key.party for key in keys if key.acts})


def _paths(stay: Stay, keys: Iterable[Key]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        if key.party != Party.THIRD:
            name = "record_confirm" if key.code == "V08" else "stay"
            found[reverse(name, args=[stay.key])].add(key.party)
    return found


@app.periodic(cron="37 0 * * *")
@app.task(name="watch_stays", retry=PATIENT)
def watch_stays(timestamp: int) -> None:  # noqa: ARG001 -- of the queue
    """Each night: look over every stay in force, and over disputes after it; some to a job."""
    for numbers in _portions():
        watch_some.defer(stays=numbers)


def _portions() -> Iterator[list[int]]:
    last = 0
    while True:
        rows = Stay.objects.filter(_goes_on(), pk__gt=last).order_by("pk")
        numbers = list(rows.values_list("pk", flat=True)[:MANY])
        if not numbers:
            return
        yield numbers
        last = numbers[-1]


def _goes_on() -> Q:
    """Stays in which a night changes something: in force, or with a dispute whose clock runs."""
    disputed = Watched.objects.filter(stay=OuterRef("pk"), code__in=CLOCKED)
    return Q(state__in=IN_FORCE) | Q(Exists(disputed))


@app.task(name="watch_some", retry=PATIENT)
def watch_some(stays: list[int]) -> None:
    """Look over some stays: what passed its day in the night is told, and answers are recalled.

    Answers are recalled as long as a stay is in force: after it nobody is written to without end.

    Args:
        stays: numbers of them.
    """
    for number in stays:
        with transaction.atomic():
            rows = Stay.objects.select_for_update(of=("self",)).select_related(*BESIDE)
            stay = rows.filter(_goes_on(), pk=number).first()
            record = None if stay is None else record_of(stay)
            if record is not None:
                watch_record(record)
                if record.stay.state in IN_FORCE:
                    remind(record)


def remind(record: Record) -> None:
    """Recall answers that are awaited for whole weeks, to both sides. Part of a job.

    Args:
        record: of the stay, whole.
    """
    day = record.today
    rows = Watched.objects.filter(stay=record.stay, code="V08", since__lt=day)
    weeks = [each for each in rows if (day - each.since) % timedelta(days=AGAIN) == timedelta()]
    _tell(record, [Key(each.code, each.party, each.acts) for each in weeks], None)
