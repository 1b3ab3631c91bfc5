"""Parts of an agreement in words, as its pages and its history name them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

PARTS: Mapping[str, Any] = {
    "title": gettext_lazy("Title"),
    "days": gettext_lazy("Days of the stay"),
    "money": gettext_lazy("Money"),
    "return_plan": gettext_lazy("Plan for the return"),
    "contacts": gettext_lazy("Whom to call"),
    "dispute": gettext_lazy("Disputes and mediator"),
    "data_protection": gettext_lazy("Personal data"),
}
"""Parts beside goals and clauses."""
