"""What is known of one country: names, codes, region, income group, special groups."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sapar.values.language import _
from sapar.values.unusable import UnusableError

Status = Literal["current", "withdrawn", "user-assigned", "aggregate"]
IncomeGroup = Literal["Low income", "Lower middle income", "Upper middle income", "High income"]

STATUSES: tuple[Status, ...] = get_args(Status)
INCOME_GROUPS: tuple[IncomeGroup, ...] = get_args(IncomeGroup)
"""The four groups of the World Bank, poorest first."""


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """The facts about one country, as the sources named in `countries.toml` have them.

    Attributes:
        code: ISO 3166-1 alpha-2, or XK (Kosovo) or XW (rest of the world).
        alpha3: ISO 3166-1 alpha-3; None for XW.
        numeric: three digits of ISO 3166-1; None where there is none.
        name: short English name.
        name_ru: short Russian name.
        region: M49 region; None for Antarctica and XW.
        subregion: M49 subregion, None as above.
        region_code: three digits of M49 for the region.
        subregion_code: three digits of M49 for the subregion.
        income_group: World Bank group; None where the World Bank gives none.
        ldc: on the list of least developed countries.
        lldc: on the list of landlocked developing countries.
        sids: on the list of small island developing States.
        status: `current` in ISO 3166-1, `withdrawn` from it, `user-assigned` (XK), or
            `aggregate` of several countries (XW).
    """

    code: str
    alpha3: str | None
    numeric: str | None
    name: str
    name_ru: str
    region: str | None = None
    subregion: str | None = None
    region_code: str | None = None
    subregion_code: str | None = None
    income_group: IncomeGroup | None = None
    ldc: bool = False
    lldc: bool = False
    sids: bool = False
    status: Status = "current"


def country_facts(
    code: str, entry: Mapping[str, Any], regions: Mapping[str, Any], place: str
) -> CountryFacts:
    """Facts from one line of `countries.toml`.

    Args:
        code: the key of the line.
        entry: its keys and values.
        regions: region name to its `code` and its `subregions` (name to code).
        place: where the line stands, for the message.

    Raises:
        UnusableError: S04 for an unknown key, region, income group or status.
    """
    region = regions.get(entry.get("region", ""), {"code": None, "subregions": {}})
    subregion_code = region["subregions"].get(entry.get("subregion"))
    known = {
        "status": entry.get("status", "current") in STATUSES,
        "income_group": entry.get("income_group") in (None, *INCOME_GROUPS),
        "region": ("region" in entry) == (region["code"] is not None),
        "subregion": ("subregion" in entry) == (subregion_code is not None),
    }
    for key in (key for key, is_known in known.items() if not is_known):
        raise _unusable(place, _("{key} has a value that is not known").format(key=key))
    try:
        return CountryFacts(
            **{"code": code, "alpha3": None, "numeric": None, **entry},
            region_code=region["code"],
            subregion_code=subregion_code,
        )
    except TypeError as error:
        raise _unusable(place, str(error)) from error


def _unusable(place: str, message: str) -> UnusableError:
    return UnusableError(
        "S04", place, message, _("each country has the keys and values that the file explains")
    )
