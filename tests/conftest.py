"""What all tests share: where the published data lie, and how hypothesis searches."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).parents[1]
IN_CI = bool(os.environ.get("CI"))

# The same examples on every run in CI: a red build must not turn green by being started again.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if IN_CI else "desk")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The published files, which are too large to commit: `../shared/data` beside the repository.

    Without them a test skips at a desk and fails in CI, where nothing is skipped.
    """
    folder = REPOSITORY.parent / "shared" / "data"
    if folder.is_dir():
        return folder
    message = f"the published files are not there: {folder}"
    if IN_CI:
        pytest.fail(message)
    pytest.skip(message)
