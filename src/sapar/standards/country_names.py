"""What countries are called in the languages that Sapar speaks."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sapar.standards.countries import load_countries
from sapar.values.wording import Language


@cache
def names_in(language: Language) -> Mapping[str, str]:
    """Every code that Sapar knows to its name.

    English names are Sapar's own, as in datasets. Others are those of Unicode's CLDR, which come
    with Babel; a code that is not in it has Sapar's name, which is English where it has none in
    Russian. So have all without Babel.

    Args:
        language: of the names.
    """
    facts = load_countries().facts
    russian = language is Language.RUSSIAN
    own = {code: each.name_ru if russian else each.name for code, each in facts.items()}
    if language is Language.ENGLISH:
        return MappingProxyType(own)
    try:
        # Of the extra `site`, so that whoever only computes need not have its 36 MB.
        from babel import Locale  # noqa: PLC0415
    except ImportError:
        return MappingProxyType(own)
    known = Locale(language.value).territories
    return MappingProxyType({code: known.get(code, name) for code, name in own.items()})
