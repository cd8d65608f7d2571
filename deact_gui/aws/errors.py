"""Raise what AWS and its library raise as a sentence that says what to do, with safe details."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from botocore.exceptions import BotoCoreError, ClientError, CredentialRetrievalError

from deact_gui.aws import sentences
from deact_gui.aws.policy import policy
from deact_gui.aws.regions import REGIONS
from deact_gui.aws.sentences import Answer
from deact_gui.core.errors import AccessDenied, DeactError, NoCredentials, SignInExpired
from deact_gui.core.redact import redact

PERMISSIONS = {
    "ListObjectsV2": "s3:ListBucket",
    "HeadBucket": "s3:ListBucket",
    "GetObject": "s3:GetObject",
    "HeadObject": "s3:GetObject",
}
"""What it takes to make a call."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks AWS for what, in the words of the sentences."""

    profile: str | None
    region: str
    bucket: str = ""
    wanted: str = ""
    can_sign_in: bool = False
    """Deact itself can sign in for the profile."""

    @property
    def who(self) -> str:
        """Return what to call the credentials that are used."""
        return f"the AWS profile {self.profile}" if self.profile else "the default AWS set-up"


@contextmanager
def explained(request: Request) -> Iterator[None]:
    """Raise what botocore raises as a DeactError; leave the rest alone."""
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        # Not chained: a log of the cause could show a key.
        raise _explain(error, request) from None


@contextmanager
def found_credentials(request: Request) -> Iterator[None]:
    """Raise what goes wrong before AWS is asked, in files and programs of the user's, likewise."""
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError) as error:
        who = request.who[0].upper() + request.who[1:]
        raised = NoCredentials(
            f"{who} can't be used: a file or a program that it names is missing or gives something "
            "else. Ask whoever set it up for you."
        )
        raised.details = _details(error, request)
        raise raised from None


def _explain(error: BotoCoreError | ClientError, request: Request) -> DeactError:
    kind, sentence = (
        _answer_to_refusal(error) if isinstance(error, ClientError) else _answer_to_failure(error)
    )
    if kind is SignInExpired and request.can_sign_in:
        is_first = (kind, sentence) == sentences.SIGN_IN
        kind, sentence = sentences.SIGN_IN_HERE if is_first else sentences.EXPIRED_HERE
    operation = error.operation_name if isinstance(error, ClientError) else ""
    text = sentence.format(
        region=request.region,
        regions=", ".join(REGIONS) if "{regions}" in sentence else "",
        bucket=request.bucket,
        wanted=request.wanted,
        who=request.who,
        permission=PERMISSIONS.get(operation, operation),
        code=_code(error),
    )
    raised = kind(text[0].upper() + text[1:])
    raised.details = _details(error, request)
    if isinstance(raised, SignInExpired):
        raised.can_sign_in = request.can_sign_in
    if isinstance(raised, AccessDenied) and operation in PERMISSIONS:
        raised.policy = policy(request.region)
    return raised


def _answer_to_refusal(error: ClientError) -> Answer:
    code, message = _code(error), error.response.get("Error", {}).get("Message") or ""
    if code == "SignatureDoesNotMatch" and message.startswith("Signature "):
        return sentences.CLOCK  # STS says "Signature expired" or "Signature not yet current"
    if error.operation_name in sentences.SIGN_IN_OPERATIONS and code not in sentences.CODES:
        return sentences.NO_ROLE
    if answer := sentences.CODES.get(code):
        return answer
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return sentences.STATUSES.get(status, sentences.UNKNOWN)


def _answer_to_failure(error: BotoCoreError) -> Answer:
    fitting = (answer for raised, answer in sentences.EXCEPTIONS if isinstance(error, raised))
    return next(fitting, sentences.UNKNOWN)


def _code(error: BotoCoreError | ClientError) -> str:
    if isinstance(error, ClientError):
        return error.response.get("Error", {}).get("Code", "nothing")
    return type(error).__name__


def _details(error: Exception, request: Request) -> str:
    """Return what an administrator would ask for: no keys, and nobody's phone number."""
    lines = {
        "When": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
        "Profile": request.profile or "(default)",
        "Region": request.region,
        "Bucket": request.bucket,
        "Wanted": request.wanted,
        "Error": type(error).__name__,
    }
    if isinstance(error, ClientError):
        facts = error.response.get("ResponseMetadata", {})
        lines["Operation"] = error.operation_name
        lines["Answer"] = f"{_code(error)} (HTTP {facts.get('HTTPStatusCode', '?')})"
        lines["Message"] = redact(str(error.response.get("Error", {}).get("Message") or ""))
        lines["Request"] = str(facts.get("RequestId", ""))
    elif isinstance(error, CredentialRetrievalError):
        lines["Message"] = redact(str(error))
    elif isinstance(error, OSError):
        lines["Message"] = redact(f"{error.strerror}: {error.filename}")
    return "\n".join(f"{name}: {text}" for name, text in lines.items() if text)
