"""The menu Help: the guide, the log, and about."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.help.about import AboutDialog
from deact_gui.gui.help.guide import GuideDialog
from deact_gui.gui.help.log_dialog import LogDialog
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
        window = parent.window()
        self.guide.triggered.connect(lambda: GuideDialog.open_on(window))
        self.keys.triggered.connect(lambda: GuideDialog.open_on(window, "keys"))
        self.log.triggered.connect(lambda: LogDialog(window).open())
        self.about.triggered.connect(lambda: AboutDialog(window).open())
