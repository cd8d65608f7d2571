"""What getting reports costs, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from deact_gui.aws import prices

if TYPE_CHECKING:
    from deact_gui.aws.prices import Cost

CENT = 0.01


def in_words(cost: Cost) -> str:
    """Return about how much: nobody needs the thousandth part of a cent."""
    if cost.dollars < CENT / 2:
        return QCoreApplication.translate("Money", "less than $0.01")
    cents = round(cost.dollars * 100) if cost.is_exact else math.ceil(cost.dollars * 100)
    amount = QLocale.c().toString(cents / 100, "f", 2)
    text = (
        QCoreApplication.translate("Money", "about ${amount}")
        if cost.is_exact
        else QCoreApplication.translate("Money", "at most ${amount}")
    )
    return text.format(amount=amount)


def source() -> str:
    """Return where the prices are from, and from when."""
    as_of = prices.AS_OF.year, prices.AS_OF.month, prices.AS_OF.day
    text = QCoreApplication.translate(
        "Money",
        "By AWS's list prices of {date} ({page}), without what your account has free each month.",
    )
    return text.format(date=QLocale().toString(QDate(*as_of), "d MMM yyyy"), page=prices.SOURCE)
