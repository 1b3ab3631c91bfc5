"""For which party somebody does a deed: one may speak for two, and says then for which."""

from django.db import models
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import SPEAKS, parties_of
from sapar_web.access.verdict import WHO, RefusedError, Verdict, require
from sapar_web.models import Stay, StayParty


def party_for(
    actor: Actor, deed: Deed, thing: models.Model, stay: Stay, party: str = ""
) -> StayParty:
    """The party for which somebody does a deed to a thing of a stay.

    Args:
        actor: who does it.
        deed: that is done.
        thing: to which.
        stay: that it belongs to.
        party: for which they say they do it; empty where they speak for one alone.

    Raises:
        RefusedError: if they may not, or do not speak for that party.
    """
    require(actor, deed, thing)
    held = parties_of(actor, stay)
    if not party and held:
        return held[0]
    if party not in held:
        wanted = SPEAKS.get(StayParty(party)) if party in StayParty.values else None
        who = str(WHO[wanted]) if wanted else _("a party to the stay")
        raise RefusedError(
            deed, Verdict(allowed=False, reason=_("this is for {who}").format(who=who))
        )
    return StayParty(party)
