"""`deact sign-in`: AWS's single sign-on, for people in a terminal."""

import argparse

from deact_gui.cli.console import Console


def sign_in(options: argparse.Namespace, console: Console) -> bool:
    """Tell page and code, wait until the user has confirmed it, and keep the token."""
    from deact_gui.aws.sso import accept, invite

    invitation = invite(options.profile)
    console.warn(
        f"Open {invitation.link}\n"
        f"in a browser, sign in there, and confirm that it shows the code {invitation.code}"
    )
    with console.step("Waiting for you") as checkpoint:
        accept(invitation, checkpoint)
    console.warn("Signed in: the AWS CLI knows it, too.")
    return True
