"""Marked sentences are found by extraction, and translated when they are made."""

import ast
from collections.abc import Iterator
from pathlib import Path

LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def is_told(node: ast.AST) -> bool:
    """Whether a sentence of the library is translated here."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext"}
    )


def told_at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Sentences that are translated when a module is loaded: before anybody reads them."""
    for child in ast.iter_child_nodes(node):
        if is_told(child):
            yield child
        if not isinstance(child, LATER):
            yield from told_at_once(child)
            continue
        # What decorates a function, and what its arguments are by default, is made at once.
        early = [*getattr(child, "decorator_list", ()), child.args]
        yield from told_at_once(ast.Tuple(early))


def in_formatted(tree: ast.AST) -> Iterator[ast.AST]:
    """Sentences within f-strings: extraction reads an f-string as one text and finds none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (
                each
                for each in ast.walk(node)
                if is_told(each) and isinstance(each.args[0], ast.Constant)
            )


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_sentence_of_the_library_is_translated_when_a_module_is_loaded(
    repository: Path, source_files: list[Path]
) -> None:
    library = repository / "src" / "sapar"
    found = [
        f"{path}: {ast.unparse(each)}"
        for path in source_files
        if library in path.parents
        for each in told_at_once(parsed(path))
    ]
    assert found == []


def test_no_sentence_stands_within_an_f_string(source_files: list[Path]) -> None:
    found = [
        f"{path}: {ast.unparse(each)}"
        for path in source_files
        for each in in_formatted(parsed(path))
    ]
    assert found == []


def test_sentences_are_seen_where_they_must_not_be() -> None:
    early = 'A = _("a")\n@option(help=_("b"))\ndef f(x=_("c")):\n    return _("d")\n'
    assert [ast.unparse(each) for each in told_at_once(ast.parse(early))] == [
        "_('a')",
        "_('b')",
        "_('c')",
    ]
    hidden = "f\"{_('a')} {_(x)}\" + _('b')"
    assert [ast.unparse(each) for each in in_formatted(ast.parse(hidden))] == ["_('a')"]
