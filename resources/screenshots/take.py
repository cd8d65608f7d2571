"""Take pictures of every screen, in light and in dark, at 100 % and at 200 %.

Run by `make screenshots`. Each is the real window doing real work; only AWS is a stand-in. All go
into build/screenshots to be looked at; those that the README shows are kept beside this file.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize

from deact_gui.app import make_application
from deact_gui.gui import appearance
from deact_gui.gui.settings import Settings
from deact_gui.workers.task import Workers
from tests.gui import scenes

HERE = Path(__file__).parent
ALL = HERE.parents[1] / "build" / "screenshots"
IN_README = ("start", "review", "lists")
SIZE = QSize(1280, 800)


def take(percent: int) -> None:
    """Go through all scenes in both schemes, with a data folder of its own for each."""
    app = make_application()
    for scheme in ("light", "dark"):
        appearance.apply(app, appearance.SCHEMES[scheme])
        folder = ALL / f"{scheme}-{percent}"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as home:
            os.environ["DEACT_HOME"] = os.environ["HOME"] = home
            workers = Workers()
            stage = scenes.opened(workers, Settings(), SIZE, Path(home))
            for name, screen in scenes.play(stage):
                picture = screen.grab()
                picture.save(str(folder / f"{name}.png"))
                if percent == 100 and name in IN_README:
                    picture.save(str(HERE / f"{name}-{scheme}.png"))
            stage.window.close()
            workers.close()


def main() -> None:
    """Take the pictures of each scale in a process of its own: Qt scales once and for all."""
    if sys.argv[1:]:
        take(int(sys.argv[1]))
        return
    for percent in (100, 200):
        scaled = {**os.environ, "QT_SCALE_FACTOR": str(percent / 100)}
        subprocess.run([sys.executable, __file__, str(percent)], env=scaled, check=True)
    print(ALL)


if __name__ == "__main__":
    main()
