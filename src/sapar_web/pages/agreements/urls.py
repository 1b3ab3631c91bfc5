"""Addresses of agreements: below the stay that each belongs to."""

from django.urls import path

from sapar_web.pages.agreements import agreement, answer, propose, saying

urlpatterns = [
    path("<uuid:key>/agreement/begin/", agreement.begin, name="agreement_begin"),
    path("<uuid:key>/agreement/", agreement.read, name="agreement"),
    path("<uuid:key>/agreement/goals/", answer.goals, name="agreement_goals"),
    path("<uuid:key>/agreement/remark/", saying.say, name="agreement_remark"),
    path("<uuid:key>/agreement/signing/", answer.signing, name="agreement_signing"),
    path("<uuid:key>/agreement/propose/", propose.propose_change, name="proposal_new"),
    path("proposals/<uuid:key>/counter/", propose.counter_change, name="proposal_counter"),
    path("proposals/<uuid:key>/accept/", answer.accept, name="proposal_accept"),
    path("proposals/<uuid:key>/refuse/", answer.refuse, name="proposal_refuse"),
    path("proposals/<uuid:key>/withdraw/", answer.withdraw, name="proposal_withdraw"),
]
