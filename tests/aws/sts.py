"""STS for the tests: moto, behind a front that checks MFA codes, which moto does not.

The front also gives out the keys of a user of the S3 server in the place of moto's own, so that a
role that was taken on can really read reports there.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import parse_qs

from tests.aws.http import Answered, Asked, serving
from tests.s3.rgw import Keys

CODE = "123456"
"""What the MFA device shows."""
ACCOUNT = "123456789012"
WRONG_CODE = """<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
<Type>Sender</Type><Code>AccessDenied</Code><Message>MultiFactorAuthentication failed with invalid \
MFA one time pass code. </Message></Error><RequestId>1</RequestId></ErrorResponse>"""
REFUSED = """<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
<Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/ann is \
not authorized to perform: sts:AssumeRole</Message></Error><RequestId>1</RequestId></ErrorResponse>
"""


class Sts:
    """What was asked of it, and what it shall do."""

    def __init__(self, moto_port: int, keys: Keys) -> None:
        self._port = moto_port
        self._keys = keys
        self._own: dict[str, str] = {}
        self.asked: list[str] = []
        """The actions, in their order."""
        self.refuses = False
        """It lets nobody take on a role."""
        self.endpoint = ""

    def answer(self, asked: Asked) -> Answered:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        self.asked.append(form["Action"])
        xml = {"Content-Type": "text/xml"}
        if "AssumeRole" in form["Action"] and self.refuses:
            return Answered(403, REFUSED.encode(), xml)
        if form["Action"] == "AssumeRole" and form.get("TokenCode", CODE) != CODE:
            return Answered(403, WRONG_CODE.encode(), xml)
        return self._with_keys(self._forward(asked))

    def _forward(self, asked: Asked) -> Answered:
        headers = dict(asked.headers)
        own = self._own.get(headers.get("x-amz-security-token", ""))
        if own and "authorization" in headers:
            headers["authorization"] = re.sub(
                r"Credential=[^/]+", f"Credential={own}", headers["authorization"]
            )
        connection = HTTPConnection("127.0.0.1", self._port)
        connection.request(asked.method, asked.path, asked.body, headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return Answered(response.status, body, {"Content-Type": "text/xml"})

    def _with_keys(self, told: Answered) -> Answered:
        text = told.body.decode()
        key = re.search("<AccessKeyId>(.+?)</AccessKeyId>", text)
        token = re.search("<SessionToken>(.+?)</SessionToken>", text)
        if key and token:
            self._own[token[1]] = key[1]
            text = text.replace(key[1], self._keys.access)
            text = re.sub("<SecretAccessKey>.+?</", f"<SecretAccessKey>{self._keys.secret}</", text)
        return Answered(told.status, text.encode(), told.headers)


@contextmanager
def sts_running(keys: Keys) -> Iterator[Sts]:
    """Start it on loopback and stop it again."""
    from moto.server import ThreadedMotoServer  # it takes its time

    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    try:
        sts = Sts(moto.get_host_and_port()[1], keys)
        with serving(sts.answer) as sts.endpoint:
            yield sts
    finally:
        moto.stop()
