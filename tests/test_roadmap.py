"""The roadmap holds every item of the model plan, counts terms by the day and can be ticked."""

from datetime import date

import pytest

from mentoring_desktop import new_school, organisation, roadmap
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.roadmap import ItemRow, ItemState, StageRow
from mentoring_desktop.store import Store
from tests import make


def stages(store: Store) -> list[StageRow]:
    with store.reading() as session:
        return roadmap.stages(session)


def item(store: Store, short: str) -> ItemRow:
    return next(each for stage in stages(store) for each in stage.items if each.short == short)


def drawn(stage: StageRow) -> list[str]:
    return [f"{'  ' * each.depth}{each.marker} {each.short}" for each in stage.items]


def test_the_seven_stages_stand_as_in_the_model_plan(demo: Store) -> None:
    assert [(stage.number, stage.title, stage.term) for stage in stages(demo)] == [
        (1, "Подготовка условий для реализации системы наставничества", FEBRUARY_MARCH),
        (2, "Формирование банка наставляемых", FEBRUARY_MARCH),
        (3, "Формирование банка наставников", FEBRUARY_MARCH),
        (4, "Отбор и обучение", "Март 2022\u00a0г."),
        (5, "Организация и осуществление работы наставнических пар", "Март 2022\u00a0г."),
        (6, "Завершение программ наставничества", "Июнь 2022\u00a0г."),
        (7, "Информационная поддержка системы наставничества", "Постоянно"),
    ]


FEBRUARY_MARCH = "Февраль\u00a0– март 2022\u00a0г."


def test_every_item_of_the_model_plan_is_there(demo: Store) -> None:
    assert [stage.total for stage in stages(demo)] == [4, 2, 2, 3, 3, 3, 1]
    assert drawn(stages(demo)[0]) == [
        "1) Локальные акты",
        "  – Приказ об утверждении Положения",
        "  – Дорожная карта",
        "  – Приказ о закреплении наставнических пар",
        "2) Подготовка программ наставничества",
    ]


def test_the_school_is_named_in_its_own_words(school: Store) -> None:
    texts = " ".join(each.text for stage in stages(school) for each in stage.items)
    assert "на сайте школы" in texts
    assert (
        "Положения о системе наставничества педагогических работников в МБОУ «Школа № 7»" in texts
    )


def test_a_term_is_counted_on_the_day(demo: Store) -> None:
    late = item(demo, "Анкетирование потенциальных наставников")
    assert (late.state, late.days) == (ItemState.OVERDUE, 8)
    soon = item(demo, "Приказ о закреплении наставнических пар")
    assert (soon.state, soon.days) == (ItemState.SOON, 3)
    assert item(demo, "Семинар").state is ItemState.PLANNED
    assert item(demo, "Освещение на сайте").state is ItemState.CONTINUOUS


def test_a_tick_is_kept_with_its_day_and_taken_off(demo: Store) -> None:
    key = item(demo, "Семинар").id
    with demo.changing("Отметить") as session:
        roadmap.tick(session, key, done=True)
    assert item(demo, "Семинар").done_on == date(2022, 3, 28)
    assert item(demo, "Семинар").state is ItemState.DONE
    with demo.changing("Снять отметку") as session:
        roadmap.tick(session, key, done=False)
    assert item(demo, "Семинар").done_on is None


def test_an_item_done_after_its_term_says_so(demo: Store) -> None:
    key = item(demo, "Семинар").id
    with demo.changing("Отметить") as session:
        make.live_on(session, date(2022, 7, 5))
        roadmap.tick(session, key, done=True)
    assert item(demo, "Семинар").state is ItemState.DONE_LATE


def test_a_heading_is_not_ticked_itself(demo: Store) -> None:
    heading = item(demo, "Локальные акты")
    assert heading.is_heading
    with pytest.raises(MentoringError, match="под этим заголовком"), demo.changing("x") as session:
        roadmap.tick(session, heading.id, done=True)


@pytest.mark.parametrize(
    ("start", "end", "terms"),
    [
        (
            date(2026, 9, 1),
            date(2027, 5, 31),
            ["Сентябрь\u00a0– октябрь 2026\u00a0г.", "Октябрь 2026\u00a0г.", "Май 2027\u00a0г."],
        ),
        (
            date(2026, 12, 10),
            date(2027, 1, 20),
            ["Декабрь 2026\u00a0г.\u00a0– январь 2027\u00a0г.", *["Январь 2027\u00a0г."] * 2],
        ),
        (date(2026, 3, 2), date(2026, 3, 30), ["Март 2026\u00a0г."] * 3),
    ],
)
def test_terms_follow_the_cycle(store: Store, start: date, end: date, terms: list[str]) -> None:
    with store.changing("Создать") as session:
        new_school.set_up(session, make.school_entry(cycle_from=start, cycle_to=end))
        cycle = organisation.current_cycle(session)
        limits = (cycle.date_from, cycle.date_to)
    found = stages(store)
    assert [found[0].term, found[3].term, found[5].term] == terms
    for stage in found:
        assert stage.date_from
        assert stage.date_to
        assert limits[0] <= stage.date_from <= stage.date_to <= limits[1]
