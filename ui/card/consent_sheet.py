"""One kind of consent of one person: its state, its days, its scan, and what may happen to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import attachments, consents, organisation
from mentoring_desktop.exchange.saving import save
from ui import consent_wording, opened_files, theme
from ui.card.file_list import paths_in
from ui.chip import Chip
from ui.fields import LineField, date_field, text_field
from ui.icons import icon
from ui.labels import label, mark
from ui.menu_button import MenuButton
from ui.news import telling
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QLabel

    from mentoring_desktop.consents import ConsentRow, Standing
    from mentoring_desktop.model.consents import ConsentKind
    from mentoring_desktop.store import Session, Store

_SCANS = "Скан или фото (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Все файлы (*)"

_FIELDS: tuple[tuple[Any, str, str, str], ...] = (
    (date_field, "Подписано", "signed_on", "день подписания"),
    (date_field, "Действует до", "valid_to", "срок согласия"),
    (date_field, "Отозвано", "withdrawn_on", "день отзыва"),
    (date_field, "Исполнено", "executed_on", "день исполнения"),
    (text_field, "Хранится", "storage_place", "место хранения"),
)
"""What makes the field, its label, its name in the core, what is changed."""


class ConsentSheet(QWidget):
    """A kind of consent; each change is an action, a refusal is told below its field."""

    forms_made = Signal(object)
    """Carries ``Forms`` that are to be shown and printed."""

    def __init__(self, store: Store, kind: ConsentKind) -> None:
        super().__init__()
        self._store, self.kind = store, kind
        self.setAcceptDrops(True)
        self.state, self.warnings = Chip(), label("hint")
        mark(self.warnings, "tone", Tone.WARN.value)
        self.scan, self.history = QPushButton(flat=True), label("secondary")
        self.scan.setToolTip("Открыть скан")
        self.scan.setAccessibleName(f"{kind.value}: открыть скан")
        self.scan.clicked.connect(self._open_scan)
        self.fields: dict[str, LineField[Any]] = {
            name: make(title, partial(self._write, name, f"Изменить {what}"))
            for make, title, name, what in _FIELDS
        }
        self.day = self.fields["signed_on"]
        for name, field in self.fields.items():
            field.editor.setAccessibleName(f"{kind.value}: {_TITLES[name]}")
        self.sign = self._command("Подписано сегодня", self._sign)
        self.withdraw = self._command("Отозвано", self._withdraw)
        self.execute = self._command("Отзыв исполнен", self._execute)
        self.print = self._command("Напечатать", self._print)
        self.print_withdrawal = self._command("Напечатать бланк отзыва", self._print_withdrawal)
        self.attach = self._command("Приложить скан…", self._choose_scan)
        self.open_scan = self._command("Открыть скан", self._open_scan)
        self.save_scan = self._command("Сохранить скан как…", self._save_scan)
        self.take_back = self._command("Снять отметку", self._take_back)
        self.signing, self.withdrawing, self.executing = (
            self._button(command) for command in (self.sign, self.withdraw, self.execute)
        )
        self.printing = self._button(self.print)
        self.printing.setIcon(icon("print"))
        self.printing.setText("")
        self.printing.setToolTip(self.print.text())
        self.setFocusProxy(self.day)
        self._lay_out()

    def take(self, row: ConsentRow, standing: Standing, today: date, *, afresh: bool) -> None:
        """Show how somebody stands; what is being typed stays while it is the same person."""
        self._row, self._standing = row, standing
        told = consent_wording.told(standing, today)
        self.state.set(told.brief or told.text, told.tone)
        self.state.setToolTip(told.text)
        for name, field in self.fields.items():
            field.take(getattr(standing.sheet, name, _NOTHING[name]), afresh=afresh)
        earlier, sheet = consent_wording.earlier(standing), standing.sheet
        shown: tuple[tuple[QLabel | QPushButton, str], ...] = (
            (self.warnings, "\n".join(standing.warnings)),
            (self.scan, f"Скан: {sheet.scan_name}" if sheet and sheet.scan_id else ""),
            (self.history, f"Раньше: {earlier}" if earlier else ""),
        )
        for words, text in shown:
            words.setText(text)
            words.setVisible(bool(text))
        self._show_what_fits()
        self._allow()

    def forget(self) -> None:
        """Let go of what was typed and refused: somebody else is on the card."""
        for name, field in self.fields.items():
            field.take(_NOTHING[name], afresh=True)

    def keep_scan(self, path: Path) -> None:
        """Keep a file as the scan of the sheet."""

        def act(session: Session) -> None:
            if self._standing.sheet:
                name, data = attachments.from_disk(path)
                consents.attach_scan(session, self._standing.sheet.id, name, data)

        self._do("Приложить скан", act)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.attach.isEnabled() and _file(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _file(event)
        if path:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.keep_scan(path)

    def _show_what_fits(self) -> None:
        standing, sheet = self._standing, self._standing.sheet
        signed = bool(sheet and sheet.signed_on)
        withdrawn = bool(sheet and sheet.withdrawn_on)
        for name, there in (
            ("signed_on", not standing.idle),
            ("valid_to", sheet is not None),
            ("withdrawn_on", withdrawn),
            ("executed_on", bool(sheet and sheet.executed_on)),
            ("storage_place", signed),
        ):
            self.fields[name].setVisible(there)
        self.executing.setVisible(standing.awaits_execution)
        self.signing.setVisible(standing.signable and not standing.awaits_execution)
        self.withdrawing.setVisible(standing.in_force and not standing.signable)
        self._buttons.setVisible(not standing.idle)

    def _allow(self) -> None:
        standing, sheet = self._standing, self._standing.sheet
        self.sign.setEnabled(standing.signable)
        self.withdraw.setEnabled(standing.in_force)
        self.execute.setEnabled(standing.awaits_execution)
        self.take_back.setEnabled(sheet is not None)
        self.attach.setEnabled(bool(sheet and sheet.signed_on))
        for command in (self.open_scan, self.save_scan):
            command.setEnabled(bool(sheet and sheet.scan_id))

    def _write(self, field: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        sheet = self._standing.sheet
        with self._store.changing(self._title(deed)) as session:
            if field == "signed_on" and value and not (sheet and sheet.signed_on):
                consents.sign(session, self._row.id, self.kind, value)
            elif sheet:
                consents.change(session, sheet.id, field, value)

    def _sign(self) -> None:
        def act(session: Session) -> None:
            consents.sign(session, self._row.id, self.kind, organisation.today(session))

        self._do("Отметить подписанным", act)

    def _withdraw(self) -> None:
        def act(session: Session) -> None:
            consents.withdraw(session, self._row.id, self.kind)

        self._do("Отозвать согласие", act)

    def _execute(self) -> None:
        def act(session: Session) -> None:
            consents.execute(session, self._row.id, self.kind)

        self._do("Исполнить отзыв", act)

    def _take_back(self) -> None:
        def act(session: Session) -> None:
            if self._standing.sheet:
                consents.take_mark_back(session, self._standing.sheet.id)

        self._do("Снять отметку", act)

    def _print(self) -> None:
        # Papers are slow to load, and seldom made.
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415

        with telling(self.day):
            with self._store.reading() as session:
                forms = papers.print_sheets(session, [(self._row.id, self.kind)])
            self.forms_made.emit(forms)

    def _print_withdrawal(self) -> None:
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415 - as above

        with telling(self.day):
            with self._store.reading() as session:
                forms = papers.withdrawal(session, self._row.id, self.kind)
            self.forms_made.emit(forms)

    def _choose_scan(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Приложить скан", "", _SCANS)
        if name:
            self.keep_scan(Path(name))

    def _open_scan(self) -> None:
        sheet = self._standing.sheet
        if sheet and sheet.scan_id:
            with telling(self.day):
                opened_files.show_kept(self._store, sheet.scan_id)

    def _save_scan(self) -> None:
        sheet = self._standing.sheet
        if sheet and sheet.scan_id:
            name, _ = QFileDialog.getSaveFileName(self, "Сохранить скан", sheet.scan_name)
            if name:
                with telling(self.day):
                    with self._store.reading() as session:
                        data = attachments.read(session, sheet.scan_id)
                    save(Path(name), data)

    def _do(self, deed: str, act: Callable[[Session], None]) -> None:
        with telling(self.day), self._store.changing(self._title(deed)) as session:
            act(session)

    def _title(self, deed: str) -> str:
        return f"{deed} («{self.kind.value}»): {self._row.name.short}"

    def _command(self, text: str, act: Callable[[], None]) -> QAction:
        command = QAction(text, self)
        command.triggered.connect(lambda _checked: act())
        return command

    def _button(self, command: QAction) -> QPushButton:
        button = QPushButton(command.text())
        button.setAccessibleName(f"{self.kind.value}: {command.text().lower()}")
        button.clicked.connect(command.trigger)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = label("heading", consent_wording.HEADINGS[self.kind])
        head.addWidget(title, 1)
        head.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        column.addLayout(head)
        for widget in (self.warnings, *self.fields.values(), self.scan, self.history):
            column.addWidget(widget)
        column.setAlignment(self.scan, Qt.AlignmentFlag.AlignLeft)
        self._buttons = self._line_of_buttons()
        column.addWidget(self._buttons)

    def _line_of_buttons(self) -> QWidget:
        menu = MenuButton(
            f"{self.kind.value}: ещё",
            (
                (self.sign, self.withdraw, self.execute),
                (self.print, self.print_withdrawal),
                (self.attach, self.open_scan, self.save_scan),
                (self.take_back,),
            ),
            icon_name="more",
        )
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, theme.STEP, 0, 0)
        line.setSpacing(theme.GAP)
        line.addStretch(1)
        for button in (self.signing, self.withdrawing, self.executing, self.printing, menu):
            line.addWidget(button)
        return widget


_TITLES = {name: title.lower() for _, title, name, _ in _FIELDS}
_NOTHING = {name: "" if make is text_field else None for make, _, name, _ in _FIELDS}


def _file(event: QDropEvent) -> Path | None:
    """Give the one file that is dragged, if it is one of this computer."""
    files = paths_in(event.mimeData())
    return files[0] if len(files) == 1 else None
