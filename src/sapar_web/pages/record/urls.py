"""Addresses of what happened in stays, through both doors."""

from django.urls import path

from sapar_web.pages.record import (
    agreed,
    calendar_file,
    confirm,
    correct,
    event,
    files,
    linked,
    links,
    log,
    stay,
)

_OWN, _LINK = "stays/<uuid:key>/", "log/<str:secret>/"

urlpatterns = [
    path(_OWN, stay.read, name="stay"),
    path(f"{_OWN}log/", log.log, name="record_log"),
    path(f"{_OWN}log/agreement/", agreed.agreed, name="record_agreed"),
    path(f"{_OWN}log/calendar/", calendar_file.calendar_file, name="record_calendar"),
    path(f"{_OWN}confirm/", confirm.confirm, name="record_confirm"),
    path(f"{_OWN}events/<uuid:event>/", event.event, name="record_event"),
    path(f"{_OWN}events/<uuid:event>/correct/", correct.correct, name="record_correct"),
    path(f"{_OWN}evidence/<uuid:evidence>/", files.evidence, name="record_evidence"),
    path(f"{_OWN}links/", links.links, name="record_links"),
    path(f"{_OWN}links/mediator/", links.mediator, name="record_mediator"),
    path(f"{_OWN}links/<uuid:link>/end/", links.end, name="record_link_end"),
    path(_LINK, linked.home, name="linked_home"),
    path(f"{_LINK}log/", log.log, name="linked_log"),
    path(f"{_LINK}log/agreement/", agreed.agreed, name="linked_agreed"),
    path(f"{_LINK}log/calendar/", calendar_file.calendar_file, name="linked_calendar"),
    path(f"{_LINK}confirm/", confirm.confirm, name="linked_confirm"),
    path(f"{_LINK}events/<uuid:event>/", event.event, name="linked_event"),
    path(f"{_LINK}events/<uuid:event>/correct/", correct.correct, name="linked_correct"),
    path(f"{_LINK}evidence/<uuid:evidence>/", files.evidence, name="linked_evidence"),
]
