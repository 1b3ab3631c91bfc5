"""`sapar dataset export`: the site's record as a dataset, as an administrator writes it."""

from pathlib import Path
from uuid import UUID

import click

from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar_web.management.starting import site


@click.command()
@click.option("--terms", type=click.UUID, help="Key of the terms whose stays are written.")
@click.option("--all", "every", is_flag=True, help="Write the stays of all terms.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder for the dataset; made if it is not there.",
)
@click.option("--replace", is_flag=True, help="Replace a dataset that is there.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["parquet", "csv"]),
    default="parquet",
    show_default=True,
    help="Form of the tables.",
)
def export(terms: UUID | None, out: Path, form: str, *, every: bool, replace: bool) -> None:
    """Write the agreed stays of the site as a dataset, as they stand at this moment.

    Participants are pseudonyms, and no name of a person is in it. It is for the holders of the
    record: nothing is withheld.
    """
    if every == (terms is not None):
        raise click.UsageError("give --terms KEY or --all")
    with site():
        from sapar_web.actions.balance.tallying import tally  # noqa: PLC0415 -- needs `site`
        from sapar_web.models import State, Terms  # noqa: PLC0415
        from sapar_web.queries.dataset.writing import write_dataset  # noqa: PLC0415

        of = None if terms is None else Terms.objects.exclude(state=State.DRAFT).filter(key=terms)
        found = None if of is None else of.first()
        if of is not None and found is None:
            raise UnusableError(
                "DX1",
                "--terms",
                _("there are no published terms of that key"),
                _("expected the key that stands in the address of their page"),
            )
        tally(found)
        written = write_dataset(
            out,
            terms=found,
            replace=replace,
            table_format="csv" if form == "csv" else "parquet",
        )
    click.echo(f"{written.folder}: {written.stays:,} stays, {sum(written.rows.values()):,} rows")
