"""First terms as YAML, with comments that say what is left to fill in."""

from collections.abc import Mapping
from typing import Final

from ruamel.yaml.comments import CommentedMap

from sapar.terms.document.terms import Terms
from sapar.terms.files.writing import content_of, yaml_text
from sapar.values.language import _, mark

_AIMS: Final = """\
aims:
  - id: teaching
    text: ...
    kind: teaching
    level: individual
    indicators:
      - {text: ..., counts: outcome, target: 10, unit: course, by: 2030-12-31}
eligibility:
  - text: ..."""

_STIPEND: Final = """\
stipend: {amount: ..., per: month, index: ...}
overhead: ...   # most that overhead may be of direct cost, as in 0.07"""

_PLANNING: Final = """\
planning:
  - {on: 2030-01-15, party: sending, act: invited}
  - {on: 2030-02-01, party: sending, act: stated, said: ...}
  - {on: 2030-03-01, party: participant, act: changed, clause: mentor-hours, said: ...}
  - {on: 2030-04-01, party: participant, act: approved}
data_protection:
  controller: ...
  purpose: ...
  retention_months: 60
  transfer: ..."""

_TOP: Final[Mapping[str, tuple[str, str]]] = {
    "sponsor": (mark("TO FILL IN: motive, what the sponsor wants of the scheme; contact"), ""),
    "contractor": (mark("TO FILL IN: owned_by, its tie of ownership to a host, or none"), ""),
    "money": (mark("TO FILL IN: what the scheme is for, and who may go. As here:"), _AIMS),
    "clauses": (
        mark(
            "The duties of the catalogue; `sapar catalogue show C02` explains one.\n"
            "Before a number is changed, whoever it concerns is asked."
        ),
        "",
    ),
    "dispute": (mark("TO FILL IN: mediator, who decides where parties do not agree"), ""),
}
"""Before which field something is said, what, and how it looks."""


def guided_yaml(terms: Terms) -> str:
    """First terms as YAML, with a comment where something is left to fill in.

    Args:
        terms: as `sapar.terms.beginning.begun` makes them.
    """
    content = content_of(terms)
    for name, (what, example) in _TOP.items():
        if name in content:
            _note(content, name, what, example)
    content["dispute"].fa.set_block_style()
    _guide_money(content["money"], terms)
    planned = mark(
        "TO FILL IN: who had a say and when, and what becomes of personal data. As here:"
    )
    return yaml_text(content) + "\n" + _commented(_told(planned, _PLANNING))


def _guide_money(money: CommentedMap, terms: Terms) -> None:
    offered = terms.money is not None and (fee := terms.money.fee) and fee.amount is None
    if offered:
        items = mark("Hosts offer an amount for each item. Add or remove items.")
    else:
        items = mark("TO FILL IN: an amount for each item; together they come to the fee")
    _note(money, "items", items, "", indent=2)
    _note(
        money,
        "sending_costs",
        mark("TO FILL IN: an amount for each, paid to those at home"),
        "",
        indent=2,
    )
    _note(
        money,
        "retained",
        mark("TO FILL IN: what the participant lives on, and overhead"),
        _STIPEND,
        2,
    )
    if terms.contractor is not None:
        margin = mark("TO FILL IN: margin of the contractor, as part of the fee")
        _note(money, "milestones", margin, "margin: ...", indent=2)


def _note(content: CommentedMap, name: str, what: str, example: str, indent: int = 0) -> None:
    told = _told(what, example)
    before = "\n" + told if indent == 0 else told
    content.yaml_set_comment_before_after_key(name, before=before, indent=indent)


def _told(what: str, example: str) -> str:
    return f"{_(what)}\n{example}" if example else _(what)


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.split("\n"))
