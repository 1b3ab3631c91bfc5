from django.urls import resolve, reverse

from sapar_web.pages.record.urls import urlpatterns

KEY = "00000000-0000-4000-8000-000000000000"


def test_a_record_is_reached_by_its_stay_and_by_a_link() -> None:
    assert reverse("record_log", args=[KEY]) == f"/stays/{KEY}/log/"
    assert reverse("linked_log", args=["secret"]) == "/log/secret/log/"
    assert resolve(f"/stays/{KEY}/").url_name == "stay"
    assert resolve(f"/stays/{KEY}/events/{KEY}/").url_name == "record_event"


def test_each_page_of_an_event_is_there_through_both_doors() -> None:
    names = {each.name for each in urlpatterns}
    own = {name.removeprefix("record_") for name in names if name.startswith("record_")}
    linked = {name.removeprefix("linked_") for name in names if name.startswith("linked_")}
    assert linked - {"home"} == own - {"links", "mediator", "link_end"}
    assert len(names) == len(urlpatterns)
