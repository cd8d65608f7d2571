"""What can go wrong, as sentences that the user can act on.

    DeactError
    ├── SourceError            reports can't be had: profile, sign-in, permission, network
    │   ├── NoCredentials      there is no usable AWS profile or key
    │   ├── SignInExpired      there was one, and it has run out
    │   ├── AccessDenied       AWS knows us and says no
    │   └── Offline            no answer at all
    ├── ReportError            a report is missing, incomplete, or is none
    │   ├── Incomplete         its bytes are not those that its publisher has
    │   ├── Replaced           its publisher has another by now
    │   └── DamagedReport      its bytes are no longer those that its checksum was taken of
    ├── ContactsError          a contact list can't be read, or not as it is set
    │   ├── PasswordNeeded     it is encrypted, and the password is missing or wrong
    │   └── ColumnError        the phone or consent column is missing or holds nothing usable
    ├── StorageError           the data folder can't be used: disk full, no permission
    ├── CertificateError       a certificate can't be read, or is none
    └── SaveError              the result can't be written
        └── WouldOverwrite     a file of that name is already there

The text of each is shown as it is, in the window and in the terminal. It never holds a phone
number, a contact or a credential. Anything else that is raised is a bug (or Cancelled).
"""


class DeactError(Exception):
    """A sentence that says what is wrong and what to do."""

    details: str = ""
    """What whoever looks after the computer would ask next; it holds no secrets either."""

    @property
    def sentence(self) -> str:
        """Return the text to show."""
        return str(self)


class SourceError(DeactError):
    """Reports can't be had from where the user asked for them."""


class NoCredentials(SourceError):
    """No AWS profile or key can be used."""


class SignInExpired(SourceError):
    """The AWS sign-in has run out."""

    can_sign_in: bool = False
    """Deact itself can ask for it: it is AWS's single sign-on."""


class AccessDenied(SourceError):
    """AWS knows who asks and refuses."""

    policy: str = ""
    """What an administrator has to allow, as AWS writes such things; empty if it isn't that."""


class Offline(SourceError):
    """Nothing answers."""


class ReportError(DeactError):
    """A report is missing, incomplete, or no report at all."""


class Incomplete(ReportError):
    """The bytes of a report are not those that its publisher has."""


class Replaced(ReportError):
    """The publisher of a report has put another in its place."""


class DamagedReport(ReportError):
    """A report is no longer what it was when its checksum was taken."""

    def __init__(self, sentence: str, stored: object) -> None:
        super().__init__(sentence)
        self.stored = stored
        """The StoredReport."""


class ContactsError(DeactError):
    """A contact list can't be read, or not with these settings."""


class ColumnError(ContactsError):
    """The phone or consent column is missing, or holds nothing that can be used."""


class PasswordNeeded(ContactsError):
    """A contact list is encrypted, and its password is missing or wrong."""


class StorageError(DeactError):
    """What Deact keeps for itself can't be written or read."""


class CertificateError(DeactError):
    """A certificate can't be read, or is none."""


class SaveError(DeactError):
    """The result can't be written."""


class WouldOverwrite(SaveError):
    """A file of that name is already there."""
