"""What a balance says of itself: of which data it is, what was asked, and what they cannot say."""

from sapar.balance.document import Asked, DatasetFacts, Note
from sapar.balance.notes import no_stays_note
from sapar.balance.selection import Selection
from sapar.dataset.reading import Dataset
from sapar.values.language import _, spoken


def facts_of(dataset: Dataset) -> DatasetFacts:
    """Which dataset was read."""
    package = dataset.package
    return DatasetFacts(
        title=package.title or package.name or dataset.folder.name,
        record=package.record,
        demonstration=package.demonstration,
        sources=package.sources,
        rows=dict(dataset.rows),
    )


def asked_by(selection: Selection, unit: str) -> Asked:
    """The question as it was put, and the language of the answer.

    Args:
        selection: what was asked.
        unit: that travel is counted in.
    """
    return Asked(
        by=selection.by,
        by_title=_(selection.dimension(selection.by).title) if selection.by else None,
        where=dict(selection.where),
        weight=unit,
        currency=selection.currency,
        seed=selection.seed,
        draws=selection.draws,
        language=spoken(),
    )


def own_notes(dataset: Dataset, selection: Selection) -> tuple[Note, ...]:
    """What the dataset says that it cannot say, and whose groups were used."""
    own = tuple(Note(note.code, note.text) for note in dataset.package.notes)
    if "stays" not in dataset.tables:
        own = (no_stays_note(), *own)
    used = {name for name in (selection.by, *selection.where) if name is not None}
    groups = (selection.groupings[name] for name in sorted(used & selection.groupings.keys()))
    return own + tuple(
        Note(
            f"grouping-{grouping.id}",
            _("{title}: {source}, {date}.").format(
                title=_(grouping.title), source=grouping.source, date=grouping.date
            ),
        )
        for grouping in groups
    )
