"""What is remembered from one start to the next: choices, never contacts or credentials."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from deact_gui.core.date_order import DateOrder
from deact_gui.core.terms import Columns
from deact_gui.gui.steps.origin import Aws, Folder, Origin, SampleReports

_KINDS = {Aws: "aws", Folder: "folder", SampleReports: "sample"}

MOST_RECENT = 8
"""Lists that are offered again."""


class Settings:
    """Kept in ``DEACT_HOME/settings.ini``, or where the platform keeps such things."""

    def __init__(self) -> None:
        if home := os.environ.get("DEACT_HOME"):
            path = Path(home).expanduser() / "settings.ini"
            self._kept = QSettings(str(path), QSettings.Format.IniFormat)
        else:
            self._kept = QSettings("Deact", "Deact")

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, empty at first."""
        return QByteArray(self._kept.value("window/geometry", QByteArray()))  # type: ignore[call-overload]

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("window/geometry", geometry)

    @property
    def origin(self) -> Origin | None:
        """Return where reports came from, None at first."""
        match self._text("reports/source"):
            case "aws":
                profile = self._text("reports/profile")
                return Aws(profile or None, self._text("reports/region"))
            case "folder":
                return Folder(Path(self._text("reports/folder")))
            case "sample":
                return SampleReports()
        return None

    @origin.setter
    def origin(self, origin: Origin | None) -> None:
        self._kept.setValue("reports/source", _KINDS[type(origin)] if origin else "")
        if isinstance(origin, Aws):
            self._kept.setValue("reports/profile", origin.profile or "")
            self._kept.setValue("reports/region", origin.region)
        elif isinstance(origin, Folder):
            self._kept.setValue("reports/folder", str(origin.path))

    @property
    def appearance(self) -> str:
        """Return ``light``, ``dark``, or ``system`` to follow the desktop."""
        return self._text("window/appearance") or "system"

    @appearance.setter
    def appearance(self, appearance: str) -> None:
        self._kept.setValue("window/appearance", appearance)

    @property
    def keeps_current(self) -> bool:
        """Tell whether what AWS offers and is not here is fetched at each start."""
        return self._text("reports/keep_current") == "yes"

    @keeps_current.setter
    def keeps_current(self, wanted: bool) -> None:
        self._kept.setValue("reports/keep_current", "yes" if wanted else "no")

    @property
    def save_folder(self) -> Path | None:
        """Return where results are saved; None is beside the list."""
        folder = self._text("saving/folder")
        return Path(folder) if folder else None

    @save_folder.setter
    def save_folder(self, folder: Path | None) -> None:
        self._kept.setValue("saving/folder", str(folder or ""))

    @property
    def usual_columns(self) -> tuple[str, str]:
        """Return how the user's lists call the phone column and the one of consent, or nothing."""
        return self._text("contacts/phone"), self._text("contacts/consent")

    @usual_columns.setter
    def usual_columns(self, names: tuple[str, str]) -> None:
        for key, name in zip(("contacts/phone", "contacts/consent"), names, strict=True):
            self._kept.setValue(key, name)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Return the lists that were opened last, the newest first."""
        return tuple(map(Path, self._text("contacts/recent").splitlines()))

    @recent.setter
    def recent(self, paths: tuple[Path, ...]) -> None:
        # One text: QSettings makes a list of one into a text, and of none into nothing.
        self._kept.setValue("contacts/recent", "\n".join(map(str, paths[:MOST_RECENT])))

    def layout(self, header: tuple[str, ...]) -> QByteArray:
        """Return how the columns of lists with this header were arranged, empty at first."""
        return QByteArray(self._kept.value(_key(header, "layouts"), QByteArray()))  # type: ignore[call-overload]

    def keep_layout(self, header: tuple[str, ...], layout: QByteArray) -> None:
        """Keep how the columns of lists with this header are arranged; empty forgets it."""
        self._kept.setValue(_key(header, "layouts"), layout)

    def recall(self, header: tuple[str, ...]) -> Columns | None:
        """Return the columns that were chosen last for lists with this header, or usually."""
        return self._chosen_last(header) or self._usual(header)

    def _usual(self, header: tuple[str, ...]) -> Columns | None:
        names = [name.strip().casefold() for name in header]
        phone, consent = (name.strip().casefold() for name in self.usual_columns)
        if not phone or phone not in names:
            return None
        has_consent = bool(consent) and consent in names
        return Columns(names.index(phone), names.index(consent) if has_consent else None)

    def _chosen_last(self, header: tuple[str, ...]) -> Columns | None:
        try:
            phone, consent, order = self._text(_key(header)).split("/")
            columns = Columns(
                int(phone),
                int(consent) if consent else None,
                DateOrder(order) if order else None,
            )
        except ValueError:
            return None
        highest = max(columns.phone, columns.consent or 0)
        return columns if highest < len(header) else None

    def remember(self, header: tuple[str, ...], columns: Columns) -> None:
        """Keep the columns that are chosen for lists with this header."""
        consent = "" if columns.consent is None else columns.consent
        order = columns.date_order.value if columns.date_order else ""
        self._kept.setValue(_key(header), f"{columns.phone}/{consent}/{order}")

    def _text(self, key: str) -> str:
        return str(self._kept.value(key, ""))


def _key(header: tuple[str, ...], group: str = "columns") -> str:
    """Return the key of a header: a hash, for people name columns after customers."""
    import hashlib

    return f"{group}/{hashlib.sha256(chr(0).join(header).encode()).hexdigest()[:16]}"
