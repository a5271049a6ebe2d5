"""The step of the tour over papers: an order is issued, signed, saved as Word, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentoring_desktop.exchange.saving import save
from mentoring_desktop.model.papers import PaperStatus
from mentoring_desktop.papers import register
from ui.issuing.window import IssueWindow
from ui.papers.questions import SignPaper
from ui.tour.pictures import photograph
from ui.tour.waiting import require, settle, settle_until

if TYPE_CHECKING:
    from ui.papers import PapersPage
    from ui.tour.main_job import Tour

SIZE = (1240, 700)
STEPS = ("Составить", "Отметить подписанным")


def issue_order(tour: Tour) -> None:
    """Issue what is due first, sign it, save it for the chancellery, and take both steps back."""
    page: PapersPage = tour.visit("papers")
    before = [row.id for row in page.rows.all]
    _issue(tour, page)
    require(len(page.rows.all) > len(before), "документ не составлен")
    _sign(tour, page)
    (row,) = page.chosen()
    with page.store.reading() as session:
        data = register.word(session, row.id)
    require(data.startswith(b"PK"), "файл Word не получился")
    save(tour.folder / "Приказ.docx", data)
    for step in reversed(STEPS):
        title = page.store.undo_title or ""
        require(title.startswith(step), f"вместо «{step}» отменилось бы «{title}»")
        tour.window.undo()
    require([row.id for row in page.rows.all] == before, "документ остался в списке")


def _issue(tour: Tour, page: PapersPage) -> None:
    page.commands.create.trigger()
    (window,) = page.findChildren(IssueWindow)
    window.resize(*SIZE)
    window.looking.setChecked(True)
    settle_until(lambda: window.pages.is_shown)
    photograph(tour, window, "issuing")
    window.issue()
    settle()


def _sign(tour: Tour, page: PapersPage) -> None:
    page.life.sign()
    (question,) = page.findChildren(SignPaper)
    photograph(tour, question, "signing")
    question.accept()
    settle()
    (row,) = page.chosen()
    require(row.status is PaperStatus.SIGNED, "документ не подписан")
