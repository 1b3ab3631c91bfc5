"""The REST interface: every noun's operations under one roof."""

from sapar_web.api.agreed import router as agreed
from sapar_web.api.agreements import router as agreements
from sapar_web.api.applications import router as applications
from sapar_web.api.authentication import Bearer
from sapar_web.api.balance import router as balance
from sapar_web.api.bound import PerToken
from sapar_web.api.calendars import router as calendars
from sapar_web.api.calls import router as calls
from sapar_web.api.describing import DescribedAPI
from sapar_web.api.money import router as money
from sapar_web.api.offers import router as offers
from sapar_web.api.organisations import router as organisations
from sapar_web.api.problems import install
from sapar_web.api.record import router as record
from sapar_web.api.scheme_money import router as scheme_money
from sapar_web.api.signing import router as signing
from sapar_web.api.stays import router as stays
from sapar_web.api.terms import router as terms
from sapar_web.api.turn import router as turn
from sapar_web.api.voices import router as voices

api = DescribedAPI(
    title="Sapar",
    version="1",
    description="The same deeds and look-ups as the pages, for programs.",
    urls_namespace="api",
    auth=Bearer(),
    throttle=PerToken(),
    docs_url=None,
)
install(api)
api.add_router("/terms", terms)
api.add_router("/offers", offers)
api.add_router("/voices", voices)
api.add_router("/calls", calls)
api.add_router("/calls", applications)
api.add_router("/stays", stays)
api.add_router("/stays", agreements)
api.add_router("/stays", record)
api.add_router("/stays", calendars)
api.add_router("/stays", agreed)
api.add_router("/balance", balance)
api.add_router("/organisations", organisations)
api.add_router("/signing", signing)
api.add_router("/money", money)
api.add_router("/money", scheme_money)
api.add_router("/turn", turn)
