"""Programs that ask the API for somebody."""

import json
from dataclasses import dataclass
from typing import Any

from django.test import Client

from sapar_web.access.actor import actor_of
from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.models import Person, Scope


@dataclass(frozen=True, slots=True)
class Program:
    """A program that speaks for somebody.

    Attributes:
        secret: of its token; empty without one.
    """

    secret: str

    def ask(self, method: str, path: str, sent: Any = None, **headers: str) -> Any:
        """The answer."""
        given = {"Authorization": f"Bearer {self.secret}"} if self.secret else {}
        body = "" if sent is None else json.dumps(sent)
        return Client().generic(
            method, path, body, content_type="application/json", headers=given | headers
        )

    def done(self, method: str, path: str, sent: Any = None) -> Any:
        """The content of an answer that must be one of success."""
        answer = self.ask(method, path, sent)
        assert answer.status_code < 300, (method, path, answer.content)
        return answer.json() if answer.content else None


def program(email: str, *scopes: str) -> Program:
    """A program with a token of some scopes; of all if none is named."""
    person = actor_of(Person.objects.get(email=email))
    return Program(make_token(person, wanted=Wanted("test", scopes or Scope.values, 1))[1])
