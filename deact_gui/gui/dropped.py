"""What is dropped on the window: contact lists, or a folder of reports, or both."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a drop would bring."""

    lists: tuple[Path, ...]
    reports: Path | None
    """A folder of reports; of several folders the first."""

    def __bool__(self) -> bool:
        return bool(self.lists or self.reports)

    def in_words(self) -> str:
        """Return what dropping would do."""
        if self.reports and self.lists:
            text = _tr("Use the reports in {name}, and open the lists")
            return text.format(name=self.reports.name)
        if self.reports:
            return _tr("Use the reports in {name}").format(name=self.reports.name)
        if len(self.lists) == 1:
            return _tr("Open {name}").format(name=self.lists[0].name)
        return _tr("Open %Ln lists", len(self.lists))


def dropped(data: QMimeData) -> Dropped:
    """Return what is dragged, as far as it is on this machine."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    folders = [path for path in paths if path.is_dir()]
    lists = (path for path in paths if path not in folders)
    return Dropped(tuple(dict.fromkeys(lists)), folders[0] if folders else None)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Dropped", text, "", count)
