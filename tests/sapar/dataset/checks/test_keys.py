def test_a_repeated_key_is_found_at_each_later_row(found) -> None:
    stays = "stay\ns1\ns2\ns1\ns1\n\n"
    assert found("D03", {"stays": stays}) == [
        ("stays", 3, "stay", "s1"),
        ("stays", 4, "stay", "s1"),
    ]


def test_a_key_of_several_columns_repeats_as_a_whole(found) -> None:
    rates = "currency,month,per_euro\nKZT,2014-01,211\nKZT,2014-02,250\nKZT,2014-01,212\n"
    assert found("D03", {"rates": rates}) == [("rates", 3, "currency, month", "KZT, 2014-01")]


def test_missing_keys_are_not_alike(found) -> None:
    assert found("D03", {"stays": "stay,days\n,1\n,2\n"}) == []


def test_a_reference_that_leads_nowhere(found) -> None:
    tables = {
        "schemes": "scheme\nKA103\n",
        "stays": "stay,scheme\ns1,KA103\ns2,KA107\ns3,\n",
        "flows": "flow,stay,payer,payee\nf1,s1,sponsor,host\nf2,s9,sponsor,host\n",
    }
    assert found("D04", tables) == [
        ("stays", 2, "scheme", "KA107"),
        ("flows", 2, "stay", "s9"),
    ]


def test_references_into_a_table_that_is_not_there_are_told_once(found) -> None:
    tables = {"stays": "stay,scheme,host\ns1,KA103,h\ns2,KA107,h\n"}
    assert found("D17", tables) == [
        ("stays", None, "scheme", "schemes"),
        ("stays", None, "host", "organisations"),
    ]


def test_references_into_a_table_that_is_there_are_not_told(found) -> None:
    assert found("D17", {"schemes": "scheme\na\n", "stays": "stay,scheme\ns1,a\n"}) == []
