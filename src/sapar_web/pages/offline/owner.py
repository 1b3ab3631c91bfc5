"""Whose device it is: a mark that says the same for the same person, and nothing else of them."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from sapar_web.models import Person

SALT = "sapar_web.pages.offline.owner"

LETTERS = 24


def owner_of(person: Person | AnonymousUser) -> str:
    """The mark of a person; empty for whoever has not signed in."""
    if not isinstance(person, Person):
        return ""
    return salted_hmac(SALT, str(person.key), algorithm="sha256").hexdigest()[:LETTERS]


@require_GET
@never_cache
def who(request: HttpRequest) -> JsonResponse:
    """Who is signed in, and the token that the next form has to carry."""
    return JsonResponse({"owner": owner_of(request.user), "token": get_token(request)})
