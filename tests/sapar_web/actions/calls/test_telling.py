from procrastinate.contrib.django.models import ProcrastinateJob

from sapar_web.actions.calls import telling
from sapar_web.models import Notice


def test_everybody_who_applied_is_told_some_at_a_time(contest, monkeypatch) -> None:
    contest.open()
    made = [contest.submit(name) for name in contest.people(3)]
    contest.draft()
    monkeypatch.setattr(telling, "AT_ONCE", 2)
    telling.tell_applicants(call=contest.call.pk)
    told = Notice.objects.filter(kind="applied").order_by("pk")
    assert [each.person for each in told] == [each.participant for each in made[:2]]
    jobs = ProcrastinateJob.objects.filter(task_name="tell_applicants")
    assert [job.args for job in jobs] == [{"call": contest.call.pk, "after": made[1].pk}]
    telling.tell_applicants(**jobs[0].args)
    assert Notice.objects.filter(kind="applied").count() == 3
