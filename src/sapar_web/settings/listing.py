"""The one list of settings of the site. Each is explained in docs/reference/settings.md."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sapar_web.settings.addresses import database, mail_server, site
from sapar_web.settings.setting import Setting, listed, one_of, readable, truth, whole


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ValueError, ZoneInfoNotFoundError):
        raise ValueError("a time zone as in Asia/Almaty was expected") from None


SETTINGS = (
    Setting(
        "SAPAR_DATABASE_URL",
        None,
        "PostgreSQL to use, as postgresql://user:password@host:5432/name; without it `sapar serve` "
        "starts an embedded one",
        database,
        secret=True,
    ),
    Setting(
        "SAPAR_DATA",
        None,
        "folder of the embedded database, of uploads and of the key; default: "
        ".sapar in the current folder, or for root a folder of its own outside any home",
    ),
    Setting(
        "SAPAR_SECRET_KEY",
        None,
        "key that signs sessions and links; without it one is made and kept in SAPAR_DATA",
        secret=True,
    ),
    Setting(
        "SAPAR_SITE_URL",
        None,
        "address under which people reach the site; default: http://127.0.0.1 with the port",
        site,
    ),
    Setting(
        "SAPAR_ALLOWED_HOSTS",
        "127.0.0.1,localhost",
        "further names under which the site answers, with commas between",
        listed,
    ),
    Setting("SAPAR_HOST", "127.0.0.1", "address of this machine that the server listens on"),
    Setting("PORT", "8000", "port that the server listens on", whole(1, 65535)),
    Setting("SAPAR_THREADS", "8", "requests that one process serves at a time", whole(1, 64)),
    Setting(
        "SAPAR_DEMO",
        "no",
        "whether this is a demonstration: its accounts are shown on the sign-in page, and every "
        "page says that the data are invented",
        truth,
    ),
    Setting(
        "SAPAR_EMAIL_URL",
        None,
        "mail server, as smtp://user:password@host:587?starttls or smtps://host; without it "
        "nothing is sent, and the pages say so",
        mail_server,
        secret=True,
    ),
    Setting(
        "SAPAR_SIGNING_KEY",
        None,
        "PKCS#12 file with the key that signs agreements for this installation; without it one is "
        "made and kept in SAPAR_DATA",
        readable,
    ),
    Setting(
        "SAPAR_SIGNING_PASSPHRASE",
        None,
        "passphrase of SAPAR_SIGNING_KEY",
        secret=True,
    ),
    Setting(
        "SAPAR_TRUSTED_ROOTS",
        None,
        "PEM file with the certificates of authorities whose signatures are noted as trusted; "
        "without it every other certificate is noted as of an unknown issuer",
        readable,
    ),
    Setting("SAPAR_EMAIL_FROM", "Sapar <sapar@localhost>", "sender of the site's mail"),
    Setting("SAPAR_TIME_ZONE", "Asia/Almaty", "time zone of dates and times on pages", _zone),
    Setting(
        "SAPAR_LANGUAGE",
        "en",
        "language of those who have not chosen one: en, kk or ru",
        one_of("en", "kk", "ru"),
    ),
    Setting(
        "SAPAR_LOG_LEVEL",
        "INFO",
        "least severity that is logged",
        one_of("DEBUG", "INFO", "WARNING", "ERROR"),
    ),
    Setting(
        "SAPAR_LOG_FORMAT",
        "json",
        "form of a line of the log: json, or text for people",
        one_of("json", "text"),
    ),
)
"""Every setting, in the order in which a newcomer needs them."""
