# ruff: noqa: E501 -- a table
"""Where each operation of the API is placed: who may do it, by which scope, and what others find."""

from typing import Any

OPERATIONS = """
list_stays |  | read | 200 *
begin_stay |  | stays | 422 officer; 403 *
read_stay | writing | read | 200 officer observer office lecturer host contractor; 404 *
invite_to_stay | writing | stays | 201 host; 403 officer observer office lecturer contractor; 404 *
read_needs | writing/participant | read | 200 lecturer; 404 *
read_needs | negotiated/participant | read | 200 officer observer office lecturer host contractor; 404 *
write_needs | writing/participant | stays | 409 lecturer; 404 *
submit_needs | writing/participant | stays | 409 lecturer; 404 *
compare_needs | writing | read | 404 *
compare_needs | negotiated | read | 200 officer observer office lecturer host contractor; 404 *
read_record | agreed | read | 200 officer observer office lecturer host mentor contractor; 404 *
read_record | signing | read | 404 *
list_events | agreed | read | 200 officer observer office lecturer host mentor contractor; 404 *
log_events | agreed | stays | 200 officer office lecturer host mentor contractor; 403 observer; 404 *
propose_agreed | agreed | stays | 200 officer office lecturer host mentor contractor; 403 observer; 404 *
propose_agreed | signing | stays | 404 *
propose_sessions | agreed | stays | 422 lecturer host mentor contractor; 403 observer; 404 *
acknowledge_events | agreed | stays | 403 observer; 404 *
dispute_event | agreed/session | stays | 200 lecturer; 422 officer office host mentor contractor; 403 observer; 404 *
reply_to_dispute | agreed/session | stays | 422 officer office lecturer host mentor contractor; 403 observer; 404 *
correct_event | agreed/session | stays | 422 officer office lecturer host mentor contractor; 403 observer; 404 *
withdraw_event | agreed/session | stays | 200 mentor; 422 officer office lecturer host contractor; 403 observer; 404 *
attach_evidence | agreed/session | stays | 422 officer office lecturer host mentor contractor; 403 observer; 404 *
download_evidence | agreed/evidence | read | 200 officer observer office lecturer host mentor contractor; 404 *
list_log_links | agreed | read | 200 officer observer office lecturer host mentor contractor; 404 *
send_mentor_link | agreed | stays | 201 host contractor; 403 officer observer office lecturer mentor; 404 *
send_mediator_link | agreed | stays | 201 officer office lecturer host contractor; 403 observer mentor; 404 *
withdraw_log_link | agreed/log link | stays | 200 host contractor; 403 officer observer office lecturer mentor; 404 *
begin_negotiation | writing | stays | 422 officer office lecturer host contractor; 403 observer; 404 *
read_agreement | negotiated | read | 200 officer observer office lecturer host contractor; 404 *
propose_change | negotiated | stays | 409 officer office lecturer host contractor; 403 observer; 404 *
counter_proposal | proposal | stays | 422 officer office lecturer host contractor; 403 observer; 404 *
accept_proposal | proposal | stays | 409 officer office lecturer host contractor; 403 observer; 404 *
refuse_proposal | proposal | stays | 200 officer host contractor; 403 observer office lecturer; 404 *
withdraw_proposal | proposal | stays | 200 lecturer; 403 observer officer office host contractor; 404 *
remark_on_part | negotiated | stays | 404 officer office lecturer host contractor; 403 observer; 404 *
consent_to_goals | negotiated | stays | 200 officer office lecturer host contractor; 403 observer; 404 *
open_signing | negotiated | stays | 409 officer office lecturer host contractor; 403 observer; 404 *
get_turn |  | read | 200 *
read_scheme_balance | draft | read | 403 officer observer office lecturer; 404 *
read_scheme_balance | decided | read | 200 officer observer; 404 *
list_snapshots | decided | read | 200 officer observer; 403 *
make_snapshot | decided | terms | 202 officer observer; 403 *
take_dataset | decided | terms | 200 officer; 403 *
read_stay_balance | agreed | read | 200 officer observer office lecturer host contractor mentor; 404 *
list_terms |  | read | 200 *
draft_terms |  | terms | 201 officer; 403 *
list_published_terms |  | read | 200 *
read_terms | draft | read | 200 officer observer office lecturer; 404 *
read_terms | taking | read | 200 *
discard_terms | draft | terms | 204 officer; 403 observer office lecturer; 404 *
discard_terms | taking | terms | 403 *
write_terms | draft | terms | 409 officer; 403 observer office lecturer; 404 *
write_terms | taking | terms | 403 *
move_clause | draft | terms | 200 officer; 403 observer office lecturer; 404 *
move_clause | taking | terms | 403 *
fill_terms | draft | terms | 409 officer; 403 observer office lecturer; 404 *
fill_terms | taking | terms | 403 *
check_terms | draft | read | 200 officer observer office lecturer; 404 *
check_terms | taking | read | 200 *
compare_terms | draft/taking | read | 200 officer observer office lecturer; 404 *
compare_terms | taking/closed | read | 200 *
publish_terms | draft | terms | 409 officer; 403 observer office lecturer; 404 *
publish_terms | taking | terms | 403 *
withdraw_terms | draft | terms | 403 officer observer office lecturer; 404 *
withdraw_terms | taking | terms | 200 officer; 403 *
supersede_terms | draft | terms | 403 officer observer office lecturer; 404 *
supersede_terms | taking | terms | 201 officer; 403 *
download_terms | draft/json | read | 404 *
download_terms | taking/json | read | 200 *
list_offers |  | read | 200 *
begin_offer |  | offers | 201 host; 403 *
list_open_terms |  | read | 200 *
read_offer | begun | read | 200 host mentor; 404 *
read_offer | handed in | read | 200 officer observer host mentor; 404 *
read_offer | chosen | read | 200 officer observer host mentor; 404 *
read_offer | lost | read | 200 officer observer other_host; 404 *
write_offer | begun | offers | 200 host; 403 mentor; 404 *
write_offer | handed in | offers | 403 officer observer host mentor; 404 *
submit_offer | begun | offers | 200 host; 403 mentor; 404 *
submit_offer | handed in | offers | 403 officer observer host mentor; 404 *
withdraw_offer | begun | offers | 200 host; 403 mentor; 404 *
withdraw_offer | handed in | offers | 403 officer observer mentor; 200 host; 404 *
withdraw_offer | chosen | offers | 403 officer observer host mentor; 404 *
select_offer | begun | terms | 403 officer observer; 404 *
select_offer | handed in | terms | 200 officer; 403 observer; 404 *
select_offer | chosen | terms | 409 officer observer; 404 *
count_offers | draft | read | 404 *
count_offers | taking | read | 200 officer observer; 404 *
count_offers | decided | read | 200 officer observer; 404 *
compare_offers | draft | read | 404 *
compare_offers | taking | read | 403 officer observer; 404 *
compare_offers | decided | read | 200 officer observer; 404 *
list_voices | draft | read | 200 officer observer office lecturer; 404 *
list_voices | taking | read | 200 officer observer office lecturer; 404 *
invite_voice | draft | terms | 201 officer; 403 observer office lecturer; 404 *
invite_voice | taking | terms | 403 officer observer office lecturer; 404 *
end_voice | office's voice | terms | 200 officer; 403 observer office lecturer; 404 *
end_voice | lecturer's voice | terms | 200 officer; 403 observer office lecturer; 404 *
speak | office's voice | voice | 201 office; 403 officer observer lecturer; 404 *
speak | lecturer's voice | voice | 201 lecturer; 403 officer observer office; 404 *
answer_statement | word | terms | 201 officer; 403 observer office lecturer; 404 *
list_open_calls |  | read | 200 *
list_own_calls |  | read | 200 *
draft_call |  | calls | 201 officer; 403 *
read_call | call | read | 200 *
write_call | call | calls | 403 *
discard_call | call | calls | 403 *
open_call | call | calls | 403 *
close_call | call | calls | 403 *
withdraw_call | call | calls | 200 officer; 403 *
list_applications | call | read | 200 officer observer; 404 *
decide_call | call | calls | 403 *
offer_places | call | calls | 403 *
invite_reviewer | call | calls | 201 officer; 403 *
end_reviewer | reviewer | calls | 200 officer; 403 observer; 404 *
apply | call | calls | 403 other_host; 201 *
read_application | applied | read | 200 officer observer office lecturer; 404 *
write_application | applied | calls | 403 officer observer office lecturer; 404 *
submit_application | applied | calls | 403 officer observer office lecturer; 404 *
withdraw_application | applied | calls | 200 lecturer; 403 officer observer office; 404 *
nominate | applied | calls | 403 officer observer office lecturer; 404 *
answer_place | applied | calls | 403 officer observer office lecturer; 404 *
appeal | applied | calls | 403 officer observer office lecturer; 404 *
answer_appeal | applied | calls | 404 *
list_to_review | call | read | 200 other_host; 404 *
read_to_review | applied | read | 200 other_host; 404 *
write_review | applied | calls | 200 other_host; 404 *
submit_review | applied | calls | 422 other_host; 404 *
declare_conflict | applied | calls | 204 other_host; 404 *
list_versions | agreed | read | 200 officer office lecturer host mentor contractor observer; 404 *
list_commitments | agreed | read | 200 officer office lecturer host mentor contractor observer; 404 *
list_commitments | signing | read | 404 *
download_agreement_text | agreed/1 | read | 200 officer office lecturer host mentor contractor; 403 observer; 404 *
download_signed_agreement | agreed/1 | read | 200 officer office lecturer host mentor contractor; 403 observer; 404 *
decline_to_sign | signing | stays | 409 officer office lecturer host mentor contractor; 403 observer; 404 *
remind_to_sign | signing | stays | 200 officer office lecturer host mentor contractor; 403 observer; 404 *
withdraw_stay | signing | stays | 200 officer office lecturer host contractor; 403 observer mentor; 404 *
terminate_stay | agreed | stays | 422 officer office lecturer host contractor; 403 observer mentor; 404 *
complete_stay | agreed | stays | 422 officer; 403 observer office lecturer host mentor contractor; 404 *
read_money | agreed | read | 200 officer office lecturer host mentor contractor observer; 404 *
read_money | signing | read | 404 *
list_payments | agreed | read | 200 officer office lecturer host mentor contractor observer; 404 *
record_payment | agreed | stays | 422 officer office lecturer host mentor contractor; 403 observer; 404 *
reverse_payment | agreed/payment | stays | 200 officer; 422 office lecturer host mentor contractor; 403 observer; 404 *
release_milestone | agreed/0 | stays | 422 officer; 403 observer office lecturer host mentor contractor; 404 *
claim_refund | agreed | stays | 422 officer office lecturer host mentor contractor; 403 observer; 404 *
read_scheme_money | decided | read | 200 officer observer; 404 *
import_statement | decided | terms | 422 officer; 403 observer; 404 *
list_bank_lines | decided | terms | 200 officer; 403 observer; 404 *
match_bank_line | decided/line | terms | 422 officer; 403 observer; 404 *
set_aside_bank_line | decided/line | terms | 200 officer; 403 observer; 404 *
import_rates | agency | terms | 422 officer; 403 *
list_organisations |  | read | 200 *
register_organisation |  | people | 201 *
read_organisation | riverside | read | 200 *
invite_member | riverside | people | 201 host; 403 *
withdraw_invitation | invitation | people | 200 host; 403 *
"""
"""Name of the operation; what fills its places in order (`things` of the invented world, or
itself); the scope that a token needs; and how it answers a token of each role with every scope:
`*` is everybody else. Without a token it is 401."""

