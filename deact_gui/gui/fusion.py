"""Fusion, Qt's own style where a desktop brings none, in our colours and without its bevels."""

from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QPalette

from deact_gui.core.resources import resource
from deact_gui.gui.theme import DARK, Colors, mixed

ICONS = "icons"
"""What the style sheet calls the folder of icons."""


def palette(scheme: Colors) -> QPalette:
    """Return the palette of a scheme."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(scheme.button, scheme.window)
    for target, color in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.card),
        (role.AlternateBase, scheme.window),
        (role.Text, scheme.text),
        (role.Button, scheme.button),
        (role.ButtonText, scheme.text),
        (role.ToolTipBase, scheme.card),
        (role.ToolTipText, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Accent, scheme.accent),
        (role.Link, scheme.accent),
    ):
        made.setColor(target, color)
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, target, scheme.faint)
    made.setColor(group.Disabled, role.Highlight, scheme.line)
    return made


def style_sheet(scheme: Colors) -> str:
    """Return the style sheet of a scheme."""
    QDir.setSearchPaths(ICONS, [str(resource("icons"))])  # a path may have signs that url() can't
    on_accent, on_card = ("dark", "light") if scheme is DARK else ("light", "dark")
    return _SHEET.substitute(
        accent=scheme.accent.name(),
        on_accent=scheme.on_accent.name(),
        accent_hover=mixed(scheme.text, scheme.accent, 0.12).name(),
        button=scheme.button.name(),
        hover=mixed(scheme.accent, scheme.card, 0.1).name(),
        pressed=mixed(scheme.accent, scheme.card, 0.2).name(),
        card=scheme.card.name(),
        window=scheme.window.name(),
        line=scheme.line.name(),
        edge=scheme.edge.name(),
        selection=scheme.selection.name(),
        text=scheme.text.name(),
        muted=scheme.muted.name(),
        faint=scheme.faint.name(),
        handle=mixed(scheme.muted, scheme.card, 0.5).name(),
        chevron=f"{ICONS}:chevron-down.svg",
        tick=f"{ICONS}:tick-{on_accent}.svg",
        dot=f"{ICONS}:dot-{on_accent}.svg",
        mark=f"{ICONS}:tick-{on_card}.svg",
    )


_SHEET = Template(
    """
QPushButton, QToolButton, QComboBox, QLineEdit, QDateEdit {
    background: $button; border: 1px solid $edge; border-radius: 6px; padding: 4px 10px;
}
QPushButton { min-height: 18px; min-width: 40px; }
QComboBox, QLineEdit, QDateEdit { background: $card; min-height: 18px; padding: 4px 8px; }
QToolButton { padding: 4px 2px 4px 8px; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QDateEdit:focus {
    border: 2px solid $accent; padding: 3px 9px;
}
QComboBox:focus, QLineEdit:focus, QDateEdit:focus { padding: 3px 7px; }
QToolButton:focus { padding: 3px 1px 3px 7px; }
QPushButton:default { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled, QLineEdit:disabled {
    color: $faint; border-color: $line; background: transparent;
}
PrimaryButton { background: $accent; color: $on_accent; border-color: $accent; padding: 4px 14px; }
PrimaryButton:hover, PrimaryButton:pressed { background: $accent_hover; }
PrimaryButton:focus { border: 2px solid $text; padding: 3px 13px; }
QToolButton[autoRaise="true"] { background: transparent; border-color: transparent; padding: 4px; }
QToolButton[autoRaise="true"]:hover { background: $hover; }
QToolButton[autoRaise="true"]:focus { border: 2px solid $accent; padding: 3px; }
QPushButton[hasMenu="true"] { padding-right: 26px; }
QPushButton::menu-indicator { image: url($chevron); width: 12px; height: 12px; left: -8px;
    subcontrol-origin: border; subcontrol-position: center right; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid $edge; background: $card; padding: 4px;
    outline: none; selection-background-color: $selection; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 24px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTableView::indicator { width: 16px; height: 16px; border: 1px solid $muted;
    border-radius: 4px; background: $card; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: $accent;
    border-color: $accent; image: url($tick); }
QCheckBox::indicator:focus { width: 14px; height: 14px; border: 2px solid $accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 8px;
    background: $card; }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($dot); }
QRadioButton:focus { color: $accent; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; padding: 4px 8px 4px 4px; }
QHeaderView::section:horizontal { border-bottom: 1px solid $line; }
QTableCornerButton::section { background: $card; border: none; border-bottom: 1px solid $line; }
QProgressBar { background: $line; border: none; border-radius: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView { selection-background-color: $selection; selection-color: $text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenuBar { background: $window; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $card; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { background: transparent; color: $faint; }
QMenu::icon { padding-left: 6px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 6px; }
QMenu::indicator:checked { image: url($mark); }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QListView, QPlainTextEdit, QTextBrowser { background: $card; border: 1px solid $edge;
    border-radius: 6px; padding: 4px; }
QListView:focus, QPlainTextEdit:focus, QTextBrowser:focus {
    border: 2px solid $accent; padding: 3px;
}
QListView { selection-background-color: $selection; selection-color: $text; outline: none; }
QListWidget::item { padding: 4px; border-radius: 4px; }
QListWidget::item:selected { background: $selection; color: $text; }
FormatPopup { background: $card; border: 1px solid $edge; }
QToolTip { background: $card; border: 1px solid $edge; padding: 4px; }
"""
)
