"""Ask for the dates of report files that don't say theirs in their names."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QFileInfo, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.theme import GRID


class UndatedDialog(QDialog):
    """One date box a file; a file whose box stays empty is left out."""

    dated = Signal(object)
    """What the user said: (file, date) pairs."""

    def __init__(self, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dates of reports"))
        self._boxes = {file: self._date_box(file) for file in files}
        question = QLabel(
            self.tr(
                "On which day was each of these reports published? The day proposed is when the "
                "file was written: check it, for a wrong day makes a wrong proof."
            )
        )
        question.setWordWrap(True)
        rows = QWidget()
        form = plain_form(rows)
        for file, box in self._boxes.items():
            add_field(form, file.name, box)
        area = QScrollArea()
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        for widget in (question, area, buttons):
            column.addWidget(widget)
        self.resize(440, min(480, 140 + 40 * len(files)))

    def accept(self) -> None:
        """Tell the dates that were set."""
        unset = date(2000, 1, 1)
        days = {file: box.date().toPython() for file, box in self._boxes.items()}
        self.dated.emit(tuple((file, day) for file, day in days.items() if day != unset))
        super().accept()

    def _date_box(self, file: Path) -> QDateEdit:
        box = QDateEdit()
        box.setDisplayFormat("yyyy-MM-dd")
        box.setCalendarPopup(True)
        box.setMinimumDate(QDate(2000, 1, 1))
        box.setMaximumDate(QDate.currentDate())
        box.setSpecialValueText(self.tr("leave out"))
        box.setDate(_modified(file))
        box.setAccessibleName(self.tr("Date of {file}").format(file=file.name))
        return box


def _modified(file: Path) -> QDate:
    """Return the day when a file was written: most likely the one it was published on."""
    return QFileInfo(str(file)).lastModified().date()
