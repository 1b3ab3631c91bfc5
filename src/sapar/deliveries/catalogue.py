"""What the codes of the catalogue of commitments stand for, in a few words."""

from sapar.standards.catalogue.loading import catalogue
from sapar.values.language import spoken


def item_title(item: str) -> str:
    """The title of a commitment of the catalogue; any other item is named by its own words."""
    commitment = catalogue().commitments.get(item)
    return item if commitment is None else commitment.title[spoken()]


def item_label(item: str) -> str:
    """The code with its title, `C02 Mentoring`; own words as they are."""
    return f"{item} {item_title(item)}" if item in catalogue().commitments else item
