"""How forms look here: a label beside each field, on the same line of text."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from deact_gui.gui.theme import GRID


def plain_form(parent: QWidget, margin: int = 0) -> QFormLayout:
    """Return an empty form that fills a widget."""
    form = QFormLayout(parent)
    form.setContentsMargins(margin, margin, margin, margin)
    form.setHorizontalSpacing(GRID + 4)
    form.setVerticalSpacing(GRID)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_field(form: QFormLayout, text: str, field: QWidget) -> None:
    """Add a field with its label; as high as the field, the label centres itself on it."""
    form.addRow(text, field)
    form.labelForField(field).setMinimumHeight(field.sizeHint().height())


def give_hint(field: QLineEdit, hint: str) -> None:
    """Show a hint in a field as long as it is empty, and make room for it."""
    field.setPlaceholderText(hint)
    field.setMinimumWidth(field.fontMetrics().horizontalAdvance(hint) + 3 * GRID)
