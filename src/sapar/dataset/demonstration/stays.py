"""The invented stays: most go from Central Asia to a host abroad, a few come back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sapar.dataset.demonstration.chance import Chance
from sapar.dataset.demonstration.institutions import contractors, universities
from sapar.dataset.demonstration.parameters import Length, Parameters, Place, Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A stay as it was; the record may know less of it.

    Attributes:
        stay: identifier.
        number: its place among all stays, from 1.
        back: whether it goes against the stream, from a host country to a sender.
        length: days, both ends included.
        travellers: how many people the row stands for.
        end_known: whether the record says when it ended.
        people_known: whether the record says how many travelled.
    """

    stay: str
    number: int
    back: bool
    sending: str
    host: str
    contractor: str | None
    origin_country: str
    host_country: str
    field: str
    seniority: str
    purpose: str
    first_day: date
    length: int
    travellers: int
    end_known: bool
    people_known: bool

    @property
    def last_day(self) -> date:
        """The day on which it ended."""
        return self.first_day + timedelta(days=self.length - 1)

    def row(self, scheme: str) -> dict[str, object]:
        """The row of the table `stays`, with what the record does not know left out."""
        alone = self.travellers == 1 and self.people_known
        return {
            "stay": self.stay,
            "scheme": scheme,
            "participant": f"invented-person-{self.number:03}" if alone else None,
            "sending": self.sending,
            "host": self.host,
            "contractor": self.contractor,
            "origin_country": self.origin_country,
            "host_country": self.host_country,
            "field": self.field,
            "seniority": self.seniority,
            "purpose": self.purpose,
            "first_day": self.first_day,
            "last_day": self.last_day if self.end_known else None,
            "days": self.length if self.end_known else None,
            "people": self.travellers if self.people_known else None,
        }


def stays(parameters: Parameters, chance: Chance) -> list[Stay]:
    """All stays, in the order of their first days."""
    starts = [(year, day) for year in parameters.years for day in _first_days(year, chance)]
    return [
        _stay(number, year, day, parameters, chance)
        for number, (year, day) in enumerate(starts, start=1)
    ]


def _first_days(year: Year, chance: Chance) -> list[date]:
    # Not before 20 January: fees are paid two weeks ahead, and rates begin with the first year.
    span = (date(year.year, 1, 20), date(year.year, 12, 10))
    return sorted(chance.day(*span) for _each in range(year.stays))


def _stay(number: int, year: Year, day: date, parameters: Parameters, chance: Chance) -> Stay:
    rules = parameters.stay
    back = chance.happens(year.back)
    home, abroad = _country(parameters.senders, chance), _country(parameters.hosts, chance)
    origin, host = (abroad, home) if back else (home, abroad)
    schools = universities(parameters)
    return Stay(
        stay=f"{parameters.scheme.scheme}-{number:03}",
        number=number,
        back=back,
        sending=chance.one_of(schools[origin]).organisation,
        host=chance.one_of(schools[host]).organisation,
        contractor=_contractor(host, parameters, chance),
        origin_country=origin,
        host_country=host,
        field=chance.weighted(rules.fields),
        seniority=chance.weighted(rules.seniorities),
        purpose=chance.weighted(rules.purposes),
        first_day=day,
        length=_length(parameters, chance, back=back),
        travellers=chance.between(2, 4) if chance.happens(rules.group) else 1,
        end_known=not chance.happens(rules.without_end),
        people_known=not chance.happens(rules.without_people),
    )


def _country(places: Mapping[str, Place], chance: Chance) -> str:
    return chance.weighted({country: place.weight for country, place in places.items()})


def _contractor(country: str, parameters: Parameters, chance: Chance) -> str | None:
    runs = chance.happens(parameters.places[country].contractor)
    return contractors(parameters)[country].organisation if runs else None


def _length(parameters: Parameters, chance: Chance, *, back: bool) -> int:
    bands: dict[Length, int] = {band: band.weight for band in parameters.stay.lengths}
    band = chance.weighted(bands)
    length = chance.between(band.shortest, band.longest)
    return min(length, parameters.stay.longest_back) if back else length
