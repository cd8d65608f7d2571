"""Take the numbering plans of phonenumbers along; not its maps of places and carriers."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("phonenumbers.data")
