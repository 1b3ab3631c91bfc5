"""What journeys share: people at browsers, who sign in as people do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Browser
from tests.conftest import Cast
from tests.journeys.site.somebody import PASSWORD, Somebody
from tests.mail_server import Box
from tests.sapar_web.conftest import (  # noqa: F401 -- fixtures
    consultation,
    fresh_limits,
    lived_,
    signing_key,
    stay,
    table,
    talks,
    tender,
)

from sapar_web.models import Person

Arrive = Callable[..., Somebody]


@pytest.fixture
def accounts(cast: Cast) -> Cast:
    """The cast, each with a password and a proved address."""
    Person.objects.update(password=make_password(PASSWORD))
    EmailAddress.objects.bulk_create(
        EmailAddress(user=each, email=each.email, verified=True, primary=True)
        for each in cast.people.values()
    )
    return cast


@pytest.fixture
def site(live_server, box: Box, settings) -> str:
    """Address of the site, which its mails lead to."""
    settings.SITE_URL = live_server.url
    return str(live_server.url)


@pytest.fixture
def arrive(chromium: Browser, site: str, accounts: Cast, tmp_path: Path) -> Iterator[Arrive]:
    """Lets somebody sit down at a browser of their own: of the cast by name, or a stranger."""
    come: list[Somebody] = []

    def arriving(name: str = "", **options: Any) -> Somebody:
        shots = tmp_path / f"{len(come)}-{name or 'stranger'}"
        shots.mkdir(exist_ok=True)
        page = chromium.new_context(**{"locale": "en", **options}).new_page()
        one = Somebody(page, site, shots)
        come.append(one)
        if name:
            one.sign_in(accounts.people[name].email)
        return one

    yield arriving
    for one in come:
        one.leave()
    assert [each for one in come for each in one.broken] == []
