"""What tests of accounts share."""

import pytest
from allauth.account.models import EmailAddress

from sapar_web.models import Person

PASSWORD = "a long and private word"  # noqa: S105 -- invented


@pytest.fixture
def person(cast) -> Person:
    """The lecturer, with a password and a proved address."""
    lecturer = cast.people["lecturer"]
    lecturer.set_password(PASSWORD)
    lecturer.save()
    EmailAddress.objects.create(user=lecturer, email=lecturer.email, verified=True, primary=True)
    return lecturer
