from datetime import date

import pytest

from sapar.terms.beginning import Answers
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.values.wording import Language


@pytest.fixture
def answers() -> Answers:
    return Answers(
        title="Short visits (invented)",
        sponsor="Ministry of Higher Education (invented)",
        kind=SponsorKind.PUBLIC,
        country="KZ",
        currency="EUR",
        first_day=date(2027, 9, 1),
        last_day=date(2028, 8, 31),
        stay=Length(shortest=30, longest=270),
        places=20,
        contractor=None,
        fee=None,
        languages=(Language.ENGLISH,),
    )
