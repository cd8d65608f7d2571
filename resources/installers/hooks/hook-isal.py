"""Take along what isal's C code imports, which nobody sees in its Python code."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("isal", filter=lambda name: name != "isal.__main__")
