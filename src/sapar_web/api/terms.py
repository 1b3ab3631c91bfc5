"""Terms of reference, for programs: the same deeds and look-ups as the pages."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.sentences import sentence_of
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.drafting import discard_terms, draft_terms
from sapar_web.actions.terms.editing import edit_part, move_clause
from sapar_web.actions.terms.filling import fill_terms
from sapar_web.actions.terms.parts import CLAUSES, SINGLE, mark_of
from sapar_web.actions.terms.publishing import publish_terms, supersede_terms, withdraw_terms
from sapar_web.api.authentication import actor
from sapar_web.api.paging import Page, paged
from sapar_web.api.repeating import repeatable
from sapar_web.api.terms_schemas import (
    CheckOut,
    DifferenceOut,
    DraftIn,
    MoveIn,
    PartIn,
    PublishedPaging,
    PublishIn,
    RevisionIn,
    TermsOut,
    TermsPaging,
    TermsRow,
    WithdrawIn,
)
from sapar_web.models import Organisation, Scope, State, Terms
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.files import TYPES, as_yaml, file_of
from sapar_web.queries.terms.findings import checked
from sapar_web.queries.terms.lists import Wanted, own_terms, published_terms
from sapar_web.queries.terms.reading import readable_terms

router = Router(tags=["terms"])

Tongue = Literal["en", "kk", "ru"]

FILES = {
    "responses": {
        200: {
            "description": "The file.",
            "content": {
                kind: {} for kind in ("application/json", "application/yaml", *TYPES.values())
            },
        },
        503: {"description": "Too many files are being made: ask again in ten seconds."},
    }
}
"""What a download answers, as the OpenAPI document says it."""


@router.get("", response={200: Page[TermsRow]}, operation_id="list_terms")
def list_terms(request: HttpRequest, paging: Query[TermsPaging]) -> dict[str, Any]:
    """Terms of the organisations that one is a member of."""
    _may_read(request)
    wanted = Wanted(str(paging.state or ""), paging.words, paging.sort)
    after, limit = _key(paging.after), paging.limit
    rows = own_terms(actor(request), wanted, after=after, limit=limit + 1)
    return paged([_row(row) for row in rows], limit, "key")


@router.get("/published", response={200: Page[TermsRow]}, operation_id="list_published_terms")
def list_published(request: HttpRequest, paging: Query[PublishedPaging]) -> dict[str, Any]:
    """Terms that everybody may read, the newest first."""
    _may_read(request)
    wanted = Wanted(State.PUBLISHED.value, paging.words, "published")
    rows = published_terms(wanted, after=_key(paging.after), limit=paging.limit + 1)
    return paged([_row(row) for row in rows], paging.limit, "key")


def _row(row: Any) -> dict[str, Any]:
    return {**row, "sponsor": row["sponsor_name"]}


def _may_read(request: HttpRequest) -> None:
    scopes = actor(request).scopes
    if scopes is not None and Scope.READ not in scopes:
        raise RefusedError(Deed.DRAFT_TERMS, Verdict(allowed=False, reason="its scope is `read`"))


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


@router.post("", response={201: TermsOut}, operation_id="draft_terms")
@repeatable
def draft(request: HttpRequest, sent: DraftIn) -> tuple[int, Any]:
    """Begin terms from the duties of the model terms."""
    organisation = Organisation.objects.filter(key=sent.organisation).first()
    if organisation is None:
        raise MissingError
    answers = sent.answers.answers(organisation)
    return 201, _told(draft_terms(actor(request), organisation=sent.organisation, answers=answers))


@router.get("/{uuid:key}", response={200: TermsOut}, operation_id="read_terms")
def read(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Read terms, with the mark of each part that can be written."""
    return _told(readable_terms(actor(request), key))


@router.put("/{uuid:key}/part", response={200: TermsOut}, operation_id="write_terms")
@repeatable
def write(request: HttpRequest, key: UUID, sent: PartIn) -> tuple[int, Any]:
    """Write one part of a draft. The planning record is no part: deeds make it."""
    who = actor(request)
    return 200, _told(edit_part(who, key=key, part=sent.part, value=sent.value, read=sent.read))


@router.post("/{uuid:key}/move", response={200: TermsOut}, operation_id="move_clause")
@repeatable
def move(request: HttpRequest, key: UUID, sent: MoveIn) -> tuple[int, Any]:
    """Put a clause before another one, or last."""
    return 200, _told(move_clause(actor(request), key=key, clause=sent.clause, before=sent.before))


