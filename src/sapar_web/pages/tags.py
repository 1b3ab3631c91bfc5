"""Tags and filters that every template has: what is too small and too frequent for a file each."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sapar_web.pages.days import day_in_words

register = template.Library()


@register.simple_tag
def state(text: Any, kind: str = "") -> SafeString:
    """A state in one word: the word says it, the colour only helps.

    Args:
        text: the word.
        kind: `good`, `bad`, `waiting`, or empty for none.
    """
    return format_html('<span class="{}">{}</span>', f"state {kind}" if kind else "state", text)


@register.filter(expects_localtime=True)
def day(on: date | None) -> str:
    """A day, or the day of a moment, in words; nothing where there is none."""
    if not on:
        return ""
    return day_in_words(on.date() if isinstance(on, datetime) else on)
