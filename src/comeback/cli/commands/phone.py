"""`comeback phone`: the door for the phone in the network at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option
from comeback.cli.speech import speech
from comeback.cli.terminal import a_person_looks, say, say_json

if TYPE_CHECKING:
    from comeback.web.phone.board import Posted
    from comeback.web.phone.listening import PhoneServer


@click.command(name="phone")
@click.option("--on", "wish", flag_value="on", help="Open the door to one phone, show the code to scan, and stay until it closes.")
@click.option("--off", "wish", flag_value="off", help="Close it, wherever it was opened.")
@click.option("--show", "wish", flag_value="show", default="show", help="Say how it stands; so does the bare command.")
@click.option("--minutes", type=click.IntRange(1, 240), metavar="N", default=30, show_default=True, help="Until it closes by itself.")
@click.option("--address", metavar="IP", help="This computer's address in your network; default: the one it is reached by.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="PORT", help="Default: 8348, or another that is free.")
@json_option
def command(wish: str, minutes: int, address: str | None, port: int | None, as_json: bool) -> None:
    """See today and note down an interview on your phone, while both are in your network at home; nothing else can be reached from it.

    What goes over the air is encrypted, by a certificate made on this computer. Your phone will warn that nobody vouches for it: compare
    the fingerprint that it shows with the one printed here, and go on only if they are the same.

    \b
    Examples:
      comeback phone --on --minutes 15
      comeback phone --off
    """
    from comeback.flows.home import open_home
    from comeback.web.phone.board import Board

    board = Board(open_home().settings.home)
    if wish == "on":
        _open(minutes, address, port, as_json=as_json)
    elif wish == "off":
        closed = board.close()
        show(None, as_json=as_json, closed=speech("The door is closed.") if closed else "")
    else:
        show(board.standing(), as_json=as_json)


def _open(minutes: int, address: str | None, port: int | None, *, as_json: bool) -> None:
    """Open it in this process, until the time is up or somebody closes it; Ctrl-C does so too."""
    from comeback.flows.home import open_home
    from comeback.machine.network import at_home, own_address
    from comeback.web.phone.listening import Wish, open_to_the_phone
    from comeback.web.site import Site
    from comeback.web.token import token_of

    home = open_home()
    where = at_home(address) if address else own_address()
    server = open_to_the_phone(Site(home.settings, token_of(home.settings.home)), Wish(where, minutes, port))
    try:
        show(server.posted, as_json=as_json, link=server.link)
        if not as_json:
            _show_code(server)
        server.closed.wait()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
    show(None, as_json=as_json, closed=speech("The door is closed."))


def show(posted: Posted | None, *, as_json: bool, link: str | None = None, closed: str = "") -> None:
    """How it stands."""
    if as_json:
        say_json([_row(posted, link)])
    elif posted is None:
        say(closed or speech("The door for the phone is closed."))
    else:
        until = f"{posted.until.astimezone():%H:%M}"
        say(speech("The door for the phone is open at {address} until {time}.", address=posted.address, time=until))
        say(speech("A phone has come in.") if posted.paired else speech("No phone has come in yet."))
        say(speech("Fingerprint of its certificate (SHA-256):") + f"\n  {posted.fingerprint[:47]}\n  {posted.fingerprint[48:]}")


def _row(posted: Posted | None, link: str | None) -> dict[str, object]:
    if posted is None:
        return {"on": False, "address": None, "until": None, "paired": False, "fingerprint": None, "link": None}
    return {
        "on": True,
        "address": posted.address,
        "until": posted.until.isoformat(),
        "paired": posted.paired,
        "fingerprint": posted.fingerprint,
        "link": link,
    }


def _show_code(server: PhoneServer) -> None:
    """The code for the camera, dark on light whatever the terminal's colours; where nobody looks, the address alone."""
    if a_person_looks():
        import segno

        lines = [list(row) for row in segno.make_qr(server.link, error="l").matrix_iter(border=4)]
        lines += [[0] * len(lines[0])] * (len(lines) % 2)
        for upper, lower in zip(lines[::2], lines[1::2], strict=True):
            dots = "".join(" ▀▄█"[bool(up) + 2 * bool(low)] for up, low in zip(upper, lower, strict=True))
            click.echo(click.style(dots, fg="black", bg="bright_white"))
    say(speech("Scan the code with your phone, or open there {link}", link=server.link))
    say(speech("The code lets one phone in, once. Stop with Ctrl-C."), dim=True)
