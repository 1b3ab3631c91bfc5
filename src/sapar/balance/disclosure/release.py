"""The one door through which a balance goes before anyone but its holders sees it."""

from collections.abc import Mapping
from dataclasses import replace
from math import inf

from sapar.balance.disclosure.blanks import closed_group, telling, told_group, told_whole
from sapar.balance.disclosure.contributors import Behind, name_of, too_few
from sapar.balance.disclosure.judging import ONE, subject
from sapar.balance.disclosure.marks import WHOLE, other
from sapar.balance.disclosure.places import thin_pairs
from sapar.balance.disclosure.rules import Rules
from sapar.balance.disclosure.spots import Path
from sapar.balance.disclosure.withholding import Withheld, forms, withheld
from sapar.balance.document import Balance, Group, Note
from sapar.balance.networks import Reciprocity
from sapar.balance.release_facts import ReleaseFacts
from sapar.values.language import _, ngettext
from sapar.values.unusable import UnusableError


def released(balance: Balance, rules: Rules, behind: Behind) -> Balance:
    """A balance as it may be shown: without what is about too few people, or would give it back.

    Args:
        balance: as computed.
        rules: of the release.
        behind: who stands behind its groups and places.

    Returns:
        The balance with `release`, which says how many figures are withheld. One that was released
        by these rules already is returned as it is.

    Raises:
        UnusableError: B09 if the whole balance is about too few people.
    """
    if balance.release is not None and balance.release.name == rules.name:
        return balance
    if not rules.withholds:
        return _noted(balance, _facts(rules, _for_holders(balance, behind)))
    reason = too_few(behind.whole.persons, rules)
    if reason is not None:
        raise UnusableError("B09", "--release", _("nothing of it can be released"), reason)
    return _told(balance, rules, behind, withheld(balance, rules, behind))


def _told(balance: Balance, rules: Rules, behind: Behind, found: Withheld) -> Balance:
    bands = _bands(balance, rules)
    marks = found.marks.marks.get(WHOLE, {})
    whole = told_whole(balance, marks, telling(marks, bands), rules.people)
    network, of_places = _network(whole.reciprocity, behind, found, rules)
    groups = tuple(_told_group(group, found, bands, behind, rules) for group in balance.groups)
    if balance.asked.by == "stay":
        groups = ()
    told = replace(whole, reciprocity=network, groups=groups)
    return _noted(told, _counted(balance, rules, found, bands, of_places))


def _bands(balance: Balance, rules: Rules) -> dict[Path, float]:
    """Shares of opinions, each with the width of the bands that it is told in."""
    if not rules.band:
        return {}
    told = forms([balance, *balance.groups]).items()
    return {
        path: rules.band
        for path, form in told
        if form == "percent" and subject(path) in rules.opinions
    }


def _told_group(
    group: Group, found: Withheld, bands: Mapping[Path, float], behind: Behind, rules: Rules
) -> Group:
    name = name_of(group.group)
    if name in found.closed:
        persons = behind.by_name.get(name, ONE).persons
        return closed_group(group, too_few(persons, rules) or other().reason)
    marks = found.marks.marks.get(name, {})
    return told_group(group, marks, telling(marks, bands))


def _network(
    network: Reciprocity, behind: Behind, found: Withheld, rules: Rules
) -> tuple[Reciprocity, tuple[str, ...]]:
    """The network with the places that may be named, and what is left out of its lists."""
    kept = tuple(row for row in network.nodes if row.node not in found.places)
    thin = bool(found.places) or thin_pairs(behind.pairs, rules.people)
    notes = []
    if found.places:
        notes.append(
            ngettext(
                "{n} of {all} places is not listed: too few people, or needed to hide them.",
                "{n} of {all} places are not listed: too few people, or needed to hide them.",
                len(found.places),
            ).format(n=len(found.places), all=len(network.nodes))
        )
    if thin and network.pairs:
        notes.append(_("Pairs of places are not listed: too few people join some."))
    return replace(network, nodes=kept, pairs=() if thin else network.pairs), tuple(notes)


def _counted(
    balance: Balance,
    rules: Rules,
    found: Withheld,
    bands: Mapping[Path, float],
    of_places: tuple[str, ...],
) -> ReleaseFacts:
    marks = found.marks
    banded = sum(
        path in bands and not marks.get(key, path)
        for key, figures in marks.figures.items()
        for path in figures
    )
    narrowest = marks.narrowest
    return replace(
        _facts(rules, (*of_places, *_of_groups(balance, found))),
        primary=marks.count(primary=True),
        complementary=marks.count(primary=False),
        banded=banded,
        groups=len(found.closed),
        narrowest=None if narrowest in (None, inf) else narrowest,
    )


def _of_groups(balance: Balance, found: Withheld) -> tuple[str, ...]:
    notes = []
    if balance.asked.by == "stay":
        notes.append(_("Single stays are never told."))
    elif balance.groups:
        notes.append(_("Of a group, payments by item and by party are not told."))
    if found.unlisted:
        notes.append(
            _("Not told by group, since rows could be reckoned back: {tables}.").format(
                tables=", ".join(found.unlisted)
            )
        )
    return tuple(notes)


def _for_holders(balance: Balance, behind: Behind) -> tuple[str, ...]:
    """Invented data, and those in which no row is a person's, may be handed on."""
    if balance.dataset.demonstration or not behind.whole.participants:
        return ()
    return (_("Not for publication: small groups are shown (see --release)."),)


def _facts(rules: Rules, notes: tuple[str, ...]) -> ReleaseFacts:
    return ReleaseFacts(
        rules.name,
        _(rules.title),
        rules.people,
        rules.response,
        rules.sending,
        rules.years,
        rules.band,
        rules.dominance,
        notes=notes,
    )


def _noted(balance: Balance, facts: ReleaseFacts) -> Balance:
    """With the release, and what is to be known of it among the notes."""
    if not facts.told:
        return replace(balance, release=facts)
    text = " ".join((facts.line, *facts.notes))
    return replace(
        balance, release=facts, notes=(*balance.notes, Note("release", text, "disclosure"))
    )
