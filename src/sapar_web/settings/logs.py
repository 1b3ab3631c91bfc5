"""Logs as lines of JSON, or as text for people."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

KEPT = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request", "server_time"}
"""What every record has: anything further was given by whoever logged it."""


class Lines(logging.Formatter):
    """A record as one line of JSON: time, level, logger, message, and what else was given."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        told |= {key: value for key, value in vars(record).items() if key not in KEPT}
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


def logging_of(level: str, form: str) -> dict[str, Any]:
    """The configuration of logs.

    Args:
        level: least severity.
        form: `json` or `text`.
    """
    text = {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    formatter = {"()": Lines} if form == "json" else text
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"standard": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["standard"], "level": level},
        "loggers": {"django": {"handlers": [], "level": level, "propagate": True}},
    }
