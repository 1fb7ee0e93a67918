"""The server: one process on the loopback address, opened in the browser of whoever started it."""

from __future__ import annotations

import signal
import threading
import webbrowser
from collections.abc import Callable

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.store.connecting import disconnect
from comeback.web.site import Site
from comeback.web.wsgi import application, when_seen

ADDRESS = "127.0.0.1"
USUAL_PORT = 8347
THREADS = 4
PATIENCE = 10.0
"""Seconds for which a letter that is just being handed over holds up the end."""
LARGEST_UPLOAD = 64 * 1024**3
"""Bytes: archives of mail are large, and the file only crosses this machine."""


def serve(site: Site, port: int | None, browser: bool, said: Callable[[str], None]) -> None:  # noqa: FBT001 - a flag of the command
    """Serve until stopped. `said` is told the address; without a port the usual one is taken, or any that is free."""
    from waitress.server import create_server

    from comeback.web.routing import load_pages

    # Whoever opened the ledger here has no more use for it; held open, it would be in the way of a restore.
    disconnect()
    taken: OSError | None = None
    for one in (port,) if port is not None else (USUAL_PORT, 0):
        try:
            server = create_server(
                when_seen(application(site), load_pages),
                host=ADDRESS,
                port=one,
                threads=THREADS,
                max_request_body_size=LARGEST_UPLOAD,
                ident="comeback",
            )
            break
        except OSError as error:
            taken = error
    else:
        raise UsageError(
            Sentence("Port {port} cannot be used: {reason}.", port=port, reason=because(taken)),
            "Name another with --port, or leave it out.",
        )
    address = f"http://{ADDRESS}:{server.effective_port}/"
    said(f"{address}?key={site.printed}")
    if browser:
        threading.Thread(target=_open, args=(f"{address}?key={next(iter(site.once))}",), daemon=True).start()
    # Logging out, and whoever started this at login, end it as Ctrl-C does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
        if site.phone is not None:
            site.phone.close()
        site.sendings.wait(PATIENCE)
        site.beside.close()


def _open(address: str) -> None:
    """The browser; where there is none the printed address serves."""
    try:
        webbrowser.open(address)
    except webbrowser.Error as error:
        raise ComebackError(Sentence("No browser could be opened: {error}.", error=error), "Open the printed address yourself.") from None
