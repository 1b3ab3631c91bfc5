"""A database of the site, filled to the size of a country."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.copying import copy_of

ORGANISATIONS = 10_000
TERMS = 2_000


@dataclass(frozen=True)
class Filled:
    """What was made.

    Attributes:
        cookie: session of a programme officer who has signed in.
        pages: to be loaded: name, path.
        counts: of what there is.
    """

    cookie: str
    pages: tuple[tuple[str, str], ...]
    counts: Mapping[str, int]


def fill(url: str, folder: Path, stays: int) -> Filled:
    """Fill a database that is up to date, with so many stays besides the invented ones."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "sapar_web.settings.django",
        "SAPAR_DATABASE_URL": url,
        "SAPAR_DATA": str(folder),
        "SAPAR_SECRET_KEY": (folder / "secret.key").read_text(encoding="ascii"),
    }
    import django

    django.setup()
    from django.db import connection
    from django.urls import reverse

    from sapar_web.management.demonstration import scene
    from sapar_web.models import Offer, Organisation, Person, Stay, Terms

    scene.make()
    officer = Person.objects.get(email="aizhan@demo.example")
    Organisation.objects.bulk_create(
        Organisation(name=f"University {number:05} (invented)", country="KZ")
        for number in range(ORGANISATIONS)
    )
    _terms(officer)
    counts = {**_people_and_offers(officer), **_stays(stays)}
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")
    draft = Terms.objects.get(title="Archive visits (invented)")
    published = Terms.objects.get(title="Summer visits (invented)")
    decided = Terms.objects.get(title__startswith="Laboratory")
    offer = Offer.objects.get(terms=decided, state="selected")
    clause = draft.document["clauses"][0]["id"]
    talked = Stay.objects.filter(state="negotiating").order_by("id")[0]
    agreed = Stay.objects.filter(state="active").order_by("id")[0]
    addresses = (
        ("your turn", "turn"),
        ("terms, list", "terms"),
        ("terms, published", "published"),
        ("terms, draft", "terms_edit", draft.key),
        ("terms, draft, money", "terms_part", draft.key, "money"),
        ("terms, draft, a clause", "terms_clause", draft.key, clause),
        ("terms, draft, as a document", "terms_read", draft.key),
        ("terms, draft, to publish", "terms_publish", draft.key),
        ("terms, history", "terms_history", draft.key),
        ("terms, what was said", "voices_of", draft.key),
        ("terms, one published", "terms_read", published.key),
        ("terms, two compared", "terms_compare", draft.key, published.key),
        ("organisations", "organisations"),
        ("organisation", "organisation", draft.sponsor.key),
        ("offers", "offers"),
        ("offer", "offer", offer.key),
        ("offers, compared", "offers_under", decided.key),
        ("stays", "stays"),
        ("stay", "stay", agreed.key),
        ("stay, needs compared", "mismatch", talked.key),
        ("agreement, negotiated", "agreement", talked.key),
        ("agreement, signatures", "signing", agreed.key),
        ("calls", "calls"),
        ("account", "account"),
        ("own data", "account_data"),
    )
    pages = tuple((name, reverse(address, args=places)) for name, address, *places in addresses)
    found = Filled(_cookie(officer), pages, counts)
    connection.close()
    return found


def _terms(officer: object) -> None:
    """Copies of the invented terms, of many sponsors, published and not."""
    from sapar_web.models import Organisation, Terms

    model = Terms.objects.get(title="Teaching visits (invented)")
    sponsors = [model.sponsor, *Organisation.objects.order_by("-id")[:199]]
    made = []
    for number in range(TERMS):
        copy = Terms(
            sponsor=sponsors[number % len(sponsors)],
            title=f"Visits {number:04} (invented)",
            document=model.document,
            created_by=officer,
            offers_until=model.offers_until,
        )
        if number % 2:
            copy.state, copy.canonical, copy.digest = "published", model.canonical, model.digest
            copy.published_at = model.published_at
        made.append(copy)
    Terms.objects.bulk_create(made, batch_size=100)


