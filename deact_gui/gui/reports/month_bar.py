"""The head of the calendar: the month, and the way to those before and after it."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from deact_gui.gui import icons
from deact_gui.gui.theme import GRID, sized


class MonthBar(QWidget):
    """The name of a month between two arrows."""

    month_asked = Signal(object)
    """A day whose month should be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = date.today()
        self._name = QLabel()
        self._name.setFont(sized(self.font(), 0, bold=True))
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        before, after = "chevron-left", "chevron-right"
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        row.addWidget(self._arrow(before, self.tr("Month before"), -1))
        row.addWidget(self._name, 1)
        row.addWidget(self._arrow(after, self.tr("Month after"), 1))

    def show_month(self, month: date) -> None:
        """Show the name of a month."""
        self._month = month
        day = QDate(month.year, month.month, 1)
        self._name.setText(QLocale().toString(day, self.tr("MMMM yyyy")))

    def _arrow(self, icon: str, text: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _turn(self, step: int) -> None:
        months = self._month.year * 12 + self._month.month - 1 + step
        self.month_asked.emit(date(months // 12, months % 12 + 1, 1))
