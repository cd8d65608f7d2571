"""The menu Help: the guide, the log, and about."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.menus.actions import Key, add, or_else


class HelpMenu(QMenu):
    """What helps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Help"))
        self.guide = add(self, self.tr("&Guide"), or_else(Key.HelpContents, "F1"))
        self.keys = add(self, self.tr("&Keyboard shortcuts"), "Ctrl+Shift+K")
        self.addSeparator()
        self.log = add(self, self.tr("Show &log"))
        self.log.setToolTip(self.tr("What went wrong, to send to whoever looks after Deact"))
        self.addSeparator()
        self.about = add(self, self.tr("&About Deact"), role=QAction.MenuRole.AboutRole)
        self._window = parent.window()
        self.guide.triggered.connect(partial(self._open_guide, "job"))
        self.keys.triggered.connect(partial(self._open_guide, "keys"))
        self.log.triggered.connect(self._open_log)
        self.about.triggered.connect(self._open_about)

    # What most people never open is imported when it is: the first paint doesn't wait for it.

    def _open_guide(self, chapter: str) -> None:
        from deact_gui.gui.help.guide import GuideDialog

        GuideDialog.open_on(self._window, chapter)

    def _open_log(self) -> None:
        from deact_gui.gui.help.log_dialog import LogDialog

        LogDialog(self._window).open()

    def _open_about(self) -> None:
        from deact_gui.gui.help.about import AboutDialog

        AboutDialog(self._window).open()
