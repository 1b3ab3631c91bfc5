"""The invented terms of reference: drafted, commented on, answered, published."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from sapar.terms.beginning import Answers
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.terms.model import model_terms
from sapar.values.wording import Language
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import CLAUSES, SINGLE, mark_of, part_of
from sapar_web.actions.terms.publishing import publish_terms
from sapar_web.actions.voices.answering import answer
from sapar_web.actions.voices.inviting import Invited, invite_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.management.demonstration.cast import AGENCY, SENDER, Cast
from sapar_web.models import Statement, Terms, Voice
from sapar_web.queries.terms.documents import kept_form

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
AHEAD = timedelta(days=200)
"""How far ahead the invented schemes begin at least."""


def draft(cast: Cast, title: dict[str, str], begins: date | None = None) -> Terms:
    """A draft with the content of the model terms, written part by part by the officer.

    Args:
        cast: everybody.
        title: of it.
        begins: first day of the scheme; some way ahead if None.
    """
    officer, model = cast.actor("aizhan"), _model(begins)
    terms = draft_terms(
        officer, organisation=cast.organisations[AGENCY].key, answers=_answers(model)
    )
    parts = [*((name, model.get(name)) for name in SINGLE if name != "title"), ("title", title)]
    for name, value in parts:
        terms = _write(cast, terms, name, value)
    wanted = {clause["id"]: clause for clause in model["clauses"]}
    for name in {clause["id"]: None for clause in terms.document["clauses"]} | wanted:
        terms = _write(cast, terms, CLAUSES + name, wanted.get(name))
    return terms


def consult(cast: Cast, terms: Terms, *, to_the_end: bool) -> None:
    """Ask the sending institution and the lecturer, who say what they need.

    Args:
        cast: everybody.
        terms: the draft.
        to_the_end: whether the officer has answered and both have approved.
    """
    sending = _ask(cast, terms, Invited("sending", "marat@demo.example", _sender(cast)))
    lecturer = _ask(cast, terms, Invited("participant", "dana@demo.example"))
    need = "We need our classes covered while a teacher is away, and a course that is taught anew."
    stated = _say(cast, "marat", sending, Word("stated", need))
    wish = "One hour a week is little: the archive opens two days, and I need advice on both."
    commented = _say(cast, "dana", lecturer, Word("commented", wish, "mentor-hours"))
    if to_the_end:
        _answer(cast, terms, commented, stated)
        for name, voice in (("marat", sending), ("dana", lecturer)):
            terms.refresh_from_db()
            _say(cast, name, voice, Word("approved", revision=terms.revision))


def publish(cast: Cast, terms: Terms, offers_until: date) -> Terms:
    """Publish a draft that both sides approved."""
    terms.refresh_from_db()
    return publish_terms(
        cast.actor("aizhan"), key=terms.key, revision=terms.revision, offers_until=offers_until
    )


def let_the_last_day_pass(terms: Terms) -> None:
    """Set the last day for offers back: in the invented world it was yesterday."""
    yesterday = timezone.localdate() - timedelta(days=1)
    Terms.objects.filter(pk=terms.pk).update(offers_until=yesterday)


def _model(begins: date | None) -> dict[str, Any]:
    """The model terms, with every day moved: by whole years, or so that the scheme begins then."""
    form = kept_form(model_terms())
    first = date.fromisoformat(form["scheme"]["first_day"])
    ahead = first
    while ahead < timezone.localdate() + AHEAD:
        ahead = ahead.replace(year=ahead.year + 1)
    later: dict[str, Any] = _later(form, (begins or ahead) - first)
    return later


def _later(value: Any, by: timedelta) -> Any:
    if isinstance(value, dict):
        return {key: _later(each, by) for key, each in value.items()}
    if isinstance(value, list):
        return [_later(each, by) for each in value]
    if isinstance(value, str) and _DAY.fullmatch(value):
        return (date.fromisoformat(value) + by).isoformat()
    return value


def _answers(model: dict[str, Any]) -> Answers:
    scheme = model["scheme"]
    return Answers(
        title=model["title"]["en"],
        sponsor=AGENCY,
        kind=SponsorKind.PUBLIC,
        country="KZ",
        currency=model["money"]["currency"],
        first_day=date.fromisoformat(scheme["first_day"]),
        last_day=date.fromisoformat(scheme["last_day"]),
        stay=Length(**scheme["stay"]),
        places=scheme["places"],
        contractor=None,
        fee=None,
        languages=tuple(Language),
    )


def _write(cast: Cast, terms: Terms, part: str, value: Any) -> Terms:
    now = part_of(terms.document, part)
    if now == value:
        return terms
    officer = cast.actor("aizhan")
    return edit_part(officer, key=terms.key, part=part, value=value, read=mark_of(now))


def _sender(cast: Cast) -> UUID:
    return cast.organisations[SENDER].key


def _ask(cast: Cast, terms: Terms, invited: Invited) -> Voice:
    voice, _secret = invite_voice(cast.actor("aizhan"), terms=terms.key, invited=invited)
    return voice


def _say(cast: Cast, name: str, voice: Voice, word: Word) -> Statement:
    return speak(cast.actor(name), voice=voice.key, word=word)


def _answer(cast: Cast, terms: Terms, commented: Statement, stated: Statement) -> None:
    """Change the clause that the lecturer spoke of, then say so."""
    terms.refresh_from_db()
    officer, part = cast.actor("aizhan"), f"{CLAUSES}mentor-hours"
    hours = part_of(terms.document, part)
    _write(cast, terms, part, {**hours, "quantity": "3"})
    taken = "Three hours a week now, in the clause itself."
    answer(officer, statement=commented.key, outcome="taken", reason=taken)
    partly = "Classes are paid for in the money part; the course is an aim with its own count."
    answer(officer, statement=stated.key, outcome="partly", reason=partly)