SENT: dict[str, Any] = {
    "begin_stay": {
        "terms": "decided",
        "sending": "riverside",
        "host": "riverside",
        "participant": "somebody@example.org",
        "first_day": "2000-01-01",
        "last_day": "2000-01-31",
        "needs_until": "1999-12-01",
    },
    "invite_to_stay": {"party": "mentor", "email": "somebody@example.org"},
    "write_needs": {"part": "goals", "value": [], "read": "of before"},
    "submit_needs": {"revision": 0},
    "propose_change": {"clause": "own", "reason": "need", "read": "of before"},
    "counter_proposal": {"after": {}, "reason": "need"},
    "accept_proposal": {"digest": ""},
    "refuse_proposal": {"text": "Too dear."},
    "remark_on_part": {"clause": "no-such-clause", "text": "Why?"},
    "consent_to_goals": {"goals": {}},
    "open_signing": {"revision": 0},
    "log_events": {"events": []},
    "propose_sessions": {"content": "words"},
    "acknowledge_events": {"versions": ["00000000-0000-4000-8000-000000000000"]},
    "dispute_event": {"reason": "Nobody came."},
    "reply_to_dispute": {"text": "I was there."},
    "correct_event": {"instead": {}, "version": "00000000-0000-4000-8000-000000000000"},
    "withdraw_event": {},
    "attach_evidence": {"name": "a.png", "content": "Pw=="},
    "send_mentor_link": {"email": "mentor@example.org"},
    "send_mediator_link": {},
    "record_payment": {
        "key": "00000000-0000-4000-8000-000000000000",
        "on": "2001-01-01",
        "payer": "sponsor",
        "payee": "sponsor",
        "item": "fee",
        "given": "1",
        "currency": "EUR",
    },
    "reverse_payment": {"reason": "It never arrived."},
    "claim_refund": {"commitment": "no-such-clause"},
    "import_statement": {"name": "s.csv", "content": "words"},
    "match_bank_line": {"target": "release:none"},
    "set_aside_bank_line": {"reason": "Stamps."},
    "import_rates": {"name": "r.csv", "content": "words"},
    "decline_to_sign": {"digest": "0" * 64, "reason": "Too dear."},
    "withdraw_stay": {"reason": "Ill."},
    "terminate_stay": {"reason": "Fire.", "on": "2000-01-01"},
    "draft_call": {"terms": "decided"},
    "write_call": {"revision": 1, "fields": {}},
    "open_call": {"revision": 1},
    "withdraw_call": {"reason": "The money was cut."},
    "decide_call": {"selected": []},
    "invite_reviewer": {"email": "reviewer@example.net"},
    "write_application": {"revision": 1},
    "submit_application": {"revision": 1},
    "nominate": {"outcome": "declined", "reasons": "Needed here."},
    "answer_place": {"accepts": True},
    "appeal": {"text": "A paper was overlooked."},
    "answer_appeal": {"outcome": "dismissed", "answer": "It was read."},
    "write_review": {"revision": 1},
    "submit_review": {"revision": 1},
    "declare_conflict": {"kind": "kinship"},
    "draft_terms": {
        "organisation": "agency",
        "answers": {
            "title": "T",
            "currency": "EUR",
            "first_day": "2099-09-01",
            "last_day": "2100-08-31",
        },
    },
    "write_terms": {"part": "title", "value": "T", "read": ""},
    "move_clause": {"clause": "mentor-hours"},
    "fill_terms": {"revision": 1},
    "publish_terms": {"revision": 1},
    "withdraw_terms": {"reason": "Not wanted any more."},
    "begin_offer": {"terms": "taking", "organisation": "riverside", "role": "host"},
    "write_offer": {"part": "notes", "value": "N", "read": ""},
    "submit_offer": {"revision": 1},
    "select_offer": {"selected": "The best.", "rest": "Not the best."},
    "invite_voice": {"party": "participant", "email": "somebody@example.org"},
    "speak": {"kind": "stated", "text": "A desk."},
    "answer_statement": {"outcome": "declined", "reason": "Too dear."},
    "register_organisation": {"name": "Hill College (invented)", "country": "DE", "role": "head"},
    "invite_member": {"email": "somebody@example.org", "role": "mentor"},
}
"""What is sent, by operation; names of things stand for their keys."""
