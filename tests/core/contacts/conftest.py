"""What tests of spreadsheets share: LibreOffice."""

import os
import shutil

import pytest

from tests.core.contacts.xlsx.libreoffice import LibreOffice


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """Give a LibreOffice; skip where there is none, but not in CI."""
    if shutil.which("soffice") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed: resources/setup.sh test does it")
        pytest.skip("needs LibreOffice (soffice)")
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))
