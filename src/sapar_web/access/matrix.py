"""The rules of access as a page: who may do what, in which state."""

from collections.abc import Iterator

from sapar_web.access.deeds import Deed
from sapar_web.access.rules import RULES, Rule

HEAD = """# Access: who may do what

Made of the rules in `src/sapar_web/access/rules.py`; a test holds this page to them. What no rule \
allows is refused, with the reason. To look at a draft or an offer and be refused is to find \
nothing, and so it is to change one that one may not look at: not even that it is there is told.

A token of the API never allows more than its person may, and only what its scopes name. "None" \
under scope means that no token will do.

| deed | done to | who, and in which states | scope of a token |
|---|---|---|---|
"""


def page() -> str:
    """The whole page, as Markdown."""
    return HEAD + "\n".join(_rows()) + "\n"


def _rows() -> Iterator[str]:
    for deed in Deed:
        rule = RULES[deed]
        scope = "none" if rule.scope is None else rule.scope.value
        who = "; ".join(_who(rule))
        yield f"| `{deed}` | {rule.kind or 'nothing that is there yet'} | {who} | {scope} |"


def _who(rule: Rule) -> Iterator[str]:
    for relation, states in rule.who.items():
        when = f" ({', '.join(sorted(states))})" if states else ""
        yield f"{relation}{when}"
