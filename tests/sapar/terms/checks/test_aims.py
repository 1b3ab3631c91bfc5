import pytest

WORDS = "text: {en: People who went, kk: Адамдар, ru: Люди}"


def aim(indicators: str, kind: str = "capacity") -> str:
    return f"aims: [{{id: own-exchange, kind: {kind}, indicators: [{indicators}]}}]"


def test_an_aim_without_indicator_is_found(found) -> None:
    assert found("L11", aim("")) == [("aims.2", "aim “own-exchange” has no indicator")]


@pytest.mark.parametrize(
    ("counts", "said"),
    [(["people"], "people"), (["spending", "people"], "people, spending")],
)
def test_capacity_is_not_seen_by_heads_and_spending(found, counts, said: str) -> None:
    indicators = ", ".join(f"{{{WORDS}, counts: {each}}}" for each in counts)
    assert [message for _path, message in found("L11", aim(indicators))] == [
        f"aim “own-exchange” is about capacity, and its indicators count only: {said}"
    ]


def test_an_indicator_that_does_not_say_what_it_counts_is_no_outcome(found) -> None:
    ((_path, said),) = found("L11", aim(f"{{{WORDS}}}"))
    assert said.endswith("no indicator says that it counts an outcome")


@pytest.mark.parametrize(
    ("counts", "kind"), [("outcome", "capacity"), ("people", "network"), ("spending", "teaching")]
)
def test_an_outcome_is_enough_and_other_aims_may_count_heads(found, counts, kind) -> None:
    assert found("L11", aim(f"{{{WORDS}, counts: {counts}}}", kind)) == []
