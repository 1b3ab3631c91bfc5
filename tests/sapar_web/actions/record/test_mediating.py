"""The mediator is sent a link by the site once a dispute has come to them, with its mail alone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.sapar_web.actions.record.test_holding import next_day, work
from tests.sapar_web.api.programs import program
from tests.sapar_web.recording import Lived, another, with_mediator

from sapar.agreements.document.agreement import Contact
from sapar.deliveries.events.answers import Dispute
from sapar_web.access.links import link_of
from sapar_web.actions.people.erasing import erase_person
from sapar_web.actions.record.linking import send_mediator_link, withdraw_log_link
from sapar_web.actions.record.mending import withdraw
from sapar_web.actions.record.watching import watch_record, watch_some, watch_stays
from sapar_web.history.chain import first_break
from sapar_web.models import Entry, Event, LogLink, Message, Stay, Version, Watched
from sapar_web.queries.record.finding import linked_record
from sapar_web.queries.record.reading import record_of

MEDIATOR = "mediator@example.org"


@pytest.fixture(autouse=True)
def mail(settings) -> None:
    """A mail server is named; nothing is sent until a worker comes."""
    settings.MAIL_IS_SENT = True


def overdue(lived: Lived, address: str = MEDIATOR) -> Lived:
    """A dispute to which nobody has replied in time, in a stay with a mediator's address."""
    return disputed(with_mediator(lived, address))


def disputed(lived: Lived) -> Lived:
    """The same in this stay."""
    session = lived.session("mentor", 1)
    lived.kept(session)
    told = lived.head("participant", 2)
    lived.kept(Dispute(**told, of=session.id, reason="Nobody came."))
    return lived


def jobs() -> int:
    """How many jobs are there to send a mediator a link."""
    return ProcrastinateJob.objects.filter(task_name="tell_mediator").count()


def test_the_mediator_is_sent_a_link_once_a_dispute_has_come_to_them_by_its_clock(
    lived: Lived,
) -> None:
    mediated = overdue(lived)
    watch_some(stays=[mediated.stay.pk])
    (job,) = ProcrastinateJob.objects.filter(task_name="tell_mediator")
    local = timezone.localtime(job.scheduled_at, timezone.get_default_timezone())
    assert (job.args, local.hour, local.minute) == ({"stay": mediated.stay.pk}, 7, 0)
    assert not LogLink.objects.exists()
    assert not Entry.objects.filter(deed="send_mediator_link").exists()
    work()
    link = LogLink.objects.get(party="third")
    assert (link.email, link.sent_by) == (MEDIATOR, None)
    entry = Entry.objects.filter(deed="send_mediator_link").get()
    dispute = Event.objects.get(kind="dispute", stay=mediated.stay)
    assert (entry.actor, entry.object) == (None, mediated.stay.key)
    assert entry.told == {"events": [{"key": str(dispute.key), "kind": "dispute"}]}
    (message,) = Message.objects.filter(address=MEDIATOR)
    secret = link_of(link.key)[0]
    assert (f"/{secret}/" in message.body, "Nobody came." in message.body) == (True, False)
    opened = linked_record(secret)
    assert opened is not None
    assert opened[0] == link
    watch_some(stays=[mediated.stay.pk])
    next_day()
    work()
    assert Message.objects.filter(address=MEDIATOR).count() == 1
    assert first_break(Entry.objects.order_by("number")) is None


def test_a_dispute_that_is_settled_before_the_mail_brings_no_link(lived: Lived) -> None:
    mediated = overdue(lived)
    watch_some(stays=[mediated.stay.pk])
    session = Event.objects.get(stay=mediated.stay, kind="dispute")
    withdraw(mediated.actor("participant"), stay=mediated.key, event=session.key)
    work()
    assert not LogLink.objects.exists()
    assert not Message.objects.filter(address=MEDIATOR).exists()
    assert not Entry.objects.filter(deed="send_mediator_link").exists()


@pytest.mark.parametrize("state", ["completed", "terminated"])
def test_a_dispute_whose_days_run_out_after_the_stay_comes_to_the_mediator(
    lived: Lived, state: str
) -> None:
    mediated = overdue(lived)
    early = record_of(mediated.stay, mediated.stay.first_day + timedelta(days=2))
    assert early is not None
    watch_record(early)
    lines = Watched.objects.filter(stay=mediated.stay)
    assert set(lines.filter(code__in=["V09", "V11"]).values_list("code", flat=True)) == {"V09"}
    ended = {"ended_at": timezone.now(), "ended_why": "It was over."}
    Stay.objects.filter(pk=mediated.stay.pk).update(state=state, **ended)
    watch_stays(0)
    portions = ProcrastinateJob.objects.filter(task_name="watch_some")
    assert mediated.stay.pk in [pk for job in portions for pk in job.args["stays"]]
    watch_some(stays=[mediated.stay.pk])
    assert lines.filter(code="V11", party="third", acts=True).exists()
    work()
    assert Message.objects.filter(address=MEDIATOR).count() == 1
    ProcrastinateJob.objects.filter(task_name="watch_some").delete()
    watch_stays(0)
    portions = ProcrastinateJob.objects.filter(task_name="watch_some")
    assert mediated.stay.pk not in [pk for job in portions for pk in job.args["stays"]]


