"""Which version of Sapar runs."""

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """Version of the installed distribution, or `unknown` where it runs from its source."""
    try:
        return version("sapar")
    except PackageNotFoundError:
        return "unknown"
