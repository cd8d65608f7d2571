"""Sign in with AWS's single sign-on: a code, a page in the browser, and waiting for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from deact_gui.gui.primary_button import PrimaryButton
from deact_gui.gui.signin.browser import open_page
from deact_gui.gui.theme import GRID, mute, sized

if TYPE_CHECKING:
    from deact_gui.gui.steps.sign_in import SignInStep

WIDTH = 60 * GRID


class SignInDialog(QDialog):
    """Open for as long as the step is."""

    def __init__(self, step: SignInStep, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = step
        self._opened = ""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Sign in to AWS"))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._code = QLabel()
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setAccessibleName(self.tr("Code"))
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code.setFont(sized(fixed, 14, bold=True))
        self._address = QLabel()
        self._address.setWordWrap(True)
        self._address.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setTextInteractionFlags(self._code.textInteractionFlags())
        self._address.setAccessibleName(self.tr("Address of the page"))
        mute(self._address)
        self._open = PrimaryButton(self.tr("&Open the page"))
        self._copy = QPushButton(self.tr("&Copy the address"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Waiting"))
        self._progress.setFixedHeight(GRID)
        self._left = QLabel()
        self._left.setWordWrap(True)
        mute(self._left)
        self._message = MessageBar()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._open.setDefault(True)
        self._open.clicked.connect(self._open_page)
        self._copy.clicked.connect(self._copy_address)
        self._buttons.rejected.connect(self.reject)
        self.rejected.connect(step.cancel)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        ways = QHBoxLayout()
        ways.addStretch(1)
        ways.addWidget(self._open)
        ways.addWidget(self._copy)
        ways.addStretch(1)
        self._invited = QWidget()
        page = QVBoxLayout(self._invited)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(GRID + 4)
        page.addWidget(self._code)
        page.addWidget(self._address)
        page.addLayout(ways)
        for widget in (self._sentence, self._invited, self._progress, self._left, self._message):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setFixedWidth(WIDTH)

    def _fit(self) -> None:
        """Be as high as what is shown: a layout alone doesn't count the lines of labels."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(max(layout.totalHeightForWidth(WIDTH), layout.minimumSize().height()))

    def show_step(self) -> None:
        """Show how far the step is: the dialog opens and closes with it."""
        if not self._step.is_open:
            self._opened = ""
            if self.isVisible():
                self.accept()
            return
        invitation, problem = self._step.invitation, self._step.problem
        self._sentence.setVisible(problem is None)
        self._sentence.setText(self._sentence_text())
        self._invited.setVisible(invitation is not None)
        self._progress.setVisible(problem is None)
        self._progress.setRange(0, 0)
        self._left.setText(self._left_text())
        self._left.setVisible(invitation is not None)
        if problem:
            ways = [WayOut(self.tr("&Try again"), problem.retry)] if problem.retry else []
            self._message.say(Kind.ERROR, problem.sentence, *ways)
        else:
            self._message.clear()
        if invitation is None:
            self._opened = ""
        else:
            self._code.setText(invitation.code)
            self._address.setText(invitation.page)
            if invitation.link != self._opened:
                self._open_page()
                self._open.setFocus()
        if not self.isVisible():
            self.open()
        self._fit()

    def _sentence_text(self) -> str:
        if self._step.invitation is None:
            return self.tr("Asking AWS for a code…")
        return self.tr(
            "A page of your company has opened in the browser. Sign in there, and confirm that it "
            "shows this code:"
        )

    def _left_text(self) -> str:
        if (invitation := self._step.invitation) is None:
            return ""
        minutes = QLocale().toString(max(1, invitation.seconds // 60))
        return self.tr(
            "Waiting for you; the code is good for {minutes} minutes. What you asked for goes on "
            "by itself."
        ).format(minutes=minutes)

    def _open_page(self) -> None:
        if (invitation := self._step.invitation) is None:
            return
        self._opened = invitation.link
        if not open_page(invitation.link):
            self._sentence.setText(
                self.tr("Open this page in a browser, sign in there, and type this code:")
            )

    def _copy_address(self) -> None:
        if invitation := self._step.invitation:
            QGuiApplication.clipboard().setText(invitation.link)
