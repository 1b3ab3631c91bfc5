# ruff: noqa: E501, RUF001 -- texts in three languages
"""The invented call: open, with an application that was nominated and waits for its review."""

from datetime import timedelta

from sapar_web.actions.calls.applying import (
    begin_application,
    edit_application,
    submit_application,
)
from sapar_web.actions.calls.drafting import Taking, draft_call, edit_call
from sapar_web.actions.calls.inviting import invite_reviewer
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.actions.calls.opening import open_call
from sapar_web.actions.calls.reviewing import keep_review
from sapar_web.management.demonstration.cast import BUREAU, SENDER, Cast
from sapar_web.models import Application, Call, Terms
from sapar_web.models.offer import today

TITLE = {
    "en": "Laboratory visits, autumn (invented)",
    "kk": "Күзгі зертханалық сапарлар (ойдан құрастырылған)",
    "ru": "Лабораторные визиты, осень (вымышленные)",
}
SUMMARY = {
    "en": "Four weeks at a laboratory with a mentor, for lecturers who change a course at home.",
    "kk": "Үйдегі курсын жаңартатын оқытушыларға арналған тәлімгері бар төрт апталық зертханалық сапар.",
    "ru": "Четыре недели в лаборатории с наставником для преподавателей, обновляющих курс у себя дома.",
}
CRITERIA = [
    {
        "id": "plan",
        "name": {"en": "Plan of work", "kk": "Жұмыс жоспары", "ru": "План работы"},
        "how": {
            "en": "5: each week has a task that can be done; 0: no task is named.",
            "kk": "5: әр аптада орындауға болатын міндет бар; 0: бірде-бір міндет аталмаған.",
            "ru": "5: на каждую неделю есть выполнимая задача; 0: задачи не названы.",
        },
        "weight": 60,
        "best": 5,
    },
    {
        "id": "use",
        "name": {"en": "Use at home", "kk": "Үйдегі пайдасы", "ru": "Польза дома"},
        "how": {
            "en": "10: a course changes within a year and others can take it; 0: nothing changes.",
            "kk": "10: бір жыл ішінде курс өзгереді және оны басқалар да ала алады; 0: ештеңе өзгермейді.",
            "ru": "10: в течение года курс меняется и доступен другим; 0: ничего не меняется.",
        },
        "weight": 40,
        "best": 10,
    },
]
QUESTIONS = [
    {
        "id": "plan",
        "text": {
            "en": "What will you do, week by week?",
            "kk": "Апта сайын не істейсіз?",
            "ru": "Что вы будете делать, неделя за неделей?",
        },
    },
    {
        "id": "use",
        "text": {
            "en": "What changes at home afterwards?",
            "kk": "Оралған соң үйде не өзгереді?",
            "ru": "Что изменится дома после возвращения?",
        },
    },
]
ANSWERS = {
    "plan": "Weeks 1 and 2: sampling with the group. Week 3: analysis. Week 4: a lesson from it.",
    "use": "The course on soils gets two laboratory lessons, which two colleagues teach with me.",
}


def make(cast: Cast, terms: Terms) -> Call:
    """An open call under terms of which an offer was selected, with one application.

    Args:
        cast: everybody.
        terms: published, with a selected offer.
    """
    call = _opened(cast, terms)
    applied = _applied(cast, call)
    word = Word("nominated", "She teaches the course that needs it.", "Two lessons a year of hers.")
    nominate(cast.actor("marat"), key=applied.key, word=word)
    invite_reviewer(cast.actor("aizhan"), call=call.key, email="mikko@demo.example")
    begun = {"scores": {"plan": {"points": 4, "reason": "Each week has a task."}}}
    keep_review(cast.actor("mikko"), application=applied.key, revision=0, fields=begun)
    return call


def _opened(cast: Cast, terms: Terms) -> Call:
    officer, ahead = cast.actor("aizhan"), _days(40, 55, 85, 150, 240)
    names = ("closes_on", "nominates_on", "decides_on", "first_day", "last_day")
    fields = {
        "title": TITLE,
        "summary": SUMMARY,
        "languages": ["en", "kk", "ru"],
        "places": 4,
        "budget": "48000",
        "currency": "EUR",
        "fields": ["05", "08"],
        "criteria": CRITERIA,
        "of_applicants": QUESTIONS,
        **dict(zip(names, ahead, strict=True)),
    }
    call = draft_call(officer, terms=terms.key)
    taking = Taking(contractor=cast.organisations[BUREAU].key)
    call = edit_call(officer, key=call.key, revision=call.revision, fields=fields, taking=taking)
    return open_call(officer, key=call.key, revision=call.revision)


def _applied(cast: Cast, call: Call) -> Application:
    dana = cast.actor("dana")
    made = begin_application(dana, call=call.key)
    first, last = _days(150, 178)
    fields = {
        "sending": str(cast.organisations[SENDER].key),
        "first_day": first,
        "last_day": last,
        "answers": ANSWERS,
    }
    made = edit_application(dana, key=made.key, revision=made.revision, fields=fields)
    return submit_application(dana, key=made.key, revision=made.revision)


def _days(*ahead: int) -> list[str]:
    return [(today() + timedelta(days=each)).isoformat() for each in ahead]
