"""The one Django app of the site."""

from django.apps import AppConfig


class SaparWeb(AppConfig):
    """Everything that the site keeps and does."""

    name = "sapar_web"
    verbose_name = "Sapar"
    default_auto_field = "django.db.models.BigAutoField"
