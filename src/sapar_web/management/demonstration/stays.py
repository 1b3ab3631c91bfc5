# ruff: noqa: E501, RUF001 -- texts in three languages
"""The invented stays: one whose needs are being written, and one that is negotiated."""

from datetime import timedelta
from typing import Any

from sapar_web.actions.agreements.answering import remark
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.agreements.proposing import Why, propose
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.needs.writing import write_need
from sapar_web.actions.stays.joining import join_stay
from sapar_web.actions.stays.opening import Days, Parties, begin_stay
from sapar_web.actions.terms.parts import mark_of
from sapar_web.management.demonstration.cast import BUREAU, SENDER, Cast
from sapar_web.models import Agreement, Offer, Stay, Terms
from sapar_web.models.offer import today
from sapar_web.queries.agreements.changes import Change, stands
from sapar_web.queries.terms.documents import document_of

SPEAKERS = {
    "sponsor": "aizhan",
    "sending": "marat",
    "host": "anna",
    "contractor": "olga",
    "participant": "dana",
}
"""Who speaks for each party."""

NEEDS: dict[str, dict[str, Any]] = {
    "sponsor": {
        "goals": [
            {"id": "courses", "kind": "teaching", "level": "institution", "weight": 70, "text": "Courses at home are taught in a new way within a year."},
            {"id": "ties", "kind": "network", "level": "institution", "weight": 30, "text": "Two departments that go on working together."},
        ],
        "expectations": [
            {"id": "report", "of": "participant", "text": "A short account of what changed, a year later.", "goal": "courses"},
        ],
    },
    "sending": {
        "language": "ru",
        "goals": [
            {"id": "course", "kind": "teaching", "level": "institution", "weight": 60, "text": "Новый курс по методам работы с архивами для всей кафедры."},
            {"id": "partner", "kind": "network", "level": "institution", "weight": 40, "text": "Партнёр для совместных заявок на гранты."},
        ],
        "expectations": [
            {"id": "cover", "of": "sponsor", "item": "B04", "text": "Оплата замены на время отсутствия преподавателя."},
        ],
        "context": {
            "teaching_load": "Шестнадцать часов в неделю; занятия ведёт коллега за дополнительную плату.",
            "equipment": "Есть читальный зал, сканера нет.",
            "language": "Преподавание на казахском и русском языках.",
            "law": "Отпуск на стажировку – не более трёх месяцев в учебном году.",
        },
    },
    "host": {
        "goals": [
            {"id": "fees", "kind": "capacity", "level": "institution", "weight": 50, "text": "The costs of each guest are covered."},
            {"id": "exchange", "kind": "intercultural", "level": "individual", "weight": 50, "text": "Our students meet how archives are read elsewhere."},
        ],
        "offers": [
            {"id": "archive", "to": "participant", "text": "A desk in the archive also in the evenings."},
        ],
    },
    "contractor": {
        "goals": [
            {"id": "smooth", "kind": "administration", "level": "institution", "weight": 100, "text": "No guest waits for a document."},
        ],
    },
    "participant": {
        "language": "kk",
        "goals": [
            {"id": "methods", "kind": "research", "level": "individual", "weight": 65, "text": "Мұрағат құжаттарын цифрлық әдістермен зерттеуді үйрену."},
            {"id": "course", "kind": "teaching", "level": "individual", "weight": 35, "text": "Өз курсымды жаңарту."},
        ],
        "expectations": [
            {"id": "hours", "of": "host", "item": "C02", "text": "Аптасына тәлімгермен төрт сағат.", "goal": "methods"},
            {"id": "talk", "of": "host", "text": "Семинарда өз тақырыбым бойынша сөз сөйлеу.", "goal": "course"},
        ],
        "constraints": [
            {"id": "family", "kind": "family", "text": "Үйде екі жасар балам бар: кешкі жиындарға қатыса алмаймын.", "shown_to": ["host"]},
        ],
    },
}  # fmt: skip
"""What each party writes, in its own language."""


def make(cast: Cast, terms: Terms) -> None:
    """Two stays under decided terms."""
    _written(cast, terms)
    _negotiated(cast, terms)


def _written(cast: Cast, terms: Terms) -> Stay:
    """Two have handed in, the participant has begun, the others have not."""
    stay = _opened(cast, terms, timedelta(days=40))
    for party in ("host", "contractor"):
        _hand_in(cast, stay, party)
    _write(cast, stay, "participant", "goals")
    return stay


def _negotiated(cast: Cast, terms: Terms) -> Stay:
    """All have handed in; the participant asks for a place to speak, and the host answers."""
    stay = _opened(cast, terms, timedelta(days=10))
    for party in SPEAKERS:
        _hand_in(cast, stay, party)
    begin_negotiation(cast.actor("dana"), stay=stay.key)
    document = Agreement.objects.get(stay=stay).document
    name = next(each["id"] for each in document["clauses"] if each.get("item") == "C02")
    now = stands(document, Change(name))
    more = Change(name, after={**now, "quantity": "4"})
    why = Why("need", "Үш сағат цифрлық әдістерді үйренуге жетпейді.")
    propose(cast.actor("dana"), stay=stay.key, change=more, why=why, read=mark_of(now))
    said = "In the second month our archivist can take one of the four hours."
    remark(cast.actor("anna"), stay=stay.key, about=Change(name), text=said)
    return stay


def _opened(cast: Cast, terms: Terms, later: timedelta) -> Stay:
    scheme = document_of(terms).scheme
    first = max(scheme.first_day, today() + timedelta(days=30)) + later
    days = Days(first, first + timedelta(days=41), today() + timedelta(days=14))
    offer = Offer.objects.get(terms=terms, state="selected")
    named = {
        name: cast.organisations[each].key
        for name, each in {"sending": SENDER, "contractor": BUREAU}.items()
    }
    parties = Parties(participant="dana@demo.example", offer=offer.key, **named)
    stay, secret = begin_stay(cast.actor("aizhan"), terms=terms.key, parties=parties, days=days)
    return join_stay(cast.actor("dana"), secret=secret) if secret else stay


def _hand_in(cast: Cast, stay: Stay, party: str) -> None:
    for part in NEEDS[party]:
        revision = _write(cast, stay, party, part)
    actor = cast.actor(SPEAKERS[party])
    submit_need(actor, stay=stay.key, party=party, revision=revision)


def _write(cast: Cast, stay: Stay, party: str, part: str) -> int:
    """One part; a language stands there from the first."""
    value, actor = NEEDS[party][part], cast.actor(SPEAKERS[party])
    read = mark_of(None)
    written = (value, read)
    kept = write_need(actor, stay=stay.key, party=party, part=part, written=written)
    return kept.revision