def _people_and_offers(officer: object) -> Mapping[str, int]:
    from sapar_web.models import Offer, Organisation, Terms, Voice

    model = Offer.objects.filter(state="submitted").first()
    assert model is not None
    drafts = list(Terms.objects.filter(state="draft"))
    Voice.objects.bulk_create(
        Voice(terms=terms, party=party, email=f"{party}@elsewhere.example", invited_by=officer)
        for terms in drafts
        for party in ("sending", "participant")
    )
    hosts = list(Organisation.objects.order_by("id")[10:12])
    made = [
        Offer(
            terms=terms,
            organisation=host,
            document=model.document,
            canonical=model.canonical,
            digest=model.digest,
            state="submitted",
            submitted_at=model.submitted_at,
            created_by=officer,
        )
        for terms in Terms.objects.filter(state="published")
        for host in hosts
    ]
    Offer.objects.bulk_create(made, batch_size=100, ignore_conflicts=True)
    return {
        "organisations": Organisation.objects.count(),
        "terms": Terms.objects.count(),
        "voices": Voice.objects.count(),
        "offers": Offer.objects.count(),
    }


def _stays(number: int) -> Mapping[str, int]:
    """Copies of a stay that is lived, of many sponsors, senders and hosts; most have ended.

    Each has events and lines of what is to be seen to of its own. Triggers and keys to other
    tables are left out: they would check what is copied from rows that they have checked.
    """
    from django.db import connection

    from sapar_web.models import Event, Stay, Watched

    lived = Event.objects.values("stay")
    model = Stay.objects.filter(state="active", pk__in=lived).order_by("id")[0].pk
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for statement in _copies(model, number):
            cursor.execute(statement)
        cursor.execute("SET session_replication_role = origin")
    return {
        "stays": Stay.objects.count(),
        "events": Event.objects.count(),
        "watched": Watched.objects.count(),
    }


EVENTS = 10
"""Events of each stay."""

SEEN_TO = 3
"""Things of each stay that has not ended that are to be seen to."""


def _copies(model: int, number: int) -> tuple[str, ...]:
    """Statements that copy a stay; one of 201 is of its sponsor, and one of 5 goes on."""
    places = "(SELECT array_agg(id) FROM (SELECT id FROM sapar_web_organisation LIMIT 2000) o)"
    place = (places + "[made.n % {} + 1]").format
    new = {"key": "gen_random_uuid()"}
    stay = {
        **new,
        "id": "made.stay",
        "sponsor_id": f"CASE WHEN made.n % 201 = 0 THEN row.sponsor_id ELSE {place(199)} END",
        "sending_id": place(1_999),
        "host_id": place(1_997),
        "participant_id": "made.person",
        "created_by_id": "made.person",
        "application_id": "NULL",
        "state": "CASE WHEN made.n % 5 = 0 THEN 'active' ELSE 'completed' END",
        "ended_at": "CASE WHEN made.n % 5 = 0 THEN NULL ELSE row.created_at END",
    }
    person = {**new, "id": "made.person", "email": "made.person::text || '@copied.example'"}
    goes = f"(SELECT participant_id FROM sapar_web_stay WHERE id = {model})"
    own = {**new, "id": None, "stay_id": "made.stay"}
    of = f"row.stay_id = {model} AND row.id IN"
    some = "(SELECT id FROM sapar_web_{} WHERE stay_id = {} ORDER BY id LIMIT {})".format
    goes_on = "made.n % 5 = 0 AND"
    return (
        f"""CREATE TEMPORARY TABLE made AS
            SELECT n, nextval(pg_get_serial_sequence('sapar_web_stay', 'id')) AS stay,
                nextval(pg_get_serial_sequence('sapar_web_person', 'id')) AS person
            FROM generate_series(1, {number}) n""",
        copy_of("person", person, f"row.id = {goes}"),
        copy_of("stay", stay, f"row.id = {model}"),
        copy_of(
            "event", {**own, "person_id": "made.person"}, f"{of} {some('event', model, EVENTS)}"
        ),
        copy_of("watched", own, f"{goes_on} {of} {some('watched', model, SEEN_TO)}"),
        """UPDATE sapar_web_watched w SET person_id = NULL, organisation_id = CASE w.party
                WHEN 'sponsor' THEN y.sponsor_id WHEN 'host' THEN y.host_id ELSE y.sending_id END
            FROM sapar_web_stay y JOIN made ON made.stay = y.id WHERE w.stay_id = y.id""",
        "DROP TABLE made",
    )


def _cookie(person: object) -> str:
    """A session in which a person has signed in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)  # type: ignore[attr-defined]
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()  # type: ignore[attr-defined]
    session.create()
    return str(session.session_key)
