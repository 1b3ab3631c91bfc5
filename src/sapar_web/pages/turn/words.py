"""Each kind of thing that waits, in words, with the page on which it is done."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from sapar.deliveries.watch.notice import Rule
from sapar.deliveries.watch.watching import RULES
from sapar_web.pages.language import language
from sapar_web.queries.turn.waiting import Item


@dataclass(frozen=True, slots=True)
class Words:
    """How a kind is shown.

    Attributes:
        what: is to be done, or awaited.
        deed: of the link or button.
        page: name of the address that it leads to.
        of: which key the address takes: `key`, `about` or none.
        seen: whether to open it is all that there is to do.
    """

    what: object
    deed: object
    page: str
    of: str = "about"
    seen: bool = False


def _watched(rule: Rule, deed: object, page: str) -> Words:
    """What a rule of watching sees, by its title in the reader's language."""
    return Words(lazy(lambda: rule.title(language()), str)(), deed, page)


ANSWERED = "V08"
"""The rule by which answers are awaited: they are given on a page of their own."""

WORDS = {
    "invitation": Words(
        _("You are invited to this organisation. The link that lets you in is in your mail."),
        _("See the organisation"),
        "organisation",
    ),
    "speak": Words(
        _("You are asked what you need, before these terms are published."),
        _("Say what you need"),
        "voice",
        "key",
    ),
    "look_again": Words(
        _("The draft was changed after you spoke."), _("Read what changed"), "voice", "key"
    ),
    "approve_again": Words(
        _("The draft was changed after you approved it."), _("Read and approve"), "voice", "key"
    ),
    "answer": Words(
        _("Somebody said something about this draft."), _("Answer"), "voice_answer", "key"
    ),
    "draft": Words(_("A draft that is not published yet."), _("Go on writing"), "terms_edit"),
    "decide": Words(
        _("The last day for offers has passed."), _("Compare and decide"), "offers_under"
    ),
    "finish_offer": Words(_("Your offer is a draft."), _("Finish it"), "offer", "key"),
    "offer": Words(_("These terms take offers."), _("Read and offer"), "offer_begin"),
    "decision": Words(
        _("The sponsor has decided about your offer."),
        _("Read the decision"),
        "offer",
        "key",
        seen=True,
    ),
    "call_draft": Words(_("A call that is not open yet."), _("Go on writing"), "call_edit"),
    "decide_call": Words(
        _("The last day for nominations has passed."), _("Read and decide"), "call_decide"
    ),
    "answer_appeal": Words(
        _("Somebody appealed against a decision."), _("Answer"), "appeal_answer", "key"
    ),
    "finish_application": Words(
        _("Your application is a draft."), _("Finish it"), "application_edit", "key"
    ),
    "place": Words(
        _("A place came free and is held for you."), _("Accept or decline"), "application", "key"
    ),
    "nominate": Words(
        _("Somebody from your institution applied."),
        _("Nominate, or decline to"),
        "nominate",
        "key",
    ),
    "review": Words(_("Applications wait for your review."), _("Review"), "review_list"),
    "their_applications": Words(
        _("Applications and nominations may still come."), _("See them"), "applications"
    ),
    "their_nomination": Words(
        _("Your institution has not answered yet."), _("See it"), "application", "key"
    ),
    "their_choice": Words(
        _("The sponsor has not decided about your application."), _("See it"), "application", "key"
    ),
    "their_answer_to_appeal": Words(
        _("The sponsor has not answered your appeal."), _("See it"), "application", "key"
    ),
    "undelivered": Words(
        _("Your invitation to this address could not be delivered."),
        _("Mend it"),
        "",
        "key",
        seen=True,
    ),
    "agreed": Words(
        _("All have signed: the agreement is in force."), _("See it"), "", "key", seen=True
    ),
    "declined": Words(
        _("Somebody has not signed, and said why."), _("Read why"), "", "key", seen=True
    ),
    "ended": Words(_("This stay has ended."), _("Read how"), "", "key", seen=True),
    "sign": Words(_("An agreement waits for your signature."), _("Read and sign"), "sign"),
    "their_signature": Words(
        _("An agreement waits for the signatures of others."), _("See who"), "signing"
    ),
    "write_need": Words(
        _("The needs of your party are waited for."), _("Write what you need"), "stay", "key"
    ),
    "negotiate": Words(
        _("The needs of all parties are shown."), _("Compare them"), "mismatch", "key"
    ),
    "accept_goals": Words(
        _("Goals wait until your party accepts or changes them."), _("Read the goals"), "agreement"
    ),
    "answer_proposal": Words(
        _("A change of an agreement waits for your answer."), _("Answer it"), "agreement"
    ),
    "release_milestone": Words(
        _("What a milestone waits for is acknowledged."), _("Release it"), "stay_money"
    ),
    "claim_refund": Words(
        _("A mediator found that something was not delivered: a refund may be claimed."),
        _("Claim it"),
        "stay_money",
    ),
    "pay_release": Words(
        _("A milestone is released and not paid yet."), _("Pay and record it"), "stay_money"
    ),
    "pay_refund": Words(
        _("A refund is claimed and has not come back yet."), _("Pay and record it"), "stay_money"
    ),
    "match_lines": Words(
        _("Lines of a bank statement wait to be matched."), _("Match them"), "scheme_lines"
    ),
    "their_needs": Words(
        _("Others have not handed in their needs yet."), _("See who"), "stay", "key"
    ),
    "their_answer_to_proposal": Words(
        _("Others have not answered your proposal yet."), _("See who"), "agreement"
    ),
    "their_word": Words(_("Somebody who was asked has not spoken yet."), _("See who"), "voices_of"),
    "their_answer": Words(
        _("The sponsor has not answered what you said."), _("Read it"), "voice", "key"
    ),
    "their_offers": Words(_("Offers may still come."), _("See them"), "offers_under"),
    "their_decision": Words(
        _("The sponsor has not decided about your offer."), _("Read it"), "offer", "key"
    ),
    "their_coming": Words(
        _("Somebody invited here has not come yet."), _("See who"), "organisation"
    ),
}
"""Words of each kind that the look-up may give."""


for _rule in RULES:
    _page = "record_confirm" if _rule.code == ANSWERED else "stay"
    WORDS[f"watched_{_rule.code}"] = _watched(_rule, _("See to it"), _page)
    WORDS[f"their_watched_{_rule.code}"] = _watched(_rule, _("See it"), "stay")


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as a page shows it.

    Attributes:
        item: it.
        words: of its kind.
        address: of the page on which it is done; empty where a button does it.
    """

    item: Item
    words: Words
    address: str


def shown(item: Item) -> Shown:
    """An item with its words and its address."""
    words = WORDS[item.kind]
    if words.seen:
        return Shown(item, words, "")
    return Shown(item, words, reverse(words.page, args=[_key(item, words)]))


def _key(item: Item, words: Words) -> UUID | None:
    return item.key if words.of == "key" else item.about
