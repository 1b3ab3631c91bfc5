"""Everything that can be asked of the site, by name."""

from enum import StrEnum


class Deed(StrEnum):
    """A deed or a look, as history and the matrix of access name it."""

    READ_TERMS = "read_terms"
    READ_DRAFTING = "read_drafting"
    DRAFT_TERMS = "draft_terms"
    EDIT_TERMS = "edit_terms"
    DISCARD_TERMS = "discard_terms"
    INVITE_VOICE = "invite_voice"
    END_VOICE = "end_voice"
    SPEAK = "speak"
    ANSWER = "answer"
    PUBLISH_TERMS = "publish_terms"
    WITHDRAW_TERMS = "withdraw_terms"
    SUPERSEDE_TERMS = "supersede_terms"
    READ_OFFERS = "read_offers"
    COMPARE_OFFERS = "compare_offers"
    READ_OFFER = "read_offer"
    DRAFT_OFFER = "draft_offer"
    OFFER_FOR = "offer_for"
    EDIT_OFFER = "edit_offer"
    SUBMIT_OFFER = "submit_offer"
    WITHDRAW_OFFER = "withdraw_offer"
    SELECT_OFFER = "select_offer"
    READ_ORGANISATION = "read_organisation"
    READ_MEMBERS = "read_members"
    REGISTER_ORGANISATION = "register_organisation"
    CHANGE_ORGANISATION = "change_organisation"
    INVITE_MEMBER = "invite_member"
    WITHDRAW_INVITATION = "withdraw_invitation"
    ACCEPT_INVITATION = "accept_invitation"
    END_MEMBERSHIP = "end_membership"
    HAND_OVER = "hand_over"
    LEAVE = "leave"
    READ_PERSON = "read_person"
    CHANGE_PERSON = "change_person"
    ERASE_PERSON = "erase_person"
    MAKE_TOKEN = "make_token"  # noqa: S105 -- the name of a deed
    END_TOKEN = "end_token"  # noqa: S105 -- the name of a deed
