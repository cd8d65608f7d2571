"""What the window opens without, and loads as soon as it is open."""

from importlib import import_module

MODULES = (
    "core.archive",
    "core.certificate",
    "core.certificate_files",
    "core.contacts.columns",
    "core.contacts.opening",
    "core.contacts.read_as",
    "core.coverage",
    "core.decisions",
    "core.folder",
    "core.history.export",
    "core.history.history",
    "core.history.recording",
    "core.history.settling",
    "core.library",
    "core.reminders",
    "core.scrub",
    "gui.contacts.format_popup",
    "gui.contacts.password_dialog",
    "gui.crash_dialog",
    "gui.details_dialog",
    "gui.help.about",
    "gui.help.guide",
    "gui.help.log_dialog",
    "gui.history.certificate_pdf",
    "gui.history.window",
    "gui.lists.panel",
    "gui.lists.plan_model",
    "gui.lists.save_dialog",
    "gui.preferences.dialog",
    "gui.reports.calendar",
    "gui.reports.kind_delegate",
    "gui.reports.library_dialog",
    "gui.reports.undated_dialog",
    "gui.review.results",
    "gui.review.row_blocks",
    "gui.signin.code_dialog",
    "gui.signin.sign_in_dialog",
    "gui.steps.overruling",
    "gui.steps.rows_text",
    "gui.tables",
)
"""Of our package: all that is imported where it is used, but for what talks to AWS."""


def load() -> None:
    """Load it: the first click on something waits for nothing, nor does a later one fail.

    Whoever moves or updates the program while it is open would take away what it has yet to load.
    """
    for name in MODULES:
        import_module(f"deact_gui.{name}")
