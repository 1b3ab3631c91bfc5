"""The page on which people sign in; a demonstration lists its accounts there."""

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings

from sapar_web.queries.demo import demo_accounts


class SignIn(LoginView):  # type: ignore[misc]
    """Sign in with address and password or a passkey."""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        """What the page knows, with the accounts of a demonstration."""
        known: dict[str, Any] = super().get_context_data(**given)
        return {**known, "demo_accounts": demo_accounts() if settings.DEMO else []}


sign_in = SignIn.as_view()
