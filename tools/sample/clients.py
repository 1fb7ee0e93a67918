"""Mail programs as a table: how each shapes a mail, names it, quotes what it answers, and what headers it leaves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Client:
    """Habits of one program.

    shape: plain, html or both. history: outlook, gmail, apple, bottom or none. wrap: column of hard breaks, 0 for none.
    coding: qp, base64, 7bit (falls to qp where it must) or 8bit. wear: outlook, plain, card - the look of its HTML.
    """

    shape: str = "plain"
    history: str = "none"
    wrap: int = 0
    coding: str = "qp"
    wear: str = "plain"
    identifier: str = "robot"
    headers: tuple[str, ...] = ()
    bulk: bool = False
    automatic: bool = False


_EXCHANGE = ("Accept-Language: {tag}, en-US", "X-MS-Has-Attach:", "X-MS-TNEF-Correlator:")

CLIENTS: dict[str, Client] = {
    "outlook": Client("both", "outlook", coding="qp", wear="outlook", identifier="exchange", headers=_EXCHANGE),
    "outlook64": Client("both", "outlook", coding="base64", wear="outlook", identifier="exchange", headers=_EXCHANGE),
    "outlookhtml": Client(
        "html", "outlook", coding="qp", wear="outlook", identifier="desktop", headers=("X-Mailer: Microsoft Outlook 16.0",)
    ),
    "gmail": Client("both", "gmail", wrap=76, coding="7bit", wear="gmail", identifier="gmail"),
    "apple": Client("plain", "apple", coding="qp", identifier="apple", headers=("X-Mailer: Apple Mail (2.3826.300.87.4.3)",)),
    "iphone": Client("plain", "apple", coding="qp", identifier="apple", headers=("X-Mailer: iPhone Mail (22E252)",)),
    "thunderbird": Client("plain", "bottom", wrap=72, coding="8bit", identifier="uuid", headers=("User-Agent: Mozilla Thunderbird",)),
    "notes": Client(
        "plain", "outlook", wrap=70, coding="qp", identifier="notes", headers=("X-Mailer: HCL Notes Release 12.0.2 November 17, 2022",)
    ),
    "webmail": Client("plain", "gmail", wrap=72, coding="8bit", identifier="uuid", headers=("User-Agent: Roundcube Webmail/1.6.9",)),
    "ats": Client("both", wear="card", coding="qp", identifier="ats", automatic=True),
    "atshtml": Client("html", wear="card", coding="base64", identifier="ats", automatic=True),
    "relay": Client("both", wear="plain", coding="qp", identifier="ats"),
    "robot": Client("plain", coding="7bit", identifier="robot", automatic=True),
    "shop": Client("both", wear="card", coding="qp", identifier="ats"),
    "list": Client("both", wear="card", coding="qp", identifier="list", bulk=True),
    "listplain": Client("plain", wrap=72, coding="8bit", identifier="list", bulk=True),
    "away": Client(
        "plain", coding="qp", identifier="exchange", headers=("Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All")
    ),
    "vacation": Client(
        "plain", wrap=72, coding="8bit", identifier="uuid", headers=("Auto-Submitted: auto-replied (vacation)", "Precedence: bulk")
    ),
    "bounce": Client("plain", coding="7bit", identifier="robot"),
    "spam": Client("html", wear="gmail", coding="base64", identifier="robot"),
}