def test_a_mediator_who_holds_a_link_is_sent_that_one(lived: Lived) -> None:
    mediated = overdue(lived)
    link, secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    Message.objects.all().delete()
    watch_some(stays=[mediated.stay.pk])
    work()
    assert LogLink.objects.get(party="third") == link
    assert secret in Message.objects.get().body


def test_who_gets_a_link_meanwhile_is_sent_no_other(lived: Lived) -> None:
    mediated = overdue(lived)
    watch_some(stays=[mediated.stay.pk])
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    work()
    assert LogLink.objects.get(party="third") == link
    assert Message.objects.filter(address=MEDIATOR).count() == 1


def test_an_address_in_capitals_is_the_same_one(lived: Lived) -> None:
    mediated = overdue(lived, "Mediator@Example.org")
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    assert link.email == MEDIATOR
    watch_some(stays=[mediated.stay.pk])
    work()
    assert LogLink.objects.get(party="third") == link


@pytest.mark.parametrize(
    "lost", [{"token": "0" * 64}, {"expires_at": timezone.now() - timedelta(days=1)}]
)
def test_another_one_is_sent_where_the_last_is_lost_and_not_before_its_mail(
    lived: Lived, lost: dict
) -> None:
    mediated = overdue(lived)
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    LogLink.objects.filter(pk=link.pk).update(**lost)
    watch_some(stays=[mediated.stay.pk])
    link.refresh_from_db()
    assert link.withdrawn_at is None
    work()
    link.refresh_from_db()
    assert link.withdrawn_at is not None
    assert LogLink.objects.get(party="third", withdrawn_at=None).sent_by is None


def test_none_is_sent_where_a_party_took_the_last_one_back(lived: Lived) -> None:
    mediated = overdue(lived)
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    withdraw_log_link(mediated.actor("sponsor"), stay=mediated.key, key=link.key)
    watch_some(stays=[mediated.stay.pk])
    work()
    assert (LogLink.objects.count(), jobs()) == (1, 0)


def test_none_is_sent_to_whoever_erased_themselves(lived: Lived) -> None:
    person = lived.cast.people["outsider"]
    person.set_password("a long and private word")
    person.save()
    mediated = overdue(lived, person.email)
    send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    erase_person(lived.cast.actor("outsider"), password="a long and private word")  # noqa: S106
    watch_some(stays=[mediated.stay.pk])
    work()
    assert (LogLink.objects.count(), jobs()) == (1, 0)


def test_a_mediator_has_one_mail_a_day_and_the_link_into_another_stay_the_next(
    lived: Lived,
) -> None:
    stays = [overdue(lived), overdue(lived)]
    for each in stays:
        watch_some(stays=[each.stay.pk])
    work()
    assert LogLink.objects.filter(party="third").count() == 1
    next_day()
    work()
    sent = LogLink.objects.filter(party="third").values_list("stay", flat=True)
    assert sorted(sent) == sorted(each.stay.pk for each in stays)
    assert Message.objects.filter(address=MEDIATOR).count() == 2


def test_home_is_told_of_a_link_only_where_it_may_see_the_dispute(lived: Lived) -> None:
    contact = Contact(party="third", name="Mediator (invented)", email=MEDIATOR)
    stay = another(lived.stay, "A04", contacts=(contact,))
    closed = disputed(Lived(lived.cast, stay, Version.objects.get(agreement__stay=stay)))
    watch_some(stays=[stay.pk])
    work()
    link = LogLink.objects.get(stay=stay)
    withdraw_log_link(closed.actor("sponsor"), stay=closed.key, key=link.key)
    seen = {}
    for name in ("international", "lecturer"):
        client = lived.cast.client(name)
        history = client.get(f"/stays/{closed.key}/").content.decode().lower()
        links = client.get(f"/stays/{closed.key}/links/").content.decode()
        asked = program(f"{name}@example.org").done("GET", f"/api/stays/{closed.key}/log-links")
        told = ("link sent to the mediator" in history, "link ended" in history)
        seen[name] = (*told, links.count(MEDIATOR), len(asked))
    assert seen == {"international": (False, False, 1, 0), "lecturer": (True, True, 2, 1)}


def test_no_link_goes_to_another_address_than_the_agreed_one(lived: Lived) -> None:
    mediated = overdue(lived)
    link, _secret = send_mediator_link(mediated.actor("sponsor"), stay=mediated.key)
    LogLink.objects.filter(pk=link.pk).update(email="former@example.org")
    watch_some(stays=[mediated.stay.pk])
    work()
    link.refresh_from_db()
    assert link.state == "ended"
    assert LogLink.objects.get(party="third", withdrawn_at=None).email == MEDIATOR


def test_without_an_agreed_address_of_a_mediator_nobody_is_written_to(lived: Lived) -> None:
    session = lived.session("mentor", 1)
    lived.kept(session)
    lived.kept(Dispute(**lived.head("participant", 2), of=session.id, reason="Nobody came."))
    watch_some(stays=[lived.stay.pk])
    assert not LogLink.objects.exists()
