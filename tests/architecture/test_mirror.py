"""The tests retrace the tree of the product: each module has its test, each test its module."""

from pathlib import Path

SPEAK_FOR_THEMSELVES = {"__init__.py", "__main__.py"}


def test_every_module_has_its_test(repository: Path, source_files: list[Path]) -> None:
    source, tests = repository / "src", repository / "tests"
    expected = [
        tests / path.relative_to(source).with_name(f"test_{path.name}")
        for path in source_files
        if path.name not in SPEAK_FOR_THEMSELVES
    ]
    assert [str(test.relative_to(tests)) for test in expected if not test.exists()] == []


def test_every_test_has_its_module(repository: Path, test_files: list[Path]) -> None:
    source, tests = repository / "src", repository / "tests"
    mirrored = [
        path.relative_to(tests)
        for path in test_files
        if path.name.startswith("test_") and path.relative_to(tests).parts[0].startswith("sapar")
    ]
    homeless = [
        str(test)
        for test in mirrored
        if not (source / test.with_name(test.name.removeprefix("test_"))).exists()
    ]
    assert homeless == []
