# ruff: noqa: E501 -- a table
"""Where each address of the site is placed: who may go there, and what everybody else finds."""

from tests.sapar_web.placed_stays import STAYS

PAGES = (
    STAYS.rstrip()
    + """
turn |  | get | 200 *
turn_seen | chosen | post | sign-in visitor; 302 officer observer host mentor; 404 *
terms |  | get | sign-in visitor; 200 *
published |  | get | 200 *
terms_new |  | get | sign-in visitor; 200 officer other_officer; 403 *
terms_new |  | post | sign-in visitor; 422 officer other_officer; 403 *
terms_read | draft | get | 200 officer observer office lecturer; 404 *
terms_read | taking | get | 200 *
terms_history | draft | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_history | taking | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_edit | draft | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_edit | taking | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_catalogue | draft | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_catalogue | taking | get | sign-in visitor; 200 officer observer office lecturer; 404 *
terms_add | draft | post | sign-in visitor; 422 officer; 403 observer office lecturer; 404 *
terms_add | taking | post | sign-in visitor; 403 *
terms_fill | draft | post | sign-in visitor; 409 officer; 403 observer office lecturer; 404 *
terms_fill | taking | post | sign-in visitor; 403 *
terms_restore | draft | post | sign-in visitor; 404 *
terms_restore | taking | post | sign-in visitor; 404 *
terms_publish | draft | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
terms_publish | draft | post | sign-in visitor; 422 officer; 403 observer office lecturer; 404 *
terms_publish | taking | both | sign-in visitor; 403 *
terms_withdraw | draft | both | sign-in visitor; 403 officer observer office lecturer; 404 *
terms_withdraw | taking | get | sign-in visitor; 200 officer; 403 *
terms_withdraw | taking | post | sign-in visitor; 422 officer; 403 *
terms_supersede | draft | post | sign-in visitor; 403 officer observer office lecturer; 404 *
terms_supersede | taking | post | sign-in visitor; 302 officer; 403 *
terms_discard | draft | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
terms_discard | draft | post | sign-in visitor; 302 officer; 403 observer office lecturer; 404 *
terms_discard | taking | both | sign-in visitor; 403 *
terms_part | draft/money | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
terms_part | draft/money | post | sign-in visitor; 409 officer; 403 observer office lecturer; 404 *
terms_part | taking/money | both | sign-in visitor; 403 *
terms_clause | draft/mentor-hours | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
terms_clause | draft/mentor-hours | post | sign-in visitor; 409 officer; 403 observer office lecturer; 404 *
terms_clause | taking/mentor-hours | both | sign-in visitor; 403 *
terms_move | draft/mentor-hours | post | sign-in visitor; 302 officer; 403 observer office lecturer; 404 *
terms_move | taking/mentor-hours | post | sign-in visitor; 403 *
terms_remove | draft/mentor-hours | post | sign-in visitor; 409 officer; 403 observer office lecturer; 404 *
terms_remove | taking/mentor-hours | post | sign-in visitor; 403 *
terms_compare | draft/taking | get | 200 officer observer office lecturer; 404 *
terms_compare | taking/closed | get | 200 *
terms_json | draft | get | 404 *
terms_json | taking | get | 200 *
terms_yaml | draft | get | 404 *
terms_yaml | taking | get | 200 *
terms_file | draft/en/html | get | 404 *
terms_file | taking/en/html | get | 200 *
terms_balance | draft | get | 403 officer observer office lecturer; 404 *
terms_balance | decided | get | 200 *
terms_report | decided | get | 200 officer observer; 404 *
terms_balance_json | decided | get | 200 officer observer; 404 *
terms_dataset | decided | post | sign-in visitor; 200 officer; 403 *
terms_snapshot | decided | post | sign-in visitor; 302 officer observer; 403 *
voices_of | draft | get | sign-in visitor; 200 officer observer office lecturer; 404 *
voices_of | taking | get | sign-in visitor; 200 officer observer office lecturer; 404 *
voice_invite | draft/participant | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
voice_invite | draft/participant | post | sign-in visitor; 422 officer; 403 observer office lecturer; 404 *
voice_invite | taking/participant | both | sign-in visitor; 403 officer observer office lecturer; 404 *
voice_link | guessed | both | sign-in visitor; 404 *
voice_answer | word | get | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
voice_answer | word | post | sign-in visitor; 422 officer; 403 observer office lecturer; 404 *
voice_changes | word | get | sign-in visitor; 200 officer observer office lecturer; 404 *
voice | office's voice | get | sign-in visitor; 200 office; 404 *
voice | lecturer's voice | get | sign-in visitor; 200 lecturer; 404 *
voice_say | office's voice | get | sign-in visitor; 302 office; 404 *
voice_say | office's voice | post | sign-in visitor; 422 office; 404 *
voice_say | lecturer's voice | get | sign-in visitor; 302 lecturer; 404 *
voice_say | lecturer's voice | post | sign-in visitor; 422 lecturer; 404 *
voice_name | office's voice | post | sign-in visitor; 302 office; 404 *
voice_name | lecturer's voice | post | sign-in visitor; 302 lecturer; 404 *
voice_again | office's voice | post | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
voice_again | lecturer's voice | post | sign-in visitor; 200 officer; 403 observer office lecturer; 404 *
voice_end | office's voice | post | sign-in visitor; 302 officer; 403 observer office lecturer; 404 *
voice_end | lecturer's voice | post | sign-in visitor; 302 officer; 403 observer office lecturer; 404 *
offers |  | get | sign-in visitor; 200 *
offers_open |  | get | sign-in visitor; 200 *
offers_to_decide |  | get | sign-in visitor; 200 *
offers_under | draft | get | sign-in visitor; 404 *
offers_under | taking | get | sign-in visitor; 200 officer observer; 404 *
offers_under | closed | get | sign-in visitor; 200 officer observer; 404 *
offers_under | decided | get | sign-in visitor; 200 officer observer; 404 *
offers_csv | draft | get | sign-in visitor; 404 *
offers_csv | taking | get | sign-in visitor; 403 officer observer; 404 *
offers_csv | closed | get | sign-in visitor; 200 officer observer; 404 *
offers_csv | decided | get | sign-in visitor; 200 officer observer; 404 *
offer_begin | draft | both | sign-in visitor; 404 *
offer_begin | taking | get | sign-in visitor; 200 office host other_host contractor; 403 *
offer_begin | taking | post | sign-in visitor; 422 office host other_host contractor; 403 *
offer_begin | closed | both | sign-in visitor; 403 *
offer_begin | decided | both | sign-in visitor; 403 *
offer | begun | get | sign-in visitor; 200 host mentor; 404 *
offer | handed in | get | sign-in visitor; 200 officer observer host mentor; 404 *
offer | chosen | get | sign-in visitor; 200 officer observer host mentor; 404 *
offer | lost | get | sign-in visitor; 200 officer observer other_host; 404 *
offer_part | begun/notes | get | sign-in visitor; 200 host; 403 mentor; 404 *
offer_part | begun/notes | post | sign-in visitor; 302 host; 403 mentor; 404 *
offer_part | handed in/notes | both | sign-in visitor; 403 officer observer host mentor; 404 *
offer_submit | begun | get | sign-in visitor; 200 host; 403 mentor; 404 *
offer_submit | begun | post | sign-in visitor; 409 host; 403 mentor; 404 *
offer_submit | handed in | both | sign-in visitor; 403 officer observer host mentor; 404 *
offer_submit | chosen | both | sign-in visitor; 403 officer observer host mentor; 404 *
offer_withdraw | begun | get | sign-in visitor; 200 host; 403 mentor; 404 *
offer_withdraw | begun | post | sign-in visitor; 302 host; 403 mentor; 404 *
offer_withdraw | handed in | get | sign-in visitor; 403 officer observer mentor; 200 host; 404 *
offer_withdraw | handed in | post | sign-in visitor; 403 officer observer mentor; 302 host; 404 *
offer_withdraw | chosen | both | sign-in visitor; 403 officer observer host mentor; 404 *
offer_select | begun | both | sign-in visitor; 404 *
offer_select | handed in | get | sign-in visitor; 200 officer; 403 observer; 404 *
offer_select | handed in | post | sign-in visitor; 422 officer; 403 observer; 404 *
offer_select | chosen | get | sign-in visitor; 403 officer observer; 404 *
offer_select | chosen | post | sign-in visitor; 422 officer observer; 404 *
offer_file | begun/json | get | sign-in visitor; 200 host mentor; 404 *
offer_file | handed in/json | get | sign-in visitor; 200 officer observer host mentor; 404 *
offer_file | chosen/json | get | sign-in visitor; 200 officer observer host mentor; 404 *
organisations |  | get | sign-in visitor; 200 *
organisation_register |  | get | sign-in visitor; 200 *
organisation_register |  | post | sign-in visitor; 422 *
organisation | riverside | get | sign-in visitor; 200 *
organisation_history | riverside | get | sign-in visitor; 200 host mentor; 403 *
organisation_change | riverside | get | sign-in visitor; 200 host; 403 *
organisation_change | riverside | post | sign-in visitor; 422 host; 403 *
organisation_unit_add | riverside | get | sign-in visitor; 200 host; 403 *
organisation_unit_add | riverside | post | sign-in visitor; 422 host; 403 *
organisation_invite | riverside | get | sign-in visitor; 200 host; 403 *
organisation_invite | riverside | post | sign-in visitor; 422 host; 403 *
organisation_unit_rename | riverside/unit | get | sign-in visitor; 200 host; 403 *
organisation_unit_rename | riverside/unit | post | sign-in visitor; 422 host; 403 *
organisation_invitation_withdraw | invitation | post | sign-in visitor; 302 host; 403 *
organisation_join | secret | get | 200 *
organisation_join | secret | post | 403 visitor; 422 *
membership_leave | mentor's membership | get | sign-in visitor; 200 mentor; 403 *
membership_leave | mentor's membership | post | sign-in visitor; 302 mentor; 403 *
membership_end | mentor's membership | get | sign-in visitor; 200 host; 403 *
membership_end | mentor's membership | post | sign-in visitor; 302 host; 403 *
membership_hand_over | mentor's membership | get | sign-in visitor; 200 host mentor; 403 *
membership_hand_over | mentor's membership | post | sign-in visitor; 422 host mentor; 403 *
account |  | get | sign-in visitor; 200 *
account |  | post | sign-in visitor; 422 *
calls |  | get | 200 *
calls_own |  | get | sign-in visitor; 200 *
applied |  | get | sign-in visitor; 200 *
nominations |  | get | sign-in visitor; 200 *
reviewing |  | get | sign-in visitor; 200 *
call_begin | decided | post | sign-in visitor; 302 officer; 403 *
call_begin | draft | post | sign-in visitor; 404 *
call | call | get | 200 *
call_json | call | get | 200 *
call_edit | call | both | sign-in visitor; 403 *
call_discard | call | post | sign-in visitor; 403 *
call_open | call | post | sign-in visitor; 403 *
call_close | call | post | sign-in visitor; 403 *
call_withdraw | call | get | sign-in visitor; 200 officer; 403 *
call_withdraw | call | post | sign-in visitor; 422 officer; 403 *
call_apply | call | post | sign-in visitor; 403 other_host; 302 *
applications | call | get | sign-in visitor; 200 officer observer; 404 *
applications_csv | call | get | sign-in visitor; 200 officer observer; 404 *
call_decide | call | get | sign-in visitor; 200 officer; 403 observer; 404 *
call_decide | call | post | sign-in visitor; 403 officer observer; 404 *
call_places | call | post | sign-in visitor; 403 officer observer; 404 *
reviewers | call | get | sign-in visitor; 200 officer observer; 404 *
reviewers | call | post | sign-in visitor; 422 officer; 403 observer; 404 *
reviewer_end | reviewer | post | sign-in visitor; 302 officer; 403 observer; 404 *
review_link | guessed | both | sign-in visitor; 404 *
review_list | call | get | sign-in visitor; 200 other_host; 404 *
review | applied | get | sign-in visitor; 200 other_host; 404 *
review | applied | post | sign-in visitor; 422 other_host; 404 *
review_conflict | applied | get | sign-in visitor; 200 other_host; 404 *
review_conflict | applied | post | sign-in visitor; 422 other_host; 404 *
application | applied | get | sign-in visitor; 200 officer observer office lecturer; 404 *
application_edit | applied | both | sign-in visitor; 403 officer observer office lecturer; 404 *
application_submit | applied | both | sign-in visitor; 403 officer observer office lecturer; 404 *
application_withdraw | applied | get | sign-in visitor; 200 lecturer; 403 officer observer office; 404 *
application_withdraw | applied | post | sign-in visitor; 302 lecturer; 403 officer observer office; 404 *
application_place | applied | post | sign-in visitor; 403 officer observer office lecturer; 404 *
nominate | applied | both | sign-in visitor; 403 officer observer office lecturer; 404 *
appeal | applied | both | sign-in visitor; 403 officer observer office lecturer; 404 *
appeal_answer | applied | both | sign-in visitor; 404 *
upload_add | applied | post | sign-in visitor; 403 officer observer office lecturer; 404 *
upload | call | get | sign-in visitor; 404 *
upload_remove | call | post | sign-in visitor; 404 *
account_login |  | both | 200 visitor; 302 *
account_data |  | get | sign-in visitor; 200 *
account_export |  | get | sign-in visitor; 200 *
account_erase |  | get | sign-in visitor; 200 *
account_erase |  | post | sign-in visitor; 422 *
tokens |  | get | sign-in visitor; 200 *
tokens |  | post | sign-in visitor; 422 *
token_end | token | post | sign-in visitor; 302 officer; 404 *
account_logout |  | get | 302 visitor; 200 *
account_logout |  | post | 302 *
account_inactive |  | get | 200 *
account_signup |  | both | 200 visitor; 302 *
account_reauthenticate |  | both | sign-in visitor; 200 *
account_request_reauthentication_code |  | both | sign-in visitor; 302 *
account_confirm_reauthentication_code |  | both | sign-in visitor; 302 *
account_email |  | get | sign-in visitor; 200 *
account_email |  | post | sign-in visitor; 302 *
account_email_verification_sent |  | get | 200 *
account_change_password |  | both | sign-in visitor; 200 *
account_set_password |  | both | sign-in visitor; 302 *
account_reset_password |  | both | 200 *
account_confirm_login_code |  | both | 302 *
account_reset_password_from_key_done |  | get | 200 *
account_reset_password_done |  | get | 200 *
mfa_index |  | get | sign-in visitor; 200 *
mfa_index |  | post | sign-in visitor; 405 *
mfa_authenticate |  | both | 302 *
mfa_reauthenticate |  | both | sign-in visitor; 302 *
mfa_activate_totp |  | both | sign-in visitor; 302 *
mfa_deactivate_totp |  | both | sign-in visitor; 404 *
mfa_view_recovery_codes |  | get | sign-in visitor; 404 *
mfa_view_recovery_codes |  | post | sign-in visitor; 405 *
mfa_generate_recovery_codes |  | both | sign-in visitor; 302 *
mfa_download_recovery_codes |  | both | sign-in visitor; 404 *
mfa_list_webauthn |  | get | sign-in visitor; 200 *
mfa_list_webauthn |  | post | sign-in visitor; 405 *
mfa_add_webauthn |  | both | sign-in visitor; 302 *
mfa_reauthenticate_webauthn |  | both | sign-in visitor; 302 *
mfa_login_webauthn |  | both | 302 *
usersessions_list |  | get | sign-in visitor; 200 *
usersessions_list |  | post | sign-in visitor; 302 *
design |  | both | 200 *
set_language |  | both | 302 *
api_front |  | get | 200 *
api:openapi-json |  | both | 200 *
api:api-root |  | get | 200 *
demo_report |  | both | 404 *
alive |  | both | 200 *
ready |  | both | 200 *
offline_worker |  | get | 200 *
offline_who |  | get | 200 *
offline_shell | en | get | 200 *
account_confirm_email | guessed | get | 200 *
account_confirm_email | guessed | post | 404 *
account_reset_password_from_key | 1/guessed | both | 200 *
mfa_remove_webauthn | 1 | both | sign-in visitor; 302 *
mfa_edit_webauthn | 1 | both | sign-in visitor; 302 *
api_nowhere | nothing | both | 404 *
"""
)
"""Name of the address; what fills its places in order (`things` of the invented world, or itself);
method, or both; and how it answers: `sign-in` sends to the sign-in page, `*` is everybody else. A
method that is not here is answered with 405. A form that reached a deed answers 302 when done, 409
where nothing says what was read, 422 where something is missing, and is empty here."""
