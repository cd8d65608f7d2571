"""The one button of a view that goes on with the job."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from deact_gui.gui.theme import colors, sized


class PrimaryButton(QPushButton):
    """A push button in the accent colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(sized(self.font(), 0, bold=True))
        self._color()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme when it changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._color()

    def _color(self) -> None:
        from PySide6.QtWidgets import QApplication

        scheme = colors(QApplication.palette())
        own = QPalette()
        active = QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive
        for group in active:
            own.setColor(group, QPalette.ColorRole.Button, scheme.accent)
            own.setColor(group, QPalette.ColorRole.ButtonText, scheme.on_accent)
        self.setPalette(own)
