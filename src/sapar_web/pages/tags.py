"""Tags that every template has: parts of a page too small and too frequent for a file each."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def state(text: Any, kind: str = "") -> SafeString:
    """A state in one word: the word says it, the colour only helps.

    Args:
        text: the word.
        kind: `good`, `bad`, `waiting`, or empty for none.
    """
    return format_html('<span class="{}">{}</span>', f"state {kind}" if kind else "state", text)
