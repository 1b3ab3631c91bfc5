# ruff: noqa: E501 -- a table
"""Where addresses of stays, their agreements, their record and their money are placed."""

STAYS = """
stay_balance | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
stay_balance | signing | get | sign-in visitor; 403 officer office lecturer host mentor contractor observer; 404 *
stay_balance_json | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
signing | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
signing | signing | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
sign | signing | get | sign-in visitor; 200 officer lecturer mentor contractor; 302 office host; 403 observer; 404 *
sign | signing | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
sign | agreed | get | sign-in visitor; 403 officer office lecturer host mentor contractor observer; 404 *
sign | agreed | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_code | signing | get | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_code | signing | post | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_passkey | signing | get | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_passkey | signing | post | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_decline | signing | get | sign-in visitor; 200 officer lecturer mentor contractor; 302 office host; 403 observer; 404 *
sign_decline | signing | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
sign_paper | signing | get | sign-in visitor; 200 officer; 403 observer office lecturer host mentor contractor; 404 *
sign_paper | signing | post | sign-in visitor; 422 officer; 403 observer office lecturer host mentor contractor; 404 *
sign_remind | signing | post | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
agreement_file | agreed/1/signed/pdf | get | sign-in visitor; 200 officer office lecturer host mentor contractor; 403 observer; 404 *
signature_evidence | agreed/invitation | get | sign-in visitor; 403 observer; 404 *
stay_withdraw | signing | get | sign-in visitor; 200 officer office lecturer host contractor; 403 observer mentor; 404 *
stay_withdraw | signing | post | sign-in visitor; 422 officer office lecturer host contractor; 403 observer mentor; 404 *
stay_withdraw | agreed | both | sign-in visitor; 403 officer office lecturer host mentor contractor observer; 404 *
stay_terminate | agreed | get | sign-in visitor; 200 officer office lecturer host contractor; 403 observer mentor; 404 *
stay_terminate | agreed | post | sign-in visitor; 422 officer office lecturer host contractor; 403 observer mentor; 404 *
stay_terminate | signing | both | sign-in visitor; 403 officer office lecturer host mentor contractor observer; 404 *
stay_complete | agreed | post | sign-in visitor; 302 officer; 403 observer office lecturer host mentor contractor; 404 *
stay_ended | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
stay_money | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
stay_money | signing | get | sign-in visitor; 404 *
stay_payment | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor; 403 observer; 404 *
stay_payment | agreed | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
stay_payment | signing | both | sign-in visitor; 404 *
stay_payment_reverse | agreed/payment | get | sign-in visitor; 200 officer office lecturer host mentor contractor; 403 observer; 404 *
stay_payment_reverse | agreed/payment | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
stay_release | agreed/0 | post | sign-in visitor; 302 officer; 403 observer office lecturer host mentor contractor; 404 *
stay_claim | agreed | post | sign-in visitor; 302 officer office lecturer host mentor contractor; 403 observer; 404 *
stay_ledger | agreed/csv | get | sign-in visitor; 200 officer office lecturer host mentor contractor observer; 404 *
scheme_money | decided | get | sign-in visitor; 200 officer observer; 404 *
scheme_statement_new | decided | get | sign-in visitor; 200 officer; 403 observer; 404 *
scheme_statement_new | decided | post | sign-in visitor; 422 officer; 403 observer; 404 *
scheme_statement | decided/statement | get | sign-in visitor; 200 officer observer; 404 *
scheme_lines | decided | get | sign-in visitor; 200 officer; 403 observer; 404 *
scheme_line | decided/line | post | sign-in visitor; 302 officer; 403 observer; 404 *
scheme_rates | decided | get | sign-in visitor; 200 officer; 403 observer; 404 *
scheme_rates | decided | post | sign-in visitor; 422 officer; 403 observer; 404 *
scheme_ledger | decided/xlsx | get | sign-in visitor; 200 officer observer; 404 *
verify |  | get | 200 *
verify |  | post | 422 *
calendar |  | both | sign-in visitor; 200 *
calendar_end |  | post | sign-in visitor; 302 *
calendar_file |  | get | sign-in visitor; 200 *
calendar_feed | guessed | get | 404 *
stays |  | get | sign-in visitor; 200 *
stay_new | decided | get | sign-in visitor; 200 officer; 403 *
stay_new | decided | post | sign-in visitor; 422 officer; 403 *
stay_join | guessed | both | 404 *
stay | writing | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
stay | negotiated | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
stay | agreed | get | sign-in visitor; 200 officer observer office lecturer host mentor contractor; 404 *
record_log | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor; 403 observer; 404 *
record_log | agreed | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
record_log | signing | both | sign-in visitor; 404 *
record_agreed | agreed | get | sign-in visitor; 200 officer office lecturer host mentor contractor; 403 observer; 404 *
record_agreed | agreed | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
record_agreed | signing | both | sign-in visitor; 404 *
record_calendar | agreed | get | sign-in visitor; 200 lecturer host mentor contractor; 403 observer; 404 *
record_calendar | agreed | post | sign-in visitor; 422 lecturer host mentor contractor; 403 observer; 404 *
record_calendar | signing | both | sign-in visitor; 404 *
record_confirm | agreed | get | sign-in visitor; 200 officer observer office lecturer host mentor contractor; 404 *
record_confirm | agreed | post | sign-in visitor; 422 officer office lecturer host mentor contractor; 403 observer; 404 *
record_event | agreed/session | get | sign-in visitor; 200 officer observer office lecturer host mentor contractor; 404 *
record_event | agreed/session | post | sign-in visitor; 404 *
record_correct | agreed/session | get | sign-in visitor; 200 mentor; 404 *
record_correct | agreed/session | post | sign-in visitor; 422 mentor; 404 *
record_evidence | agreed/evidence | get | sign-in visitor; 200 officer observer office lecturer host mentor contractor; 404 *
record_links | agreed | get | sign-in visitor; 200 officer observer office lecturer host mentor contractor; 404 *
record_links | agreed | post | sign-in visitor; 422 host contractor; 403 officer observer office lecturer mentor; 404 *
record_mediator | agreed | post | sign-in visitor; 302 officer office lecturer host contractor; 403 observer mentor; 404 *
record_link_end | agreed/log link | post | sign-in visitor; 302 host contractor; 403 officer observer office lecturer mentor; 404 *
linked_home | log secret | get | 200 *
linked_home | guessed | get | 404 *
linked_log | log secret | get | 200 *
linked_log | log secret | post | 422 *
linked_agreed | log secret | get | 200 *
linked_agreed | log secret | post | 422 *
linked_calendar | log secret | get | 200 *
linked_calendar | log secret | post | 422 *
linked_confirm | log secret | get | 200 *
linked_confirm | log secret | post | 422 *
linked_event | log secret/session | get | 200 *
linked_event | log secret/session | post | 404 *
linked_event | guessed/session | both | 404 *
linked_correct | log secret/session | get | 200 *
linked_correct | log secret/session | post | 422 *
linked_evidence | log secret/evidence | get | 200 *
linked_evidence | guessed/evidence | get | 404 *
stay_invite | writing/mentor | get | sign-in visitor; 200 host; 403 officer observer office lecturer contractor; 404 *
stay_invite | writing/mentor | post | sign-in visitor; 422 host; 403 officer observer office lecturer contractor; 404 *
need | writing/host | get | sign-in visitor; 200 host; 404 *
need | writing/participant | get | sign-in visitor; 200 lecturer; 404 *
need | negotiated/participant | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
need_part | writing/participant/goals | get | sign-in visitor; 200 lecturer; 404 *
need_part | writing/participant/goals | post | sign-in visitor; 422 lecturer; 404 *
need_part | writing/host/goals | both | sign-in visitor; 403 host; 404 *
need_part | negotiated/participant/goals | both | sign-in visitor; 403 officer observer office lecturer host contractor; 404 *
need_submit | writing/participant | get | sign-in visitor; 200 lecturer; 404 *
need_submit | writing/participant | post | sign-in visitor; 409 lecturer; 404 *
mismatch | writing | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
mismatch | negotiated | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
agreement_begin | writing | post | sign-in visitor; 422 officer office lecturer host contractor; 403 observer; 404 *
agreement_begin | negotiated | post | sign-in visitor; 403 officer observer office lecturer host contractor; 404 *
agreement | negotiated | get | sign-in visitor; 200 officer observer office lecturer host contractor; 404 *
agreement | writing | get | sign-in visitor; 404 *
agreement_goals | negotiated | post | sign-in visitor; 302 officer office lecturer host contractor; 403 observer; 404 *
agreement_remark | negotiated | get | sign-in visitor; 404 officer office lecturer host contractor; 403 observer; 404 *
agreement_remark | negotiated | post | sign-in visitor; 404 officer office lecturer host contractor; 403 observer; 404 *
agreement_signing | negotiated | post | sign-in visitor; 409 officer office lecturer host contractor; 403 observer; 404 *
proposal_new | negotiated | get | sign-in visitor; 200 officer office lecturer host contractor; 403 observer; 404 *
proposal_new | negotiated | post | sign-in visitor; 422 officer office lecturer host contractor; 403 observer; 404 *
proposal_counter | proposal | get | sign-in visitor; 200 officer office lecturer host contractor; 403 observer; 404 *
proposal_counter | proposal | post | sign-in visitor; 422 officer office lecturer host contractor; 403 observer; 404 *
proposal_accept | proposal | post | sign-in visitor; 409 officer office lecturer host contractor; 403 observer; 404 *
proposal_refuse | proposal | post | sign-in visitor; 422 officer host contractor; 403 observer office lecturer; 404 *
proposal_withdraw | proposal | post | sign-in visitor; 302 lecturer; 403 observer officer office host contractor; 404 *
"""
"""As the others in `placed.py`."""
