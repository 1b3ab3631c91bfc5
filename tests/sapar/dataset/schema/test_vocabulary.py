from sapar.dataset.schema import vocabulary


def test_the_words_are_those_of_the_design() -> None:
    assert vocabulary.PARTIES == (
        "sponsor",
        "sending",
        "host",
        "contractor",
        "participant",
        "mentor",
        "third",
    )
    assert vocabulary.PURPOSES == (
        "teaching",
        "training",
        "study",
        "traineeship",
        "youth",
        "volunteering",
        "job_shadowing",
        "preparation",
        "research",
        "other",
    )
    assert vocabulary.SENIORITIES == ("junior", "intermediate", "senior")
    assert vocabulary.ACTS == (
        "invited",
        "stated",
        "commented",
        "changed",
        "approved",
        "declined",
    )
    assert vocabulary.ANSWERS == ("acknowledged", "disputed", "unanswered")
    assert vocabulary.OUTCOMES == ("granted", "denied", "charged", "pending")
    assert vocabulary.LEVELS == ("individual", "institution", "national")
    assert vocabulary.WAVES == ("pre", "then", "post", "followup")
    assert vocabulary.WORK == ("intellectual", "administrative", "field")
