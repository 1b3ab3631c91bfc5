"""What journeys without a browser share: a stay in force on the site."""

from tests.sapar_web.conftest import lived_, stay, tender  # noqa: F401 -- fixtures
