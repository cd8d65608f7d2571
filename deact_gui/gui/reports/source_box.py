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
from deact_gui.gui.steps.origin import Aws, Folder, Origin, SampleReports
from deact_gui.gui.theme import GRID, mute

AWS, FOLDER, SAMPLE = range(3)


class SourceBox(QWidget):
    """Three kinds of source as pills, and below them what the chosen kind needs to know."""

    asked = Signal(object)
    """Reports should come from here (Origin), or from nowhere yet (None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aws = AwsPage()
        self.folder = FolderPage()
        self._sample = self._sample_page()
        self.aws.asked.connect(self.asked)
        self.folder.asked.connect(self.asked)
        self._pages = QStackedWidget()
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._kinds = QButtonGroup(self)
        kinds = QHBoxLayout()
        kinds.setSpacing(GRID // 2)
        for kind, text, page, why in (
            (AWS, self.tr("&AWS"), self.aws, self.tr("The reports that AWS keeps for 90 days")),
            (FOLDER, self.tr("Fol&der"), self.folder, self.tr("Reports that somebody got for you")),
            (SAMPLE, self.tr("Sample data"), self._sample, self.tr("Made up, to try everything")),
        ):
            pill = PillButton(text)
            pill.setToolTip(why)
            self._kinds.addButton(pill, kind)
            kinds.addWidget(pill)
            self._pages.addWidget(page)
        kinds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + 4)
        column.addLayout(kinds)
        column.addWidget(self._pages)
        self._shown: Origin | None = None
        self._turn_to(AWS)
        self.setFocusProxy(self._kinds.button(AWS))
        self._kinds.idClicked.connect(self._on_kind_clicked)

    def show_origin(self, origin: Origin | None) -> None:
        """Show where reports come from, unless that has been shown: the user may be elsewhere."""
        if origin == self._shown:
            return
        self._shown = origin
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

    @property
    def hint(self) -> str:
        """Return what to do before the kind of source that is on has reports to show."""
        if self._kinds.checkedId() == FOLDER:
            return self.tr(
                "Choose a folder with deactivation reports. A date in a file's name says which day "
                "it belongs to, as in 2026-11-22-deact-report.csv."
            )
        return self.tr(
            "Choose the AWS profile that your administrator set up for you; leave the region "
            "as it is unless told otherwise. The reports of the last 90 days appear here, and "
            "nothing is downloaded before you say which."
        )

    def _turn_to(self, kind: int) -> None:
        self._kinds.button(kind).setChecked(True)
        self._pages.setCurrentIndex(kind)
        page = self.aws, self.folder, self._sample
        self._pages.setFixedHeight(page[kind].sizeHint().height())

    def _on_kind_clicked(self, kind: int) -> None:
        self._turn_to(kind)
        origin = {AWS: self.aws.origin, FOLDER: self.folder.origin, SAMPLE: SampleReports()}[kind]
        if origin != self._shown:
            self.asked.emit(origin)
