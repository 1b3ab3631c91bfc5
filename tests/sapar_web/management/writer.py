"""A program that writes through the API while what it writes to is killed."""

import json
import subprocess
import sys
import threading
import time
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

WRITES = 40
"""Writes of one round at most."""

DRAFTS = 120
"""Drafts that are ready to be published."""

BEGIN = f"""
from sapar_web.management.starting import site
with site():
    from sapar.terms.model import model_terms
    from sapar_web.access.actor import actor_of
    from sapar_web.actions.organisations.particulars import Particulars
    from sapar_web.actions.organisations.registering import register_organisation
    from sapar_web.actions.people.tokens import Wanted, make_token
    from sapar_web.models import Person, Scope, Statement, Terms, Voice
    from sapar_web.queries.terms.documents import kept_form
    from sapar_web.queries.terms.texts import mark_of_part
    person = Person.objects.create_user("officer@example.org", name="Officer")
    given = Particulars(name="Ministry (invented)", country="KZ", ror="")
    made = register_organisation(actor_of(person), particulars=given, role="officer")
    wanted = Wanted("killing", list(Scope.values), 1)
    document = kept_form(model_terms())
    drafts = Terms.objects.bulk_create(
        Terms(sponsor=made, title=f"Visits {{number}}", document=document, created_by=person)
        for number in range({DRAFTS})
    )
    voices = Voice.objects.bulk_create(
        Voice(terms=each, party=party, person=person, invited_by=person)
        for each in drafts for party in ("sending", "participant")
    )
    mark = mark_of_part(document, "")
    Statement.objects.bulk_create(
        Statement(voice=each, kind=kind, revision=1, mark=mark)
        for each in voices for kind in ("commented", "approved")
    )
    token = make_token(actor_of(person), wanted=wanted)[1]
    print(made.key, token, *(each.key for each in drafts))
"""


class Writer:
    """Invites one address after another and publishes draft after draft.

    Attributes:
        confirmed: addresses of which the site has said that they are invited.
        published: keys of terms of which it has said that they are published.
    """

    def __init__(self, installation: Any) -> None:
        begun = subprocess.run(
            [sys.executable, "-c", BEGIN],
            env=installation.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert begun.returncode == 0, begun.stderr
        self.organisation, self.token, *self.drafts = begun.stdout.split()
        self.url = f"http://127.0.0.1:{installation.port}/api"
        self.number = 0
        self.confirmed: set[str] = set()
        self.published: set[str] = set()

    def write(self, ended: threading.Event) -> None:
        """Write until told to end; what fails is left."""
        for _turn in range(WRITES):
            if ended.is_set():
                return
            self.number += 1
            self.invite(f"a{self.number}@example.org")
            self.publish(self.drafts[self.number % len(self.drafts)])

    def invite(self, address: str) -> None:
        """Invite somebody."""
        path = f"/organisations/{self.organisation}/invitations"
        if self.asked(path, {"email": address, "role": "officer"}) == 201:
            self.confirmed.add(address)

    def publish(self, key: str) -> None:
        """Freeze a draft and show it to everybody."""
        sent = {"revision": 1, "offers_until": "2099-12-31"}
        if self.asked(f"/terms/{key}/publish", sent) == 200:
            self.published.add(key)

    def asked(self, path: str, sent: Any) -> int:
        """The status of the answer; 0 if there is none."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = Request(self.url + path, json.dumps(sent).encode(), headers)  # noqa: S310 -- here
        try:
            with urlopen(request, timeout=10) as answer:  # noqa: S310 -- this machine
                return int(answer.status)
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
        return 0
