"""Papers on their way out: to the printer, into a file, into a folder."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from mentoring_desktop.exchange.saving import save
from mentoring_desktop.language.counts import count
from mentoring_desktop.papers import packs
from ui.news import telling
from ui.papers.pack_window import OfPair, PackWindow, Programmes
from ui.preview.pdf import Pdf
from ui.preview.saving import ask_file, ask_folder, busy, free_name
from ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentoring_desktop.papers.packs import Pack
    from mentoring_desktop.store import Session
    from ui.papers.page import PapersPage

_PREPARING, _SAVING = "Готовим документы", "Сохраняем документы"


class Outgoing(QObject):
    """Prints and saves what the page has chosen, one paper or a pack."""

    def __init__(self, page: PapersPage) -> None:
        super().__init__(page)
        self._page = page

    def print(self) -> None:
        """Ask on which printer, and print the chosen papers, each on sheets of its own."""
        pack = self._chosen()
        if pack:
            forms = pack.forms
            Task[bytes](self._page, _PREPARING, forms.steps).run(
                forms.pdf, partial(self._print, pack)
            )

    def save(self) -> None:
        """Save the chosen paper where the coordinator says, or several into one folder."""
        pack = self._chosen()
        if pack and len(pack.items) == 1:
            self._save_one(pack)
        elif pack:
            self.save_into_folder(pack)

    def save_word(self) -> None:
        """Save the chosen papers as Word files: one where asked, several into one folder."""
        pack, page = self._chosen(), self._page
        if not pack:
            return
        # Saving for the chancellery is asked for seldom, and its library is slow to load.
        from ui.preview import word  # noqa: PLC0415

        def saved(place: Path) -> None:
            self._note(pack, len(pack.items))
            self._say(f"Сохранено: {place.name}", place if place.is_dir() else place.parent)

        if len(pack.items) == 1:
            word.save_paper(page.store, page.chosen()[0].id, page, saved)
        else:
            word.save_forms(page.store, pack.forms, page, saved)

    def pack_consents(self) -> None:
        """Offer the sheets of consent that everybody lacks."""
        title, gather = "Все согласия, которых нет", packs.missing_consents
        page = self._page
        self._show(PackWindow(page.store, title, page, gather, packs.missing_names))

    def pack_programmes(self) -> None:
        """Offer the programmes of the cycle."""
        self._show(Programmes(self._page.store, self._page))

    def pack_pair(self) -> None:
        """Offer everything of a pair: of that of the chosen paper, unless another is named."""
        current = self._page.table.current()
        self._show(OfPair(self._page.store, current.id if current else None, self._page))

    def pack_chosen(self) -> None:
        """Offer the chosen papers."""
        chosen = [row.id for row in self._page.chosen()]

        def gather(session: Session, _told: Callable[[], object]) -> Pack:
            return packs.of_papers(session, chosen)

        self._show(PackWindow(self._page.store, "Выбранные документы", self._page, gather))

    def pack_order(self) -> None:
        """Offer the chosen order with the papers that it approves."""
        (row,) = self._page.chosen()

        def gather(session: Session, _told: Callable[[], object]) -> Pack:
            return packs.of_order(session, row.id)

        self._show(PackWindow(self._page.store, "Приказ с приложениями", self._page, gather))

    def save_into_folder(self, pack: Pack) -> None:
        """Ask for a folder and save each paper of a pack there; «Отмена» keeps what is saved."""
        folder = ask_folder(self._page, "Папка для документов")
        if folder is None:
            return
        written: list[Path] = []
        work, ended = partial(_write, pack, folder, written), partial(self._end, pack, written)
        Task[None](self._page, _SAVING, pack.steps).run(
            work, lambda _: ended(folder), lambda: ended(folder), lambda: ended(folder)
        )

    def look_at(self, pack: Pack) -> None:
        """Show a pack as one PDF, to be printed or saved whole."""
        self._page.forms_made.emit(pack.forms)

    def _chosen(self) -> Pack | None:
        chosen = [row.id for row in self._page.chosen()]
        if not chosen:
            return None
        with self._page.store.reading() as session:
            return packs.of_papers(session, chosen)

    def _show(self, window: PackWindow) -> None:
        window.wants_look.connect(self.look_at)
        window.wants_files.connect(self.save_into_folder)
        window.open()

    def _print(self, pack: Pack, data: bytes) -> None:
        # Printing is asked for seldom, and its library is slow to load.
        from ui.preview import printing  # noqa: PLC0415

        pdf, several = Pdf(data), len(pack.items) > 1
        printer = printing.ask_printer(pdf, pack.title, self._page, one_sided=several)
        if printer:
            with busy():
                printing.print_pages(pdf, printer)
            self._note(pack, len(pack.items))

    def _save_one(self, pack: Pack) -> None:
        (item,) = pack.items
        path = ask_file(self._page, item.file_name)
        if path:
            Task[bytes](self._page, _SAVING, 2).run(item.pdf, partial(self._keep, pack, path))

    def _keep(self, pack: Pack, path: Path, data: bytes) -> None:
        save(path, data)
        self._note(pack, 1)
        self._say(f"Сохранено: {path.name}", path.parent)

    def _end(self, pack: Pack, written: list[Path], folder: Path) -> None:
        """Note and tell what has gone into the folder, all of it or as much as could."""
        self._note(pack, len(written))
        number = count(len(written), "документ", "документа", "документов")
        if len(written) == len(pack.items):
            self._say(f"Сохранено: {number}", folder)
        elif written:
            self._say(f"Остановлено. Сохранено: {number} из {len(pack.items)}", folder)
        else:
            self._page.said.emit("Остановлено: ничего не сохранено", "", None)

    def _note(self, pack: Pack, many: int) -> None:
        """Note that so many of a pack, from the first on, went to paper."""
        if pack.note and many:
            with telling(self._page), self._page.store.changing(pack.deed) as session:
                pack.note(session, many)

    def _say(self, text: str, folder: Path) -> None:
        place = QUrl.fromLocalFile(str(folder))
        self._page.said.emit(text, "Открыть папку", lambda: QDesktopServices.openUrl(place))


_ONE_BY_ONE = Lock()
"""Two packs that go into one folder must not find the same name free."""


def _write(pack: Pack, folder: Path, written: list[Path], told: Callable[[], None]) -> None:
    with closing(pack.files(told)) as files:
        for file_name, data in files:
            with _ONE_BY_ONE:
                path = free_name(folder, file_name)
                save(path, data)
            written.append(path)
