"""Names that people give: of themselves, of organisations, units and tokens."""

from django.utils.translation import gettext as _

from sapar_web.actions.refusals import UnfitError


def fit_name(text: str, *, longest: int, field: str = "name") -> str:
    """A name without blanks around it.

    Line breaks and signs that turn the direction of writing are refused: in a mail's header or in
    a list they would make the name into something else.

    Args:
        text: as given.
        longest: how many signs it may have.
        field: under which a problem is told.

    Raises:
        UnfitError: if nothing is left, or too much, or signs that cannot be seen.
    """
    name = text.strip()
    if not name:
        raise UnfitError({field: [_("This field is required.")]})
    if len(name) > longest:
        raise UnfitError({field: [_("at most {count} characters").format(count=longest)]})
    if not name.isprintable():
        raise UnfitError({field: [_("a name has no line breaks and no invisible signs")]})
    return name
