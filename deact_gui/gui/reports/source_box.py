"""Where reports come from: AWS, a folder, or the sample."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui.pill_button import PillButton
from deact_gui.gui.reports.aws_page import AwsPage
from deact_gui.gui.reports.folder_page import FolderPage
from deact_gui.gui.steps.services import Aws, Folder, Origin, SampleReports
from deact_gui.gui.theme import GRID, mute

AWS, FOLDER, SAMPLE = range(3)


class SourceBox(QWidget):
    """Three kinds of source as pills, and below them what the chosen kind needs to know."""

    asked = Signal(object)
    """Reports should come from here (Origin)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aws = AwsPage()
        self.folder = FolderPage()
        self.aws.asked.connect(self.asked)
        self.folder.asked.connect(self.asked)
        self._pages = QStackedWidget()
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._kinds = QButtonGroup(self)
        kinds = QHBoxLayout()
        kinds.setSpacing(GRID // 2)
        for kind, text, page in (
            (AWS, self.tr("&AWS"), self.aws),
            (FOLDER, self.tr("&Folder"), self.folder),
            (SAMPLE, self.tr("Sam&ple data"), self._sample_page()),
        ):
            pill = PillButton(text)
            self._kinds.addButton(pill, kind)
            kinds.addWidget(pill)
            self._pages.addWidget(page)
        kinds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + 4)
        column.addLayout(kinds)
        column.addWidget(self._pages)
        self._turn_to(AWS)
        self._kinds.idClicked.connect(self._on_kind_clicked)

    def show_origin(self, origin: Origin | None) -> None:
        """Show where reports come from."""
        match origin:
            case Aws():
                self.aws.show_origin(origin)
                self._turn_to(AWS)
            case Folder():
                self.folder.show_origin(origin)
                self._turn_to(FOLDER)
            case SampleReports():
                self._turn_to(SAMPLE)

    def _sample_page(self) -> QWidget:
        text = QLabel(self.tr("A week of made-up reports: try everything without AWS."))
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        mute(text)
        return text

    def _turn_to(self, kind: int) -> None:
        self._kinds.button(kind).setChecked(True)
        self._pages.setCurrentIndex(kind)

    def _on_kind_clicked(self, kind: int) -> None:
        self._pages.setCurrentIndex(kind)
        if kind == SAMPLE:
            self.asked.emit(SampleReports())
