"""The dates of an agreement as a calendar that any calendar program reads (iCalendar, RFC 5545)."""

from sapar.exchange.calendar.feed import calendar_of

__all__ = ["calendar_of"]
