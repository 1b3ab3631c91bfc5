from sapar.balance.stay_page.record import Gate, StayRecord, Voice


def test_the_stay_is_told_before_its_scheme_and_no_other_stay(record: StayRecord) -> None:
    assert record.voices == (
        Voice("participant", whole=False, invited=0, spoke=1, changed=0, approved=1, declined=0),
        Voice("sending", whole=True, invited=1, spoke=0, changed=0, approved=0, declined=0),
    )


def test_the_gate_is_that_of_the_stay(record: StayRecord) -> None:
    assert record.gate == (
        Gate("A02", "sending", passed=False,
             reason="nothing that the sending institution did in planning is recorded"),
        Gate("A03", "participant", passed=True, reason="the participant took part before it began"),
    )  # fmt: skip
