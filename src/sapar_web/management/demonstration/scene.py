"""The whole invented world: one scene for each step of terms of reference."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.management.demonstration import calls, money, offers, record, signing, stays, terms
from sapar_web.management.demonstration.cast import LAKESIDE, RIVERSIDE, Cast, gather
from sapar_web.models import Person, Terms
from sapar_web.queries.demo import DOMAIN

BEGAN = timedelta(days=60)
"""How long ago the scheme began under which stays are agreed."""

TITLES = {
    "drafted": {
        "en": "Archive visits (invented)",
        "kk": "Мұрағат сапарлары (ойдан құрастырылған)",
        "ru": "Архивные визиты (вымышленные)",
    },
    "open": {
        "en": "Teaching visits (invented)",
        "kk": "Оқытушылық сапарлар (ойдан құрастырылған)",
        "ru": "Преподавательские визиты (вымышленные)",
    },
    "decided": {
        "en": "Laboratory visits (invented)",
        "kk": "Зертханалық сапарлар (ойдан құрастырылған)",
        "ru": "Лабораторные визиты (вымышленные)",
    },
    "waiting": {
        "en": "Summer visits (invented)",
        "kk": "Жазғы сапарлар (ойдан құрастырылған)",
        "ru": "Летние визиты (вымышленные)",
    },
}


def is_there() -> bool:
    """Whether the invented world was made already."""
    return Person.objects.filter(email__endswith=DOMAIN).exists()


@transaction.atomic
def make() -> None:
    """Make the invented world, whole or not at all."""
    cast = gather()
    draft = terms.draft(cast, TITLES["drafted"])
    terms.consult(cast, draft, to_the_end=False)
    decided = _decided(cast)
    calls.make(cast, decided)
    stays.make(cast, decided)
    under_way = signing.make(cast, decided)
    record.make(cast, under_way)
    money.make(cast, under_way)
    _waiting(cast)
    offers.begin(cast, "anna", RIVERSIDE, _published(cast, "open"))


def _published(cast: Cast, name: str, begins: date | None = None) -> Terms:
    draft = terms.draft(cast, TITLES[name], begins)
    terms.consult(cast, draft, to_the_end=True)
    return terms.publish(cast, draft, timezone.localdate() + timedelta(days=30))


def _waiting(cast: Cast) -> Terms:
    """Terms whose last day for offers was yesterday: the officer compares and selects."""
    published = _published(cast, "waiting")
    good = offers.begin(cast, "anna", RIVERSIDE, published)
    offers.submit(cast, "anna", good, less=False)
    other = offers.begin(cast, "mikko", LAKESIDE, published)
    offers.submit(cast, "mikko", other, less=True)
    terms.let_the_last_day_pass(published)
    return published


def _decided(cast: Cast) -> Terms:
    """Terms under which an offer was selected; each side reads why."""
    published = _published(cast, "decided", timezone.localdate() - BEGAN)
    offers.submit(cast, "mikko", offers.begin(cast, "mikko", LAKESIDE, published), less=True)
    good = offers.submit(cast, "anna", offers.begin(cast, "anna", RIVERSIDE, published), less=False)
    terms.let_the_last_day_pass(published)
    why = Reasons(
        selected="Three hours with a mentor every week, and seminars without a charge.",
        rest="One hour a week, and seminars at a charge: less than was asked, for a fifth more.",
    )
    select_offer(cast.actor("aizhan"), key=good.key, reasons=why)
    return published
