"""The settings of this process, read once from its environment."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from sapar.values.unusable import UnusableError
from sapar_web.settings.listing import SETTINGS

OWN = "SAPAR_"
"""Beginning of the names of the site's own variables."""


def values(environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Every setting by its name.

    Args:
        environment: variables; None for those of this process.

    Raises:
        UnusableError: SET for a value that cannot be used, and for a name that is no setting.
    """
    given = os.environ if environment is None else environment
    names = [setting.name for setting in SETTINGS]
    for name in sorted(given):
        if name.startswith(OWN) and name not in names:
            near = get_close_matches(name, names, n=1)
            instead = f"did you mean {near[0]}?" if near else "`sapar settings` lists them"
            raise UnusableError("SET", name, "there is no such setting", instead)
    found = {setting.name: setting.value(given) for setting in SETTINGS}
    found["SAPAR_SITE_URL"] = found["SAPAR_SITE_URL"] or f"http://127.0.0.1:{found['PORT']}"
    return found