@router.post("/{uuid:key}/fill", response={200: TermsOut}, operation_id="fill_terms")
@repeatable
def fill(request: HttpRequest, key: UUID, sent: RevisionIn) -> tuple[int, Any]:
    """Fill in what the catalogue says, where nobody has to decide."""
    return 200, _told(fill_terms(actor(request), key=key, revision=sent.revision))


@router.get("/{uuid:key}/check", response={200: CheckOut}, operation_id="check_terms")
def check(request: HttpRequest, key: UUID, language: Tongue = "en") -> dict[str, Any]:
    """What the check says of terms."""
    terms = readable_terms(actor(request), key)
    found = checked(document_of(terms), Language(language))
    return {
        "clean": found.clean,
        "revision": terms.revision,
        "findings": [
            {name: getattr(each, name) for name in each.__slots__} for each in found.findings
        ],
        "gates": [{"code": g.code, "title": g.title, "holds": g.holds} for g in found.gates],
        "fills": found.fills,
    }


@router.get(
    "/{uuid:key}/differences/{uuid:earlier}",
    response={200: list[DifferenceOut]},
    operation_id="compare_terms",
)
def compare(
    request: HttpRequest, key: UUID, earlier: UUID, language: Tongue = "en"
) -> list[dict[str, Any]]:
    """What was changed from an earlier version, or from any other terms."""
    before = document_of(readable_terms(actor(request), earlier))
    after = document_of(readable_terms(actor(request), key))
    return [
        {
            "kind": each.kind.value,
            "steps": list(each.steps),
            "direction": each.direction.value if each.direction else None,
            "sentence": sentence_of(each, Language(language)),
        }
        for each in differences(before, after)
    ]


@router.post("/{uuid:key}/publish", response={200: TermsOut}, operation_id="publish_terms")
@repeatable
def publish(request: HttpRequest, key: UUID, sent: PublishIn) -> tuple[int, Any]:
    """Freeze a draft and show it to everybody, if nothing stands in the way."""
    who = actor(request)
    terms = publish_terms(who, key=key, revision=sent.revision, offers_until=sent.offers_until)
    return 200, _told(terms)


@router.post("/{uuid:key}/withdraw", response={200: TermsOut}, operation_id="withdraw_terms")
@repeatable
def withdraw(request: HttpRequest, key: UUID, sent: WithdrawIn) -> tuple[int, Any]:
    """Take published terms back, with the reason."""
    return 200, _told(withdraw_terms(actor(request), key=key, reason=sent.reason))


@router.post("/{uuid:key}/supersede", response={201: TermsOut}, operation_id="supersede_terms")
@repeatable
def supersede(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Begin the next version; one that is begun already is given."""
    return 201, _told(supersede_terms(actor(request), key=key))


@router.delete("/{uuid:key}", response={204: None}, operation_id="discard_terms")
@repeatable
def discard(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Give a draft up."""
    discard_terms(actor(request), key=key)
    return 204, None


@router.get(
    "/{uuid:key}/file/{ending}",
    response={200: None},
    operation_id="download_terms",
    openapi_extra=FILES,
)
def download(
    request: HttpRequest,
    key: UUID,
    ending: Literal["json", "yaml", "pdf", "docx", "html"],
    language: Tongue = "en",
) -> HttpResponse:
    """Published terms as a file. The JSON is the very text that the digest is of."""
    terms = readable_terms(actor(request), key)
    if terms.state == State.DRAFT:
        raise MissingError
    if ending == "json":
        return HttpResponse(terms.canonical.encode(), content_type="application/json")
    if ending == "yaml":
        return HttpResponse(as_yaml(terms.canonical), content_type="application/yaml")
    content = file_of(terms, Language(language), ending)
    return HttpResponse(content, content_type=TYPES[ending])


def _told(terms: Terms) -> dict[str, Any]:
    document = document_of(terms).model_dump(mode="json", exclude_defaults=True)
    names = ("key", "title", "state", "version", "revision", "digest", "offers_until")
    return {
        **{name: getattr(terms, name) for name in (*names, "published_at", "ended_why")},
        "supersedes": None if terms.supersedes is None else terms.supersedes.key,
        "document": document,
        "marks": _marks(terms),
    }


def _marks(terms: Terms) -> dict[str, str]:
    """What `read` of a write must be, for each part that is there."""
    kept = terms.document
    clauses = {CLAUSES + each["id"]: each for each in kept.get("clauses", ())}
    single = {part: kept[part] for part in SINGLE if part in kept}
    return {part: mark_of(value) for part, value in (single | clauses).items()}
