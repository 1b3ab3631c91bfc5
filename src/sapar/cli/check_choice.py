"""Which rules of terms of reference are asked, and what one of them is about."""

from collections.abc import Sequence

import click

from sapar.terms.checks import RULES, Rule
from sapar.terms.checks.texts import phrase
from sapar.values.language import _
from sapar.values.wording import Language


def chosen(select: str | None, ignore: str | None) -> tuple[Rule, ...]:
    """The rules that are asked.

    Args:
        select: codes and families, set apart by commas; None for all rules.
        ignore: of these, which are not.

    Raises:
        BadParameter: for what is no code, and for a gate that is to be ignored.
    """
    asked = RULES if select is None else _named(select, "--select")
    left_out = () if ignore is None else _named(ignore, "--ignore")
    if gates := ", ".join(rule.code for rule in left_out if rule.gate):
        message = _("{codes}: a gate cannot be ignored").format(codes=gates)
        raise click.BadParameter(message, param_hint="--ignore")
    return tuple(rule for rule in asked if rule not in left_out)


def explained(code: str, language: Language) -> str:
    """All that is to be said of a rule.

    Raises:
        BadParameter: for what is no code.
    """
    found = [rule for rule in RULES if rule.code == code.strip().upper()]
    if not found:
        raise _unknown(code, "--explain")
    rule = found[0]
    severity = phrase(rule.severity, language)
    return "\n".join(
        (
            f"{rule.code} ({severity}): {rule.title(language)}",
            f"{phrase('why', language)}: {rule.explanation(language)}",
            f"{phrase('mend', language)}: {rule.remedy(language)}",
            f"{phrase('source', language)}: {', '.join(rule.sources)}",
            f"{phrase('page', language)}: {page_of(rule)}",
        )
    )


def page_of(rule: Rule) -> str:
    """The page of the documentation that tells a rule."""
    return f"docs/rules/terms-{rule.code.lower()}.md"


def _named(given: str, option: str) -> Sequence[Rule]:
    names = [name.strip().upper() for name in given.split(",") if name.strip()]
    found = {name: [rule for rule in RULES if name in _names(rule)] for name in names}
    for name, rules in found.items():
        if not rules:
            raise _unknown(name, option)
    return tuple(rule for rule in RULES if any(rule in rules for rules in found.values()))


def _names(rule: Rule) -> tuple[str, str]:
    """Its code, and the letters of its family."""
    return rule.code, rule.code.rstrip("0123456789")


def _unknown(name: str, option: str) -> click.BadParameter:
    message = _("there is no rule {name}; docs/reference/checks.md lists all").format(name=name)
    return click.BadParameter(message, param_hint=option)
