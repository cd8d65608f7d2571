"""Open a workbook that a password protects: it is a compound file with the zip in it."""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from deact_gui.core.contacts.xlsx.compound import Compound
from deact_gui.core.errors import ContactsError, PasswordNeeded

NO_PASSWORD = "VelvetSweatshop"
"""What Excel itself encrypts with where a workbook is protected without a password to open it."""

_MOST_SPINS = 10_000_000
"""How often a password may be hashed; Excel does it 100,000 times."""

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_compound(file: BinaryIO) -> bool:
    """Tell whether a file is an OLE compound file: encrypted, or a workbook of Excel 97."""
    start = file.read(len(_COMPOUND))
    file.seek(0)
    return start == _COMPOUND


def unlock(file: BinaryIO, path: Path, password: str | None) -> bytes:
    """Return the zip in an encrypted workbook.

    Raises PasswordNeeded without the right password, ContactsError if it is no such workbook.
    """
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    try:
        Compound(file.read())  # goes nowhere twice, unlike what reads it next
        office = msoffcrypto.OfficeFile(file)
        if not (office.format == "ooxml" and office.is_encrypted()):
            raise FileFormatError("not an encrypted zip")
        if getattr(office, "info", {}).get("spinValue", 0) > _MOST_SPINS:
            raise FileFormatError("made to take for ever")
        plain = BytesIO()
        office.load_key(password=password or NO_PASSWORD, verify_password=True)
        office.decrypt(plain)
        return plain.getvalue()
    except (InvalidKeyError, DecryptionError):
        if password:
            text = f"That is not the password of {path.name}. Type it again."
        else:
            text = f"{path.name} is protected by a password. Type it to open the list."
        raise PasswordNeeded(text) from None
    except Exception as error:  # the parsers beneath raise whatever a damaged file makes them
        raise ContactsError(
            f"{path.name} is no workbook that can be read here. Open it in Excel, save it as an "
            "Excel workbook (.xlsx) and choose that one."
        ) from error
