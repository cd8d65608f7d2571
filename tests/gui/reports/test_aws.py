"""Claims about AWS in step 1: kinds of profiles, who one is, what it costs, and what is refused."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from deact_gui.aws.prices import Cost, Usage
from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.aws.profiles import Profile
from deact_gui.core.errors import AccessDenied, Replaced
from deact_gui.gui.details_dialog import DetailsDialog
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports import money
from deact_gui.gui.reports.panel import ReportsPanel
from deact_gui.gui.reports.profile_box import KIND, ProfileBox
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Aws
from deact_gui.gui.steps.services import AwsChoices, Services
from tests.gui.builders import ANN, DAY, FakeAws, report
from tests.gui.hands import OFFSCREEN, labelled, pick, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)
PROFILES = (
    Profile(None, None),
    Profile("acme-ops", "us-west-2", ProfileKind.SSO),
    Profile("acme-sms", None, ProfileKind.ROLE_WITH_CODE),
)


@pytest.fixture
def services(services: Services) -> Services:
    choices = AwsChoices(PROFILES, ("us-east-1", "us-west-2"))
    return replace(services, aws_choices=lambda: choices)


@pytest.fixture
def panel(qtbot: QtBot, job: Job) -> ReportsPanel:
    shown = ReportsPanel(job.reports)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    with qtbot.waitSignal(job.reports.aws_known):
        job.reports.learn_aws()
    return shown


def wait_for_answer(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: not job.reports.is_looking)


def words(panel: ReportsPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def who(panel: ReportsPanel) -> str:
    return labelled(panel, QLabel, "Signed in as").text()


def test_the_list_tells_each_kind_beside_the_name(panel: ReportsPanel) -> None:
    box = labelled(panel, QComboBox, "AWS profile")
    assert isinstance(box, ProfileBox)
    told = {box.itemText(n): box.itemData(n, KIND) for n in range(box.count())}
    assert told == {
        "Environment / default chain": "nothing set up",
        "acme-ops": "single sign-on",
        "acme-sms": "role with MFA",
    }
    spoken = box.itemData(1, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "acme-ops, single sign-on"


def test_the_list_is_wide_enough_for_both(panel: ReportsPanel) -> None:
    box = labelled(panel, QComboBox, "AWS profile")
    box.showPopup()
    assert box.view().viewport().width() >= box.view().sizeHintForColumn(0)
    box.hidePopup()


def test_every_kind_has_words(qtbot: QtBot) -> None:
    box = ProfileBox()
    qtbot.addWidget(box)
    assert all(box.kind_in_words(kind) for kind in ProfileKind)


def test_who_one_is_takes_the_place_of_the_kind_as_soon_as_aws_says(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    assert who(panel) == ""
    pick(labelled(panel, QComboBox, "AWS profile"), "acme-ops")
    assert who(panel) == "Single sign-on"
    qtbot.waitUntil(lambda: who(panel) == "Ops in account 123456789012")


def test_who_one_is_is_asked_once(qtbot: QtBot, job: Job, services: Services) -> None:
    asked: list[Aws] = []
    real = services.identify

    def identify(origin: Aws, ask_code: object) -> object:
        asked.append(origin)
        return real(origin, lambda question: "")

    job.reports._services = replace(services, identify=identify)  # type: ignore[arg-type]
    for _ in range(2):
        job.reports.take_from(Aws("acme-ops", "us-east-1"))
        qtbot.waitUntil(lambda: job.reports.identity is not None)
        wait_for_answer(qtbot, job)
    assert len(asked) == 1


def test_what_it_costs_is_said_before_and_what_it_was_after(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    aws.reports = {DAY: report(*[ANN] * 20_000)}
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    wait_for_answer(qtbot, job)
    assert "Getting what is not here costs less than $0.01." in words(panel)
    press(panel, "Get report (240.0 kB)")
    qtbot.waitUntil(lambda: len(job.reports.ready) == 1)
    qtbot.waitUntil(lambda: "Got 240.0 kB for less than $0.01." in words(panel))
    assert "What is here costs nothing." in words(panel)
    assert job.reports.cost is None
    assert job.reports.spent
    assert job.reports.spent[0] == Usage(gets=1, size=240_000)


@pytest.mark.parametrize(
    ("usage", "region", "says"),
    [
        (Usage(gets=90, size=117_000_000), "us-east-1", "about $0.01"),
        (Usage(gets=90, size=117_000_000), "ap-south-1", "at most $0.02"),
        (Usage(gets=1, size=1_300_000), "ap-south-1", "less than $0.01"),
        (Usage(gets=1, size=80_000_000), "ap-south-1", "at most $0.02"),
        (Usage(gets=1_000_000, size=10**12), "us-east-1", "about $90.40"),
    ],
)
def test_money_is_told_as_people_do(qtbot: QtBot, usage: Usage, region: str, says: str) -> None:
    assert money.in_words(usage.cost(region)) == says


def test_the_price_tells_its_date_and_source(qtbot: QtBot) -> None:
    assert "28 Nov 2026" in money.source()
    assert "https://aws.amazon.com/s3/pricing/" in money.source()
    assert money.in_words(Cost(0.0, is_exact=True)) == "less than $0.01"


def test_a_missing_permission_can_be_copied_for_the_administrator(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    denied = AccessDenied("AWS refuses the list of reports.")
    denied.details, denied.policy = "Operation: ListObjectsV2", '{"Statement": []}'
    aws.error = denied
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    qtbot.waitUntil(lambda: job.reports.problem is not None)
    press(panel, "Details…")
    (dialog,) = panel.findChildren(DetailsDialog)
    (text,) = dialog.findChildren(QPlainTextEdit)
    for part in (denied.sentence, denied.details, denied.policy):
        assert part in text.toPlainText()
    press(dialog, "Copy policy only")
    assert QGuiApplication.clipboard().text() == denied.policy
    press(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: job.reports.identity is not None)


def test_an_error_stays_dismissed_while_nothing_is_new(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    denied = AccessDenied("No.")
    denied.details = "more"
    aws.error = denied
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    qtbot.waitUntil(lambda: job.reports.identity is not None)
    bar = panel.findChildren(MessageBar)[0]
    bar.hide()
    job.reports.changed.emit()
    assert bar.isHidden()


def test_a_report_that_was_replaced_is_listed_anew_and_then_got(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    wait_for_answer(qtbot, job)
    press(panel, "All")
    aws.reports[DAY] = report(ANN, ANN, ANN)
    aws.error = Replaced("AWS replaced the report.")
    press(panel, "Get 3 reports (36 bytes)")
    qtbot.waitUntil(lambda: job.reports.problem is not None)
    aws.error = None
    press(panel, "Retry")
    qtbot.waitUntil(lambda: len(job.reports.ready) == 3)
    assert job.reports.ready[0].size == 36
