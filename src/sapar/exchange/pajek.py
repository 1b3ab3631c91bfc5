"""Pajek networks of countries: arcs of people as a dataset, and a dataset as arcs.

The form: `*vertices N` and a numbered name each, then `*arcs`, `*edges` (both ways), `*arcslist`
or `*edgeslist`; `%` begins a comment. See the reference manual of Pajek by Batagelj and Mrvar.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from sapar.exchange.erasmus.encodings import decode, likeliest
from sapar.standards.countries import load_countries
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_BYTES = 256 << 20
_TOKEN = re.compile(r'"([^"]*)"|(\S+)')
_LARGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Arc:
    """So many people from one country to another; `line` is where the file says so."""

    origin: str
    host: str
    people: Decimal
    line: int


@dataclass(slots=True)
class _File:
    """What was read so far."""

    place: str
    names: dict[int, str] = field(default_factory=dict)
    declared: int = 0
    section: str = ""
    ties: list[tuple[int, int, Decimal, int]] = field(default_factory=list)


def read_arcs(path: Path) -> list[Arc]:
    """The arcs of a Pajek file, vertices read as countries.

    An edge is two arcs, one each way; a loop is an arc inside one country. `Rest of the world` is
    the aggregate XW.

    Raises:
        UnusableError: if the file cannot be read or a line is of another form, with its line; or
            if a vertex is no country, with all such vertices.
    """
    file = _File(path.name)
    for number, line in _lines(path):
        _take(file, line, number)
    if not file.declared:
        reason = _("expected a line *vertices N")
        raise UnusableError("pajek-no-vertices", path.name, _("this is no network"), reason)
    codes = _countries(file)
    return [
        Arc(codes[origin], codes[host], people, line) for origin, host, people, line in file.ties
    ]


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        content = _content(path)
    except OSError as problem:
        message = _("the file cannot be read: {problem}").format(problem=problem.strerror)
        reason = _("expected a file that may be read")
        raise UnusableError("file-unreadable", path.name, message, reason) from problem
    raw = content.removeprefix(b"\xef\xbb\xbf").splitlines()
    text = decode(b"\n".join(raw), likeliest(raw)) if b"\0" not in content else ""
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped and not stripped.startswith("%"):
            yield number, stripped


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        reason = _("expected at most {size} bytes").format(size=MOST_BYTES)
        raise UnusableError("pajek-too-large", path.name, _("the file is too large"), reason)
    return content


def _take(file: _File, line: str, number: int) -> None:
    tokens = [quoted or plain for quoted, plain in _TOKEN.findall(line)]
    if line.startswith("*"):
        _begin(file, tokens, number)
    elif file.section == "*vertices":
        file.names[_vertex(file, tokens[0], number)] = _name(file, tokens, number)
    elif file.section in {"*arcs", "*edges"}:
        _tie(file, tokens, number)
    elif file.section in {"*arcslist", "*edgeslist"}:
        first, *others = [_vertex(file, token, number) for token in tokens]
        for other in others:
            _add(file, first, other, Decimal(1), number)
    else:
        raise _malformed(file, number, line, _("expected *vertices before it"))


def _begin(file: _File, tokens: list[str], number: int) -> None:
    section = tokens[0].lower()
    known = {"*vertices", "*arcs", "*edges", "*arcslist", "*edgeslist"}
    if section not in known and section != "*network":
        reason = _("expected one of {sections}").format(sections=", ".join(sorted(known)))
        raise _malformed(file, number, tokens[0], reason)
    if section == "*vertices":
        if len(tokens) == 1 or not tokens[1].isdecimal() or int(tokens[1]) < 1:
            raise _malformed(file, number, " ".join(tokens), _("expected *vertices N"))
        file.declared = int(tokens[1])
    if section != "*network":
        file.section = section


def _name(file: _File, tokens: list[str], number: int) -> str:
    if len(tokens) == 1:
        raise _malformed(file, number, tokens[0], _("expected a number and a name"))
    return tokens[1]


def _vertex(file: _File, token: str, number: int) -> int:
    if not token.isdecimal() or not 1 <= int(token) <= file.declared:
        reason = _("expected a vertex from 1 to {count}").format(count=file.declared)
        raise _malformed(file, number, token, reason)
    return int(token)


def _tie(file: _File, tokens: list[str], number: int) -> None:
    if len(tokens) == 1:
        raise _malformed(file, number, tokens[0], _("expected two vertices and a weight"))
    first, second = (_vertex(file, token, number) for token in tokens[:2])
    _add(file, first, second, _weight(file, tokens, number), number)


def _weight(file: _File, tokens: list[str], number: int) -> Decimal:
    text = tokens[2] if len(tokens) > 2 else "1"  # noqa: PLR2004 -- the third is the weight
    try:
        weight = Decimal(text)
    except InvalidOperation:
        weight = Decimal("NaN")
    if not weight.is_finite() or not 0 <= weight <= _LARGEST:
        raise _malformed(file, number, text, _("expected a weight of zero or more"))
    return weight


def _add(file: _File, first: int, second: int, people: Decimal, number: int) -> None:
    file.ties.append((first, second, people, number))
    if file.section.startswith("*edges") and first != second:
        file.ties.append((second, first, people, number))


def _malformed(file: _File, number: int, text: str, reason: str) -> UnusableError:
    place = _("{file}, line {line}").format(file=file.place, line=number)
    message = _("not understood: {text}").format(text=ascii(text[:60]))
    return UnusableError("pajek-malformed", place, message, reason)


def _countries(file: _File) -> dict[int, str]:
    """Vertex number to country code; vertices that no arc uses need not be countries."""
    used = {vertex for first, second, *_rest in file.ties for vertex in (first, second)}
    codes = {vertex: _code(file.names.get(vertex, "")) for vertex in used}
    unknown = sorted(vertex for vertex, code in codes.items() if code is None)
    if unknown:
        names = ", ".join(f"{vertex} '{file.names.get(vertex, '')}'" for vertex in unknown)
        raise UnusableError(
            "pajek-not-countries",
            file.place,
            _("vertices that are no country: {names}").format(names=names),
            _("rename them to English country names or ISO 3166-1 codes, or 'Rest of the world'"),
        )
    return {vertex: code for vertex, code in codes.items() if code is not None}


def _code(name: str) -> str | None:
    countries = load_countries()
    if name.strip().lower() == "rest of the world":
        return "XW"
    return countries.named(name) or countries.canonical(name)


def network_text(arcs: Iterable[tuple[str, str, Decimal]]) -> str:
    """Arcs as a Pajek file, vertices named by English country names, in the order of codes.

    Args:
        arcs: origin, host and weight; each pair once.

    Raises:
        UnusableError: if a code is none that is known, and holds what no name in a file can.
    """
    ordered = sorted(arcs)
    nodes = sorted({node for origin, host, _weight in ordered for node in (origin, host)})
    numbers = {node: number for number, node in enumerate(nodes, start=1)}
    lines = [f"*vertices {len(nodes)}"]
    lines += [f'{numbers[node]} "{_title(node)}"' for node in nodes]
    lines.append("*arcs")
    lines += [
        f"{numbers[origin]} {numbers[host]} {weight.normalize():f}"
        for origin, host, weight in ordered
    ]
    return "\n".join(lines) + "\n"


def _title(code: str) -> str:
    facts = load_countries().get(code)
    # A name in quotes has no way to hold a quote, and would end there.
    if not facts and ('"' in code or not code.isprintable()):
        raise UnusableError(
            "pajek-unwritable-name",
            "origin_country, host_country",
            _("cannot be a name in a network: {code}").format(code=ascii(code[:60])),
            _("expected a country code, without quotes and line breaks"),
        )
    return facts.name if facts else code
