"""Addresses of other servers as settings: the database, the mail server, the site itself."""

from typing import Any
from urllib.parse import unquote, urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

PORTS = {"smtp": 25, "smtps": 465}
"""Schemes of a mail server's address, with the port where none is named."""

PLANNED = "-c join_collapse_limit=4 -c plan_cache_mode=force_generic_plan"
"""How PostgreSQL plans, unless the address says otherwise with `options`.

To weigh every order of ten tables that are joined by their keys took 8 ms, and to read them 0.2;
the same of what waits on somebody, which is prepared: its plan is made once for a connection. Both
settings hold for all that these connections ask, so also for statements within functions of the
database; an address that has `options` of its own drops both.
"""


def database(text: str) -> dict[str, Any]:
    """A PostgreSQL address as Django takes it.

    >>> database("postgresql://sapar:word@db.example:5433/sapar")["PORT"]
    '5433'
    """
    expected = "an address as in postgresql://user:password@host:5432/name was expected"
    if not text.startswith(("postgresql://", "postgres://")):
        raise ValueError(expected)
    try:
        parts = conninfo_to_dict(text)
    except ProgrammingError:
        raise ValueError(expected) from None
    if not parts.get("dbname"):
        raise ValueError(expected)
    known = {"dbname", "user", "password", "host", "port"}
    further = {key: value for key, value in parts.items() if key not in known}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": str(parts["dbname"]),
        "USER": str(parts.get("user", "")),
        "PASSWORD": str(parts.get("password", "")),
        "HOST": str(parts.get("host", "")),
        "PORT": str(parts.get("port", "")),
        "OPTIONS": {"options": PLANNED, **further},
    }


def mail_server(text: str) -> dict[str, Any]:
    """A mail server's address as Django takes it; `smtps` speaks TLS from the first byte.

    >>> mail_server("smtp://localhost:1025")["EMAIL_PORT"]
    1025
    """
    expected = "an address as in smtp://user:password@host:587 or smtps://host was expected"
    parts = urlsplit(text)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError(expected)
    try:
        port = parts.port or PORTS[parts.scheme]
    except ValueError:
        raise ValueError(expected) from None
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.query == "starttls",
        "EMAIL_TIMEOUT": 20,
    }


def site(text: str) -> str:
    """The site's own address, without a slash at its end.

    >>> site("https://sapar.example.org/")
    'https://sapar.example.org'
    """
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ValueError("an address as in https://sapar.example.org was expected")
    return text.rstrip("/")
