"""The balance of a scheme, for its sponsor and for everybody."""

import io
import zipfile
from collections.abc import Iterator
from copy import copy
from html import escape
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.sapar_web import recording
from tests.sapar_web.recording import Lived

from sapar.balance.document import Balance
from sapar.balance.panels.panel import PanelId, title_of
from sapar.balance.published import to_json
from sapar.values.language import speaking
from sapar.values.wording import Language
from sapar_web.actions.balance.asking import make_snapshot
from sapar_web.models import Entry, Person, Snapshot, Stay
from sapar_web.queries.balance.published import Release, balance_from

pytestmark = pytest.mark.django_db


def page(lived: Lived, who: str, name: str = "terms_balance", language: str = "en"):
    address = reverse(name, args=[lived.stay.terms.key])
    return lived.cast.client(who).get(address, headers={"accept-language": language})


def test_the_sponsor_sees_six_panels_computed_now(lived):
    lived.session_kept("participant", 2)
    found = page(lived, "officer")
    assert found.status_code == 200
    assert [each.id for each in found.context["panels"]] == [
        "say", "money", "delivery", "gains", "effort", "reciprocity",
    ]  # fmt: skip
    assert (found.context["whole"], found.context["behind"]) == (True, False)
    text = found.content.decode()
    assert ("As of" in text, "sapar-strip" in text, "style=" in text) == (True, True, False)
    again = page(lived, "observer")
    assert again.context["snapshot"] == found.context["snapshot"]
    assert Snapshot.objects.count() == 1


def test_it_is_computed_anew_once_something_was_recorded(lived):
    before = page(lived, "officer").context["snapshot"]
    lived.session_kept("participant", 2)
    after = page(lived, "officer").context["snapshot"]
    assert (after == before, after.rows["deliveries"]) == (False, 1)


@pytest.mark.parametrize("who", ["visitor", "international", "receiver", "lecturer", "outsider"])
def test_others_see_what_was_released_and_nothing_before(lived, who):
    page(lived, "officer")
    found = page(lived, who)
    assert (found.status_code, found.context["snapshot"], found.context["panels"]) == (
        200, None, [],
    )  # fmt: skip
    assert page(lived, who, "terms_balance_json").status_code == 404


def made(lived: Lived) -> Snapshot:
    """A snapshot that the officer asked for, as the worker makes it."""
    officer = lived.cast.client("officer")
    answered = officer.post(reverse("terms_snapshot", args=[lived.stay.terms.key]))
    assert answered.status_code == 302
    waiting = Snapshot.objects.get(state="waiting")
    make_snapshot(waiting.pk)
    return Snapshot.objects.get(pk=waiting.pk)


def further(lived: Lived, number: int) -> None:
    """Let further stays like it be agreed."""
    stay = Stay.objects.get(pk=lived.stay.pk)
    for _each in range(number):
        stay.participant = Person.objects.create(name="Lecturer", email=f"{uuid4()}@example.org")
        stay.pk, stay.key, stay.state = None, uuid4(), "negotiating"
        stay.save(force_insert=True)
        copied = copy(stay)
        recording.lived(lived.cast, copied)


def test_nothing_is_released_of_few_people_nor_of_few_more(lived):
    assert (made(lived).state, page(lived, "visitor").context["snapshot"]) == ("ready", None)
    further(lived, 10)
    first = made(lived)
    assert (first.stays, first.released) == (11, True)
    lived.session_kept("mentor", 3)
    assert (made(lived).released, page(lived, "visitor").context["snapshot"]) == (False, first)
    further(lived, 2)
    assert made(lived).released is False
    found = page(lived, "visitor")
    assert (found.context["whole"], found.context["balance"].release.name) == (False, "public")
    assert page(lived, "visitor", "terms_balance_json").json()["release"]["name"] == "public"
    assert b"For the public" in page(lived, "visitor", "terms_report").content


def test_the_dataset_goes_to_the_officer_alone_and_history_tells(lived):
    address = reverse("terms_dataset", args=[lived.stay.terms.key])
    assert lived.cast.client("observer").post(address).status_code == 403
    assert lived.cast.client("receiver").post(address).status_code == 403
    taken = lived.cast.client("officer").post(address)
    names = zipfile.ZipFile(io.BytesIO(b"".join(taken))).namelist()
    assert {"dataset/datapackage.json", "dataset/stays.parquet"} <= set(names)
    entry = Entry.objects.get(deed="take_dataset")
    assert entry.version == Snapshot.objects.get().digest


def test_a_kept_balance_reads_back_as_it_was(lived):
    snapshot = page(lived, "officer").context["snapshot"]
    found = balance_from(snapshot, Release.PARTIES, Language.ENGLISH)
    assert to_json(found) == snapshot.balances["parties"]
    assert page(lived, "officer", "terms_balance_json").content.decode() == to_json(found)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_whoever_reads_another_language_is_shown_the_same_snapshot_in_it(lived, language):
    spoken = Language(language)
    told = page(lived, "officer").context["balance"]
    found = page(lived, "officer", language=language)
    assert Snapshot.objects.get() == found.context["snapshot"]
    assert found.context["balance"].travel.rows == told.travel.rows
    with speaking(spoken):
        assert [each.title for each in found.context["panels"]] == [*map(title_of, PanelId)]
    text = found.content.decode()
    assert [each for each in sentences(told) if each in text] == []
    assert f'<h2 id="panel-say" lang="{language}">' in text
    report = page(lived, "officer", "terms_report", language).content.decode()
    assert (f'<html lang="{language}">' in report, told.answer[0] in report) == (True, False)
    published = page(lived, "officer", "terms_balance_json", language).json()
    assert published["asked"]["language"] == language
    assert page(lived, "officer").context["balance"] == told


def sentences(told: Balance) -> Iterator[str]:
    """What an English reader is told in letters, on the page as it is escaped there."""
    for panel in told.panels:
        for each in (panel.title, panel.answer, *(figure.title for figure in panel.figures)):
            yield escape(each)
        yield from (escape(each.measured.reason) for each in panel.figures if each.measured.reason)
        yield from (escape(table.title) for table in panel.tables)


def test_what_was_released_before_there_were_languages_is_marked_as_english(lived):
    made(lived)
    further(lived, 10)
    first = made(lived)
    first.balances = {name: first.balances[name] for name in ("parties", "public")}
    first.save()
    found = page(lived, "visitor", language="ru")
    assert found.context["panels"][0].title == "Who had a say"
    assert '<h2 id="panel-say" lang="en">' in found.content.decode()


def test_terms_without_an_agreed_stay_have_nothing_to_balance(tender):
    found = tender.cast.client("officer").get(reverse("terms_balance", args=[tender.terms.key]))
    assert (found.status_code, found.context["panels"]) == (200, [])
    assert "nothing to balance" in found.content.decode()


def test_the_number_of_queries_once_it_was_computed(lived, django_assert_max_num_queries):
    client, address = (
        lived.cast.client("officer"),
        reverse("terms_balance", args=[lived.stay.terms.key]),
    )
    client.get(address)
    with django_assert_max_num_queries(12):
        client.get(address)
