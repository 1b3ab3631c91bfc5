"""The invented organisations: universities of both sides, and contractors in host countries."""

from dataclasses import dataclass

from sapar.dataset.demonstration.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Organisation:
    """A row of the table `organisations`."""

    organisation: str
    name: str
    country: str


def universities(parameters: Parameters) -> dict[str, tuple[Organisation, ...]]:
    """The institutions of every country."""
    return {
        country: tuple(_university(country, number + 1) for number in range(place.institutions))
        for country, place in parameters.places.items()
    }


def contractors(parameters: Parameters) -> dict[str, Organisation]:
    """The contractor of each host country that has one."""
    return {
        country: Organisation(f"INVENTED-C-{country}", f"Invented Contractor ({country})", country)
        for country, place in parameters.hosts.items()
        if place.contractor
    }


def organisations(parameters: Parameters) -> list[Organisation]:
    """All of them: universities country by country, then contractors."""
    listed = [each for group in universities(parameters).values() for each in group]
    return [*listed, *contractors(parameters).values()]


def _university(country: str, number: int) -> Organisation:
    return Organisation(
        f"INVENTED-U-{country}-{number}", f"Invented University {number} ({country})", country
    )
