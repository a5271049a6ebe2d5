"""The Положение and the orders beside it, as facts: an ordinary school and a hard case."""

from dataclasses import replace

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Approval, Order, Organization, Signature
from mentoring_desktop.documents.order import PlainOrder
from mentoring_desktop.documents.order import Wording as OrderWording
from mentoring_desktop.documents.regulation import Regulation, Section, Wording
from mentoring_desktop.documents.roadmap import Roadmap
from mentoring_desktop.language import Case, Gender, organisations
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.papers import regulation as text
from tests.documents import samples

PLAIN = replace(samples.SCHOOL, full_name="Школа № 5", short_name="Школа № 5", founder="")
ACTING = Signature(position="И.о. директора", name="А.К. Цой")
ORDER = Order(day=samples.REGULATION.day, number="36-а")

Values = dict[str, dict[str, str]]


def regulation(*, hard: bool = False, sections: tuple[Section, ...] = ()) -> Regulation:
    """The text that the program comes with; the hard case has no union and blanks to fill in."""
    school = PLAIN if hard else samples.SCHOOL
    phrases = wording.read("regulation", Wording)
    shipped = tuple(Section(title=each.title, text=each.text) for each in text.original())
    known = _texts(school, hard=hard)
    style = ApprovalStyle.BY_ORDER if hard else ApprovalStyle.MIXED_SCHOOL
    return Regulation(
        organization=school,
        approval=Approval(
            style=style,
            signature=ACTING if hard else samples.DIRECTOR,
            order=Order() if hard else ORDER,
            appendix=1,
        ),
        values={
            **known,
            "noun": _only(known["noun"], Case.NOM, Case.GEN, Case.PRE),
            "council": _only(known["council"], Case.INS),
        },
        wording=replace(phrases, sections=sections or shipped),
    )


def roadmap() -> Roadmap:
    """The second appendix of the same order."""
    return replace(samples.roadmap(), approval=replace(samples.APPROVED, appendix=2))


def regulation_order(*, hard: bool = False) -> PlainOrder:
    """An order of all points, or of those that a small school needs."""
    school = PLAIN if hard else samples.SCHOOL
    known = {
        **_texts(school, hard=hard),
        "municipal": {"": "" if hard else "приказом управления образования от 10.01.2022 № 4"},
        "since": {"": "01.03.2022"},
        "roadmap": {"acc": "Дорожную карту", "ins": "Дорожной картой"},
        "appointed.introduced": {"acc": _curator(hard=hard)},
        "curator.short": {"dat": "Мельник А.И." if hard else "Шевченко О.В."},
        "banks_until": {"": "15.03.2022"},
        "pairs_until": {"": "" if hard else "25.03.2022"},
        "report_until": {"": "30.06.2022"},
        "site.position": {"dat": "" if hard else "учителю информатики"},
        "site.short": {"dat": "" if hard else "Лукину П.Р."},
        "site_until": {"": "16.02.2022"},
        "former": {"": "" if hard else "от 01.09.2020 № 11"},
        "former_regulation": {"": "от 01.09.2020 № 11" if hard else ""},
        "controller.position": {"acc": "" if hard else "заместителя директора"},
        "controller.short": {"acc": "" if hard else "Орлову А.К."},
    }
    for unsaid in ("noun", "labour", "union"):
        del known[unsaid]
    known["council"] = _only(known["council"], Case.GEN)
    return _order("regulation_order", school, known, hard=hard)


def curator_order(*, hard: bool = False) -> PlainOrder:
    """An order of all points, or of those that a small school needs."""
    school = PLAIN if hard else samples.SCHOOL
    short = "Мельник А.И." if hard else "Шевченко О.В."
    known = {
        "acts": _texts(school, hard=hard)["acts"],
        "school": _only(_school(school), Case.PRE),
        "regulation": {"": "" if hard else requisites.reference(ORDER)},
        "curator": {"gender": Gender.FEMALE.value},
        "curator.introduced": {"acc": _curator(hard=hard)},
        "curator.short": {"dat": short, "gen": short},
        "since": {"": "" if hard else "01.03.2022"},
        "report_until": {"": "30.06.2022"},
        "deputy.introduced": {"acc": "" if hard else "учителя химии Гайдая Льва Ильича"},
        "former": {"": "" if hard else "от 01.09.2021 № 12"},
        "controller.position": {"acc": ""},
        "controller.short": {"acc": ""},
    }
    return _order("curator_order", school, known, hard=hard)


def _order(template: str, school: Organization, known: Values, *, hard: bool) -> PlainOrder:
    return PlainOrder(
        organization=school,
        order=Order() if hard else ORDER,
        signature=ACTING if hard else samples.DIRECTOR,
        values=known,
        acquainted=("А.И. Мельник",) if hard else ("О.В. Шевченко", "П.Р. Лукин"),
        acquainted_gender=Gender.FEMALE if hard else None,
        wording=wording.read(template, OrderWording),
    )


def _curator(*, hard: bool) -> str:
    if hard:
        return "педагога-психолога Мельник Анну Ильиничну"
    return "заместителя директора по учебно-воспитательной работе Шевченко Ольгу Викторовну"


def _only(forms: dict[str, str], *cases: Case) -> dict[str, str]:
    """The forms that a paper prints, so that each can be looked for."""
    return {case.value: forms[case.value] for case in cases}


def _school(school: Organization) -> dict[str, str]:
    return {case.value: school.name_in(case) for case in (Case.GEN, Case.PRE)}


def _texts(school: Organization, *, hard: bool) -> Values:
    blank = requisites.reference(Order())
    return {
        "acts": {"": "с Федеральным законом от 29.12.2012 № 273-ФЗ"},
        "school": _school(school),
        "noun": organisations.forms("школа" if hard else "Центр образования"),
        "labour": {"": "со статьёй 351.8 Трудового кодекса Российской Федерации"},
        "council": organisations.forms(
            "общее собрание работников" if hard else "педагогический совет"
        ),
        "protocol": {"": blank if hard else "от 31.01.2022 № 4"},
        "union": {"": "" if hard else "И.П. Сидорова"},
        "union_protocol": {"": "" if hard else "от 28.01.2022 № 2"},
    }
