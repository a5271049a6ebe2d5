"""Agreements with mentors and the orders by which they are paid: who needs one, what it says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from mentoring_desktop import normative_acts, pairs, roadmap, signatories
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.documents.wording import gaps
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.organisation import Signatory
from mentoring_desktop.model.pairs import EndReason, Pair, PairMember, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.model.people import Mentor
from mentoring_desktop.papers import (
    agreement,
    discrepancies,
    life,
    numbers,
    pair_order,
    payment_order,
    register,
)
from mentoring_desktop.papers.payment import Payment, PaymentKind, granted, told
from mentoring_desktop.people import card
from mentoring_desktop.store import Session, Store
from tests import make

ORDER = Order(number="5", day=make.TODAY)
ORDER_6 = Order(number="6", day=make.TODAY)


@pytest.fixture
def led(school: Store) -> Store:
    """Maria and Galina lead one each by agreed pairs; Zoya does so by her very post."""
    with school.changing("Внести") as session:
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        for last in ("Иванова", "Галкина", "Зимина"):
            mentor = make.mentor(session, last)
            pair(session, mentor, [make.mentee(session, f"{last}-Младшая")])
        session.get_one(Mentor, 3).in_job_function = True
    return school


def pair(session: Session, mentor: int, mentees: Sequence[int], until: date | None = None) -> None:
    made = Pair(cycle_id=1, mentor_id=mentor, date_from=make.TODAY, status=PairStatus.AGREED)
    made.date_to = until or date(2027, 5, 31)
    made.members = [PairMember(mentee_id=each) for each in mentees]
    session.add(made)
    session.flush()


def kept(store: Store, asked: agreement.Asked, order: Order = ORDER) -> list[int]:
    with store.changing("Соглашения") as session:
        return [register.keep(session, each) for each in agreement.drafts(session, order, asked)]


def values(store: Store, asked: agreement.Asked) -> dict[str, str]:
    with store.reading() as session:
        [draft] = agreement.drafts(session, ORDER, asked)
    return {name: forms[""] for name, forms in draft.facts.values.items() if "" in forms}


def sign(store: Store, paper_id: int) -> None:
    with store.changing("Подписать") as session:
        paper = session.get_one(Paper, paper_id)
        paper.status = PaperStatus.SIGNED
        agreement.signed(session, paper)


def test_mentors_of_agreed_pairs_need_one_unless_it_is_their_job(led: Store) -> None:
    with led.reading() as session:
        [due] = agreement.due(session)
    assert due.title == "Дополнительные соглашения: 2\xa0наставника"
    assert due.asked["mentor_ids"] == [2, 1]
    kept(led, agreement.Asked(mentor_ids=(1, 2)))
    with led.reading() as session:
        assert agreement.due(session) == []


def test_a_pack_has_numbers_in_a_row(led: Store) -> None:
    kept(led, agreement.Asked(mentor_ids=(1, 2)), Order(number="9-н", day=make.TODAY))
    with led.reading() as session:
        assert list(session.scalars(select(Paper.number).order_by(Paper.id))) == ["9-н", "10-н"]


@pytest.mark.parametrize(
    ("first", "many", "row"),
    [
        ("7", 3, ["7", "8", "9"]),
        ("09/н", 2, ["09/н", "10/н"]),
        ("2026-98", 3, ["2026-98", "2026-99", "2026-100"]),
        ("", 2, ["", ""]),
        ("б/н", 1, ["б/н"]),
    ],
)
def test_numbers_go_on_from_the_first(first: str, many: int, row: list[str]) -> None:
    assert numbers.in_row(first, many) == row


def test_a_number_without_figures_cannot_go_on() -> None:
    with pytest.raises(MentoringError, match="не продолжить"):
        numbers.in_row("б/н", 2)


def test_who_mentors_by_the_post_is_refused_with_the_reason(led: Store) -> None:
    with pytest.raises(MentoringError, match="письмо Роструда"):
        kept(led, agreement.Asked(mentor_ids=(3,)))


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (agreement.Asked(), "хотя бы одного"),
        (agreement.Asked(mentor_ids=(1,), content=(" ",)), "что входит в работу"),
        (
            agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.FIXED, amount="ы")),
            "числом",
        ),
    ],
)
def test_a_missing_answer_is_told(led: Store, asked: agreement.Asked, refusal: str) -> None:
    with pytest.raises(MentoringError, match=refusal):
        kept(led, asked)


def test_a_mentor_without_pairs_is_told(led: Store) -> None:
    with led.changing("Одна") as session:
        alone = make.mentor(session, "Одинцова")
    with pytest.raises(MentoringError, match="нет действующих пар"):
        kept(led, agreement.Asked(mentor_ids=(alone,)))


@pytest.mark.parametrize(
    ("kind", "amount", "in_contract", "alone"),
    [
        (PaymentKind.FIXED, "3000", "в размере 3000 рублей в месяц", "3000 рублей в месяц"),
        (PaymentKind.FIXED, "12 501", "в размере 12 501 рубля в месяц", "12 501 рубль в месяц"),
        (PaymentKind.FIXED, "1500,50", "в размере 1500,5 рубля в", "1500,5 рубля в"),
        (PaymentKind.PERCENT, "15", "в размере 15 процентов должностного", "15 процентов долж"),
        (PaymentKind.PERCENT, "21", "в размере 21 процента должностного", "21 процент должност"),
        (PaymentKind.POINTS, "2", "в размере 2 баллов стимулирующей", "2 балла стимулирующей"),
        (PaymentKind.POINTS, "11", "в размере 11 баллов", "11 баллов"),
    ],
)
def test_a_payment_agrees_with_its_number(
    kind: PaymentKind, amount: str, in_contract: str, alone: str
) -> None:
    payment = Payment(kind=kind, amount=amount)
    assert granted(payment).replace("\xa0", " ").startswith(in_contract)
    assert told(payment, "").replace("\xa0", " ").startswith(alone)


@pytest.mark.parametrize("amount", ["", "0", "-5", "NaN", "Infinity", "1e9", "три тысячи"])
def test_an_amount_that_is_no_sum_is_told(amount: str) -> None:
    with pytest.raises(MentoringError, match="числом"):
        granted(Payment(kind=PaymentKind.FIXED, amount=amount))


def test_an_unknown_payment_is_a_gap(led: Store) -> None:
    with led.reading() as session:
        [draft] = agreement.drafts(session, ORDER, agreement.Asked(mentor_ids=(1,)))
    assert gaps(draft.facts.template, draft.facts.values) == ["payment_terms"]


def test_the_card_says_the_payment_in_its_own_words(led: Store) -> None:
    with led.changing("Выплата") as session:
        session.get_one(Mentor, 1).payment = "4000 рублей в месяц"
    said = values(led, agreement.Asked(mentor_ids=(1,)))
    assert (said["payment"], said["payment_terms"]) == ("", "4000 рублей в месяц")


def test_each_day_has_its_law(led: Store) -> None:
    with led.reading() as session:
        before, after = (
            normative_acts.cited(session, PaperKind.D14.name, day)
            for day in (date(2025, 2, 28), date(2025, 3, 1))
        )
    assert before.startswith("со статьями 60.2 и 151 ")
    assert after.startswith("со статьёй 351.8 ")


def test_pairs_of_different_terms_are_told_apart(led: Store) -> None:
    with led.changing("Вторая") as session:
        mentee = make.mentee(session, "Ким", first="Виктория", middle="")
        pair(session, 1, [mentee], until=date(2026, 12, 31))
    said = values(led, agreement.Asked(mentor_ids=(1,)))
    assert said["form"].startswith("групповая")
    period = said["period"].replace("\xa0", " ")
    assert "в отношении Ким В. – с 01.10.2026 по 31.12.2026" in period


def test_signing_notes_number_and_date_in_the_card(led: Store) -> None:
    [paper_id] = kept(led, agreement.Asked(mentor_ids=(1,)))
    sign(led, paper_id)
    with led.reading() as session:
        mentor = session.get_one(Mentor, 1)
        assert (mentor.agreement_number, mentor.agreement_on) == ("5", make.TODAY)
    led.undo()
    with led.reading() as session:
        assert session.get_one(Mentor, 1).agreement_number == ""


def test_an_agreement_cancelled_leaves_the_card_of_another(led: Store) -> None:
    [paper_id] = kept(led, agreement.Asked(mentor_ids=(1,)))
    sign(led, paper_id)
    with led.changing("Отменить") as session:
        paper, mentor = session.get_one(Paper, paper_id), session.get_one(Mentor, 1)
        agreement.cancelled(session, paper)
        assert (mentor.agreement_number, mentor.agreement_on) == ("", None)
        mentor.agreement_number, mentor.agreement_on = "6", make.TODAY
        agreement.cancelled(session, paper)
        assert mentor.agreement_number == "6"


def test_days_out_of_order_and_missing_consents_are_told(led: Store) -> None:
    paid = Payment(kind=PaymentKind.FIXED, amount="3000")
    asked = agreement.Asked(mentor_ids=(1,), payment=paid)
    with led.reading() as session:
        [unordered] = agreement.warnings(session, asked, make.TODAY)
        by_card = agreement.Asked(mentor_ids=(1,))
        [unpaid, _] = agreement.warnings(session, by_card, make.TODAY)
        assert unpaid == "Впишите выплату, в карточке её нет: Иванова\xa0М.П."
        [early] = agreement.warnings(session, asked, date(2026, 9, 30))
    assert "приказа о паре ещё нет" in unordered
    assert "согласие от 01.10.2026 позже соглашения" in early
    with led.changing("Приказ и день спустя") as session:
        pair_order.issue(session, [1], "6", make.TODAY)
        assert agreement.warnings(session, asked, make.TODAY) == []
        make.live_on(session, date(2026, 10, 2))
        [late] = agreement.warnings(session, asked, None)
    assert "приказ о паре от 01.10.2026 раньше соглашения" in late
    with led.changing("Без согласия") as session:
        other = make.mentor(session, "Ёлкина", consents=())
        pair(session, other, [make.mentee(session, "Орлова")])
        lacks, _ = agreement.warnings(session, replace(asked, mentor_ids=(other,)), None)
    assert "нет письменного согласия" in lacks


def test_an_order_on_payments_is_due_once_agreements_are_signed(led: Store) -> None:
    asked = agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.PERCENT, amount="15"))
    [paper_id] = kept(led, asked)
    with led.reading() as session:
        assert payment_order.due(session) == []
    sign(led, paper_id)
    with led.changing("Приказ") as session:
        [due] = payment_order.due(session)
        assert due.asked["mentor_ids"] == [1]
        draft = payment_order.draft(session, ORDER, payment_order.Asked(mentor_ids=(1,)))
        register.keep(session, draft)
        assert payment_order.due(session) == []
    said = draft.facts.values["only"][""].replace("\xa0", " ")
    assert said.startswith("учителю математики Ивановой Марии Петровне за наставничество")
    assert "– 15 процентов должностного оклада" in said
    assert said.endswith("(дополнительное соглашение от 01.10.2026 № 5)")


def test_an_agreement_without_payment_calls_for_no_order(led: Store) -> None:
    [paper_id] = kept(led, agreement.Asked(mentor_ids=(1,)))
    sign(led, paper_id)
    with led.reading() as session:
        assert payment_order.due(session) == []


def test_more_than_three_mentors_stand_in_a_table(led: Store) -> None:
    with led.changing("Ещё") as session:
        for last in ("Орлова", "Петрова"):
            pair(session, make.mentor(session, last), [make.mentee(session, f"{last}-Младшая")])
        session.get_one(Mentor, 3).in_job_function = False
        ids = [row.id for row in payment_order.mentors(session)]
        three = payment_order.draft(session, ORDER, payment_order.Asked(mentor_ids=tuple(ids[:3])))
        five = payment_order.draft(session, ORDER, payment_order.Asked(mentor_ids=tuple(ids)))
    assert (len(three.facts.payments), len(five.facts.payments)) == (0, 5)
    assert len(three.facts.values["few"][""].splitlines()) == 3


def test_the_same_papers_are_gathered_anew(led: Store) -> None:
    kept(led, agreement.Asked(mentor_ids=(1, 2)))
    with led.changing("Приказ") as session:
        asked = payment_order.Asked(mentor_ids=(1, 2), accountant_id=1)
        register.keep(session, payment_order.draft(session, ORDER, asked))
    with led.reading() as session:
        for paper in session.scalars(select(Paper)):
            again = agreement.again if paper.kind is PaperKind.D14 else payment_order.again
            assert to_json(again(session, paper).facts) == paper.facts


def test_it_is_signed_with_the_number_of_the_contract_left_to_the_hand(led: Store) -> None:
    asked = agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.FIXED, amount="3000"))
    unpaid, paid = *kept(led, agreement.Asked(mentor_ids=(2,))), *kept(led, asked, ORDER_6)
    with led.changing("Подписан") as session:
        life.sign(session, paid, "6", make.TODAY)
        assert session.get_one(Mentor, 1).agreement_number == "6"
    with pytest.raises(MentoringError, match="и условия выплаты"), led.changing("x") as session:
        life.sign(session, unpaid, "5", make.TODAY)


def test_nobody_is_charged_before_the_agreement(led: Store) -> None:
    """Until an order is signed the pair begins no earlier than the agreement (V02)."""
    with led.changing("Прошло время") as session:
        make.live_on(session, date(2026, 10, 9))
    late = Order(number="5", day=date(2026, 10, 9))
    with led.reading() as session:
        [draft] = agreement.drafts(session, late, agreement.Asked(mentor_ids=(1,)))
    assert draft.facts.values["period"][""] == "с 09.10.2026 по 31.05.2027"


def test_a_pair_that_has_only_ended_makes_no_signed_paper_differ(led: Store) -> None:
    asked = agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.FIXED, amount="3000"))
    with led.changing("Документы") as session:
        order = pair_order.issue(session, [1], "4", make.TODAY)
        life.sign(session, order, "4", make.TODAY)
    [agreed] = kept(led, asked)
    with led.changing("Выплата") as session:
        life.sign(session, agreed, "5", make.TODAY)
        draft = payment_order.draft(session, ORDER_6, payment_order.Asked(mentor_ids=(1,)))
        paid = register.keep(session, draft)
        life.sign(session, paid, "6", make.TODAY)
    with led.changing("Завершена") as session:
        make.live_on(session, date(2026, 12, 5))
        pairs.end(session, 1, EndReason.MENTOR_REFUSAL, date(2026, 12, 4))
        assert not discrepancies.of(session, agreed)
        assert not discrepancies.of(session, paid)
    with led.changing("Новый наставляемый") as session:
        pair(session, 1, [make.mentee(session, "Орлова")])
        assert discrepancies.of(session, agreed)


def test_payments_are_granted_no_earlier_than_agreed_on(led: Store) -> None:
    asked = agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.FIXED, amount="3000"))
    with led.changing("Прошло время") as session:
        make.live_on(session, date(2026, 10, 9))
    kept(led, asked, Order(number="5", day=date(2026, 10, 9)))
    with led.changing("Приказ") as session:
        draft = payment_order.draft(session, ORDER_6, payment_order.Asked(mentor_ids=(1,)))
        paid = register.keep(session, draft)
    with pytest.raises(MentoringError, match="не может быть раньше"), led.changing("x") as session:
        life.sign(session, paid, "6", make.TODAY)


def test_an_agreement_cites_the_acts_of_the_day_of_its_signature(led: Store) -> None:
    asked = agreement.Asked(mentor_ids=(1,), payment=Payment(kind=PaymentKind.FIXED, amount="3000"))
    with led.changing("До статьи 351.8") as session:
        make.live_on(session, date(2025, 2, 27))
        session.scalars(select(Signatory)).one().date_from = date(2025, 1, 1)
    [paper] = kept(led, asked, Order(number="5"))
    with led.changing("Прошло время") as session:
        make.live_on(session, date(2025, 3, 3))
    day = date(2025, 3, 3)
    with pytest.raises(MentoringError, match="действуют другие"), led.changing("x") as session:
        life.sign(session, paper, "5", day)
    with led.changing("Заново") as session:
        paper = life.remake(session, paper, day)
        life.sign(session, paper, "5", day)
        assert "351.8" in session.get_one(Paper, paper).facts["values"]["acts"][""]


def test_a_new_version_is_of_its_day_and_of_who_signs_then(led: Store) -> None:
    asked = agreement.Asked(
        mentor_ids=(1,),
        payment=Payment(kind=PaymentKind.FIXED, amount="3000"),
        basis="приказа от 28.09.2026 № 40-к",
    )
    with led.changing("И.о.") as session:
        acting = make.person(session, "Дюма", position="заместитель директора")
        signatories.add_acting(session, acting.id, make.TODAY, make.TODAY)
    [paper] = kept(led, asked)
    later = date(2026, 10, 12)
    with led.changing("Подписан, и новая должность") as session:
        life.sign(session, paper, "5", make.TODAY)
        make.live_on(session, later)
        card.change(session, session.get_one(Mentor, 1).person_id, "position", "методист")
    with led.changing("Новая редакция") as session:
        new = session.get_one(Paper, life.remake(session, paper))
        facts, said = new.facts, new.facts["values"]
        assert (new.number, new.dated, facts["order"]["number"]) == (None, later, "")
        assert facts["signature"]["name"] == "Н.А.\xa0Волкова"
        assert said["director.basis"][""] == "Устава"
        life.sign(session, new.id, "6", later)
        old = session.get_one(Paper, paper)
        assert (old.number, old.dated, old.status) == ("5", make.TODAY, PaperStatus.SUPERSEDED)


def test_a_new_order_on_payments_leaves_out_whose_pair_has_ended(led: Store) -> None:
    with led.changing("Выплаты") as session:
        for mentor_id in (1, 2):
            session.get_one(Mentor, mentor_id).payment = "3000 рублей в месяц"
        asked = payment_order.Asked(mentor_ids=(1, 2))
        paid = register.keep(session, payment_order.draft(session, ORDER_6, asked))
        life.sign(session, paid, "6", make.TODAY)
    with led.changing("Завершена") as session:
        make.live_on(session, date(2026, 12, 5))
        pairs.end(session, 1, EndReason.MENTOR_REFUSAL, date(2026, 12, 4))
        assert not discrepancies.of(session, paid)
    with led.changing("Новый приказ") as session:
        new = session.get_one(Paper, life.remake(session, paid))
        assert (new.asked["mentor_ids"], new.about) == ([2], "Галкина\xa0М.П.")
