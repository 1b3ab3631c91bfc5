from datetime import date

import pytest

from sapar.terms.beginning import Answers
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.terms.model import model_terms
from sapar.values.wording import Language, said
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.models import Terms
from sapar_web.queries.terms.documents import kept_form

ANSWERS = Answers(
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


@pytest.fixture
def draft(cast) -> Terms:
    """First terms of the ministry: the check has much to say."""
    return draft_terms(cast.actor("officer"), organisation=cast.ministry.key, answers=ANSWERS)


@pytest.fixture
def whole(cast) -> Terms:
    """The model terms as a draft of the ministry, with nobody asked yet."""
    document = model_terms()
    return Terms.objects.create(
        sponsor=cast.ministry,
        title=said(document.title, Language.ENGLISH),
        document=kept_form(document),
        created_by=cast.people["officer"],
    )


@pytest.fixture
def sent():
    """What a browser sends for a page with a form: every field as it stands."""
    return fields_of


def fields_of(page: str, form: str = "part") -> dict[str, str | list[str]]:
    """The fields of a form by its id, as a browser without scripts would send them."""
    from lxml import html  # noqa: PLC0415 -- only here

    found = html.fromstring(page).get_element_by_id(form)
    values: dict[str, list[str]] = {}
    for name, value in found.form_values():
        values.setdefault(name, []).append(value)
    return {name: each[0] if len(each) == 1 else each for name, each in values.items()}
