from collections.abc import Callable

from sapar.agreements.rendering.opening import opening
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.values.wording import Language

Settings = Callable[..., AgreementSetting]


def facts(setting: AgreementSetting) -> dict[str, list[str]]:
    shown = opening(setting, "d" * 64).facts
    return {fact.label: [value.text for value in fact.values] for fact in shown}


def test_it_says_who_agrees_for_which_days_under_which_terms(setting: Settings) -> None:
    made = setting()
    told = facts(made)
    assert list(told) == [
        *("Sponsor", "Sending institution", "Host institution", "Participant", "Mentor"),
        "The stay",
        "Made under the terms of reference (SHA-256)",
        *("Languages", "Digest (SHA-256)"),
    ]
    assert told["Host institution"] == ["C. Dean", "Invented host, FI"]
    assert told["Sending institution"] == ["B. Head", "Head of department"]
    assert told["The stay"][1] == "84 days"
    assert told["Languages"] == ["English"]
    assert told["Digest (SHA-256)"] == ["d" * 64]


def test_the_offer_is_told_where_there_was_one(setting: Settings) -> None:
    told = facts(setting(offer="a" * 64, languages=["kk", "en"]))
    assert told["On the offer (SHA-256)"] == ["a" * 64]
    assert told["Languages"] == ["Kazakh and English; the text in Kazakh prevails"]


def test_in_kazakh(setting: Settings) -> None:
    told = facts(setting(Language.KAZAKH))
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in told["Сапар мерзімі"]] == [
        "2027 жылғы 6 қыркүйек – 2027 жылғы 28 қараша",
        "84 күн",
    ]
