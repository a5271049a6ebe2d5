"""Consents: which are needed, which are missing, how they are signed and taken back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from mentoring_desktop import attachments, consents, mentees, mentors, organisation, pairs, roadmap
from mentoring_desktop.consents import ConsentRow, Part, Sheet, Standing, State
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.files import Attachment
from mentoring_desktop.model.people import Mentor
from mentoring_desktop.papers import pair_order
from mentoring_desktop.people import erasure
from mentoring_desktop.store import Session, Store
from tests import make
from tests.dumps import dump

PDN, DISTRIBUTION, MENTORING, PARTICIPATION = ConsentKind
CYCLE_END = date(2027, 5, 31)
MENTEE, MENTOR = 0, 1


@pytest.fixture
def people(school: Store) -> Store:
    """A mentee and a mentor who have signed nothing."""
    with school.changing("Внести") as session:
        make.mentee(session, "Машина", consents=())
        make.mentor(session, "Янина", consents=())
    return school


def row(store: Store, at: int = MENTEE) -> ConsentRow:
    with store.reading() as session:
        return consents.rows(session)[at]


def standing(store: Store, kind: ConsentKind, at: int = MENTEE) -> Standing:
    return row(store, at).standings[kind]


def missing(store: Store) -> tuple[tuple[str, ...], tuple[str, ...]]:
    with store.reading() as session:
        return mentees.rows(session)[0].missing, mentors.rows(session)[0].missing


def act(store: Store, kind: ConsentKind, deed: Callable[..., None], *values: object) -> None:
    person = row(store).id
    with store.changing("Действие") as session:
        deed(session, person, kind, *values)


def sign(store: Store, kind: ConsentKind, on: date = make.TODAY) -> None:
    act(store, kind, consents.sign, on)


def mend(store: Store, kind: ConsentKind, field: str, value: object) -> None:
    sheet = standing(store, kind).sheet
    assert sheet
    with store.changing("Поправить") as session:
        consents.change(session, sheet.id, field, value)


def live_on(store: Store, day: date) -> None:
    with store.changing("Прошло время") as session:
        make.live_on(session, day)


def test_each_part_needs_its_own_sheets(people: Store) -> None:
    assert missing(people) == (("ПДн", "участие"), ("ПДн", "351.8"))
    assert row(people).missing == (PDN, PARTICIPATION)
    assert row(people, MENTOR).missing == (PDN, MENTORING)


def test_whose_job_is_mentoring_is_not_asked_for_the_sheet_of_additional_work(
    people: Store,
) -> None:
    with people.changing("Входит в обязанности") as session:
        session.get_one(Mentor, 1).in_job_function = True
        (pair,) = pairs.form(session, 1, [1])
        (candidate,) = pair_order.candidates(session)
        pair_order.issue(session, [pair], "41-а", make.TODAY)
    assert [name.last for name in candidate.unsigned] == ["Машина"]
    assert missing(people)[1] == ("ПДн",)
    shown = standing(people, MENTORING, MENTOR)
    assert (shown.missing, shown.idle, shown.warnings) == (False, False, ())


def test_who_is_both_needs_the_sheets_of_both(people: Store) -> None:
    with people.changing("Внести") as session:
        mentees.add(session, row_of(session, MENTOR).id)
    assert row(people, MENTOR).parts == {Part.MENTOR, Part.MENTEE}
    assert row(people, MENTOR).missing == (PDN, MENTORING, PARTICIPATION)


def row_of(session: Session, at: int) -> ConsentRow:
    return consents.rows(session)[at]


def test_distribution_is_wanted_but_no_debt(people: Store) -> None:
    wanted = standing(people, DISTRIBUTION)
    assert (wanted.missing, wanted.unprinted, wanted.idle) == (False, False, False)
    assert standing(people, MENTORING).idle


def test_a_signed_sheet_is_missing_no_more_and_again_when_withdrawn(people: Store) -> None:
    sign(people, PDN)
    assert missing(people)[0] == ("участие",)
    act(people, PDN, consents.withdraw)
    assert missing(people)[0] == ("ПДн", "участие")
    people.undo()
    assert missing(people)[0] == ("участие",)


def test_consents_last_as_the_school_has_it_until_that_is_changed(people: Store) -> None:
    for kind in ConsentKind:
        sign(people, kind)
    ends = {kind: standing(people, kind).until for kind in ConsentKind}
    assert ends == {kind: None if kind is PDN else CYCLE_END for kind in ConsentKind}
    mend(people, PARTICIPATION, "valid_to", date(2026, 12, 31))
    assert standing(people, PARTICIPATION).until == date(2026, 12, 31)


def test_a_consent_of_long_ago_has_no_end_of_this_cycle(people: Store) -> None:
    sign(people, PARTICIPATION, date(2019, 9, 2))
    assert standing(people, PARTICIPATION).until is None


def test_an_expiring_sheet_is_seen_a_month_before_and_is_missing_after(people: Store) -> None:
    sign(people, PARTICIPATION)
    for day, state, lacking in (
        (CYCLE_END - consents.SOON - timedelta(days=1), State.SIGNED, False),
        (CYCLE_END - consents.SOON, State.EXPIRES, False),
        (CYCLE_END, State.EXPIRES, False),
        (CYCLE_END + timedelta(days=1), State.EXPIRED, True),
    ):
        live_on(people, day)
        shown = standing(people, PARTICIPATION)
        assert (shown.state, shown.missing) == (state, lacking)
        assert ("участие" in missing(people)[0]) is lacking


def test_printing_is_no_signature_and_is_remembered(people: Store) -> None:
    act(people, PDN, consents.mark_printed, None)
    shown = standing(people, PDN)
    assert (shown.state, shown.missing, shown.unprinted) == (State.PRINTED, True, False)
    assert shown.sheet
    assert shown.sheet.printed_on == make.TODAY
    sign(people, PDN)
    assert [sheet.printed_on for sheet in standing(people, PDN).history] == [make.TODAY]


def test_a_blank_printed_for_later_leaves_the_signed_one_in_force(people: Store) -> None:
    sign(people, PARTICIPATION, date(2026, 9, 1))
    act(people, PARTICIPATION, consents.mark_printed, None)
    shown = standing(people, PARTICIPATION)
    assert shown.state is State.SIGNED
    assert shown.sheet
    assert shown.sheet.signed_on == date(2026, 9, 1)
    sign(people, PARTICIPATION)
    shown = standing(people, PARTICIPATION)
    assert shown.sheet
    assert shown.sheet.signed_on == make.TODAY
    assert len(shown.history) == 2


@pytest.mark.parametrize("ended", ["withdrawn", "expired"])
def test_signing_again_is_a_new_sheet_and_history_stays(people: Store, ended: str) -> None:
    sign(people, PARTICIPATION, date(2026, 9, 1))
    if ended == "withdrawn":
        act(people, PARTICIPATION, consents.withdraw, date(2026, 9, 3))
    else:
        mend(people, PARTICIPATION, "valid_to", date(2026, 9, 20))
    before = standing(people, PARTICIPATION).history
    sign(people, PARTICIPATION)
    old, new = standing(people, PARTICIPATION).history
    assert (old,) == before
    assert (new.signed_on, new.status) == (make.TODAY, ConsentStatus.SIGNED)


def test_another_day_for_a_sheet_in_force_mends_it(people: Store) -> None:
    for day in (make.TODAY, make.TODAY - timedelta(days=3)):
        sign(people, PDN, day)
    with people.reading() as session:
        assert session.query(Consent).one().signed_on == make.TODAY - timedelta(days=3)


@pytest.mark.parametrize(
    ("kind", "notice", "last"),
    [
        (PDN, date(2026, 10, 1), date(2026, 10, 31)),
        (DISTRIBUTION, date(2026, 10, 1), date(2026, 10, 6)),
        (MENTORING, date(2026, 10, 30), date(2026, 11, 5)),
        (PARTICIPATION, date(2026, 10, 1), date(2026, 10, 6)),
    ],
)
def test_a_withdrawal_has_its_term(
    people: Store, kind: ConsentKind, notice: date, last: date
) -> None:
    sign(people, kind)
    live_on(people, notice)
    act(people, kind, consents.withdraw)
    assert (standing(people, kind).state, standing(people, kind).until) == (State.WITHDRAWN, last)
    live_on(people, last)
    assert not standing(people, kind).overdue
    live_on(people, last + timedelta(days=1))
    assert standing(people, kind).overdue
    act(people, kind, consents.execute)
    shown = standing(people, kind)
    assert (shown.state, shown.overdue) == (State.EXECUTED, False)


def test_a_week_of_six_days_has_shorter_terms(people: Store) -> None:
    with people.changing("Шестидневка") as session:
        organisation.current(session).week_days = 6
    sign(people, DISTRIBUTION)
    act(people, DISTRIBUTION, consents.withdraw)
    assert standing(people, DISTRIBUTION).until == date(2026, 10, 5)


def test_a_withdrawal_takes_back_every_sheet_in_force(people: Store) -> None:
    sign(people, PDN, date(2026, 9, 1))
    act(people, PDN, consents.mark_printed, None)
    sign(people, PDN)
    act(people, PDN, consents.withdraw)
    assert {sheet.status for sheet in standing(people, PDN).history} == {ConsentStatus.WITHDRAWN}
    act(people, PDN, consents.execute)
    assert standing(people, PDN).state is State.EXECUTED


def test_a_withdrawal_is_not_forgotten_while_a_new_blank_lies_printed(people: Store) -> None:
    sign(people, PDN)
    act(people, PDN, consents.withdraw)
    act(people, PDN, consents.mark_printed, None)
    assert standing(people, PDN).state is State.WITHDRAWN
    act(people, PDN, consents.execute)
    assert standing(people, PDN).state is State.PRINTED


def test_who_took_a_consent_back_is_not_pressed_for_a_new_one(people: Store) -> None:
    sign(people, PDN)
    act(people, PDN, consents.withdraw)
    assert row(people).missing == (PDN, PARTICIPATION)
    assert row(people).unprinted == (PARTICIPATION,)


def test_who_waits_for_a_withdrawal_is_shown_though_in_no_bank(people: Store) -> None:
    sign(people, PDN)
    act(people, PDN, consents.withdraw)
    with people.changing("В архив") as session:
        mentees.archive(session, [1])
    assert row(people).parts == frozenset()
    assert row(people).missing == ()
    act(people, PDN, consents.execute)
    assert row(people).warnings == ("данные ещё в базе: уберите в архив и сотрите",)
    with people.changing("Стереть") as session:
        erasure.erase(session, row_of(session, MENTEE).id)
    assert row(people).name.last == "Янина"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("signed_on", date(2026, 10, 2), "завтрашним"),
        ("signed_on", date(2006, 7, 26), "Слишком давно"),
        ("signed_on", None, "снимите отметку"),
        ("signed_on", date(2026, 9, 30), "раньше его не отозвать"),
        ("valid_to", date(2026, 8, 31), "раньше оно не кончится"),
        ("valid_to", date(2226, 9, 1), "75 лет"),
        ("withdrawn_on", date(2026, 8, 31), "раньше его не отозвать"),
        ("withdrawn_on", date(2026, 10, 2), "завтрашним"),
        ("executed_on", date(2026, 9, 9), "раньше отзыв не исполнить"),
        ("executed_on", date(2026, 10, 2), "завтрашним"),
        ("storage_place", "х" * 301, "Слишком длинно"),
    ],
)
def test_absurd_days_are_refused_and_nothing_changes(
    people: Store, field: str, value: object, sentence: str
) -> None:
    sign(people, PDN, date(2026, 9, 1))
    act(people, PDN, consents.withdraw, date(2026, 9, 10))
    before = dump(people)
    with pytest.raises(MentoringError, match=sentence):
        mend(people, PDN, field, value)
    assert dump(people) == before


@pytest.mark.parametrize(
    ("deed", "sentence"), [(consents.withdraw, "Отзывать"), (consents.execute, "Исполнять")]
)
def test_what_is_not_there_is_not_taken_back(
    people: Store, deed: Callable[..., None], sentence: str
) -> None:
    with pytest.raises(MentoringError, match=f"{sentence} нечего"):
        act(people, PDN, deed)


def test_marks_made_by_a_slip_are_taken_back_one_by_one(people: Store) -> None:
    act(people, PDN, consents.mark_printed, None)
    sign(people, PDN)
    act(people, PDN, consents.withdraw)
    act(people, PDN, consents.execute)
    for state in (State.WITHDRAWN, State.SIGNED, State.PRINTED, State.NONE):
        take_back(people, PDN)
        assert standing(people, PDN).state is state
    sign(people, PDN)
    take_back(people, PDN)
    assert standing(people, PDN).history == ()


def take_back(store: Store, kind: ConsentKind) -> None:
    sheet = standing(store, kind).sheet
    assert sheet
    with store.changing("Снять отметку") as session:
        consents.take_mark_back(session, sheet.id)


def test_a_scan_is_kept_with_its_sheet(people: Store) -> None:
    sign(people, PDN)
    with people.changing("Приложить скан") as session:
        consents.attach_scan(session, 1, "согласие.pdf", b"%PDF-1")
    sheet = standing(people, PDN).sheet
    assert sheet
    assert sheet.scan_name == "согласие.pdf"
    with people.reading() as session:
        assert attachments.read(session, sheet.scan_id or 0) == b"%PDF-1"


def test_a_consent_later_than_the_bank_or_the_order_is_pointed_out(people: Store) -> None:
    with people.changing("Пара и приказ") as session:
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        (pair,) = pairs.form(session, 1, [1])
        pair_order.issue(session, [pair], "41-а", make.TODAY)
    assert row(people, MENTOR).warnings == ("приказ № 41-а от 01.10.2026 издан без согласия",)
    live_on(people, date(2026, 10, 5))
    mentor = row(people, MENTOR).id
    with people.changing("Подписано поздно") as session:
        consents.sign(session, mentor, MENTORING, date(2026, 10, 5))
        consents.sign(session, row_of(session, MENTEE).id, PDN, date(2026, 10, 2))
    assert row(people, MENTOR).warnings == ("приказ № 41-а от 01.10.2026 издан раньше согласия",)
    assert row(people).warnings == ("подписано позже, чем внесено в банк (01.10.2026)",)


def test_a_renewed_consent_is_not_later_than_the_order(people: Store) -> None:
    mentor = row(people, MENTOR).id
    with people.changing("Согласие, пара и приказ") as session:
        consents.sign(session, mentor, MENTORING, date(2026, 9, 1))
        consents.sign(session, mentor, PDN, date(2026, 9, 1))
        session.get_one(Mentor, 1).joined_on = date(2026, 9, 2)
        (pair,) = pairs.form(session, 1, [1])
        pair_order.issue(session, [pair], "41-а", make.TODAY)
    live_on(people, date(2026, 10, 5))
    with people.changing("Подписано заново") as session:
        for kind in (MENTORING, PDN):
            consents.mark_printed(session, mentor, kind, None)
            consents.sign(session, mentor, kind, date(2026, 10, 5))
    assert row(people, MENTOR).warnings == ()
    with people.changing("Прежнее отозвано до приказа") as session:
        first = session.get_one(Consent, row_of(session, MENTOR).standings[MENTORING].history[0].id)
        first.withdrawn_on, first.status = date(2026, 9, 10), ConsentStatus.WITHDRAWN
    assert "приказ № 41-а от 01.10.2026 издан раньше согласия" in row(people, MENTOR).warnings


def test_who_is_in_a_pair_without_a_consent_any_more_is_pointed_out(people: Store) -> None:
    sign(people, PARTICIPATION)
    with people.changing("Пара") as session:
        pairs.form(session, 1, [1])
    assert row(people).warnings == ()
    act(people, PARTICIPATION, consents.withdraw)
    assert row(people).warnings == ("согласие отозвано, а пара действует",)


def test_the_order_of_a_pair_that_ended_is_no_matter(people: Store) -> None:
    with people.changing("Пара") as session:
        pairs.form(session, 1, [1])
    with people.changing("Разъединить") as session:
        pairs.dissolve(session, [1])
    assert row(people, MENTOR).warnings == ()


@pytest.mark.parametrize(
    ("ended", "kept"),
    [
        (date(2023, 5, 31), date(2026, 5, 31)),
        (date(2024, 2, 29), date(2027, 2, 28)),
    ],
)
def test_sheets_are_kept_three_years_after_their_end(
    people: Store, ended: date, kept: date
) -> None:
    sign(people, PARTICIPATION, date(2022, 9, 1))
    mend(people, PARTICIPATION, "valid_to", ended)
    with people.reading() as session:
        assert consents.due(session, kept.year - 1) == []
        (found,) = consents.due(session, kept.year)
    assert (found.ended_on, found.keep_until) == (ended, kept)


def test_the_later_of_end_and_withdrawal_counts_and_what_has_no_end_is_kept(people: Store) -> None:
    for kind in (PDN, PARTICIPATION):
        sign(people, kind, date(2020, 9, 1))
    with people.reading() as session:
        assert consents.due(session, 2090) == []
    mend(people, PARTICIPATION, "valid_to", date(2027, 5, 31))
    act(people, PARTICIPATION, consents.withdraw, date(2021, 2, 1))
    with people.reading() as session:
        assert [found.keep_until for found in consents.due(session, 2090)] == [date(2030, 5, 31)]


def test_a_sheet_is_destroyed_with_its_scan_when_its_time_has_come(people: Store) -> None:
    sign(people, PARTICIPATION, date(2022, 9, 1))
    mend(people, PARTICIPATION, "valid_to", date(2023, 10, 1))
    with people.changing("Скан") as session:
        consents.attach_scan(session, 1, "скан.pdf", b"%PDF-1")
    with pytest.raises(MentoringError, match=r"до 01\.10\.2026 включительно"):
        destroy(people, 1)
    live_on(people, date(2026, 10, 2))
    before = dump(people)
    destroy(people, 1)
    with people.reading() as session:
        assert consents.due(session, 2026) == []
        assert session.get_one(Consent, 1).destroyed_on == date(2026, 10, 2)
        assert session.query(Attachment).count() == 0
    people.undo()
    assert dump(people) == before


def test_a_sheet_in_force_is_never_destroyed(people: Store) -> None:
    sign(people, PDN)
    with pytest.raises(MentoringError, match="ещё действует"):
        destroy(people, 1)


def destroy(store: Store, consent_id: int) -> None:
    with store.changing("Уничтожено") as session:
        consents.destroy(session, [consent_id])


def test_only_those_named_are_read(people: Store) -> None:
    with people.reading() as session:
        everybody = consents.rows(session)
        assert consents.rows(session, [everybody[1].id]) == everybody[1:]


def test_a_sheet_without_an_end_is_in_force_for_ever() -> None:
    sheet = Sheet(1, PDN, ConsentStatus.SIGNED, signed_on=make.TODAY)
    assert sheet.in_force(date(2100, 1, 1))
