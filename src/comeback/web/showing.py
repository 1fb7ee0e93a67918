"""How values look on a page: names of kinds and stages, initials, text without tricks. English here; the catalogues translate."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime

from comeback.domain.agenda import Occasion
from comeback.domain.application import Stage
from comeback.domain.delivery import DeliveryState
from comeback.domain.event import EventKind, Person
from comeback.domain.kinds import Channel, Kind, LetterKind, Part, Theme
from comeback.domain.table import Column
from comeback.mailbox.trouble import TroubleKind
from comeback.printing.card import Front
from comeback.web.language.words import Words, capital
from comeback.web.mends import without_terminal

LETTERS = {
    LetterKind.FOLLOW_UP: "Thanks after a no",
    LetterKind.THANKS_FOR_FEEDBACK: "Thanks for feedback",
    LetterKind.NUDGE: "One gentle reminder",
    LetterKind.THANKS_FOR_INTERVIEW: "Thanks for the interview",
    LetterKind.REPLY_BEFORE_INTERVIEW: "A short thank-you",
    LetterKind.KEEP_IN_TOUCH: "Keep in touch",
    LetterKind.NEW_OPENING: "Answer to a new chance",
    LetterKind.STATUS_ENQUIRY: "Asking where things stand",
    LetterKind.ACCEPTANCE: "Yes to an offer",
    LetterKind.DECLINE: "No to an offer",
    LetterKind.WITHDRAWAL: "Stepping back",
    LetterKind.THANKS_TO_REFEREE: "Thanks to a referee",
    LetterKind.CALL_SCRIPT: "Words for a call",
    LetterKind.CARD: "A card",
    LetterKind.NONE: "Nothing owed",
}
OCCASIONS = {
    Occasion.INTERVIEW: "Interview",
    Occasion.LETTER: "A letter to write",
    Occasion.ANSWER: "The day named for an answer",
    Occasion.NOTE: "From then on a note is welcome",
}
FRONTS = {
    Front.WORD: "A word of thanks",
    Front.UNDERLINED: "The word, underlined",
    Front.FRAME: "A frame",
    Front.MONOGRAM: "Your initials",
    Front.BANDS: "Bands",
    Front.DOTS: "Dots",
    Front.HILLS: "Hills",
    Front.BLANK: "Nothing",
}
COLUMNS = {
    Column.COMPANY: "Company",
    Column.ROLE: "Post",
    Column.DATE: "Day of applying",
    Column.STATUS: "Status",
    Column.INTERVIEW: "Day of the interview",
    Column.REJECTED: "Day of the no",
    Column.OFFER: "Day of the offer",
    Column.NOTE: "Note",
    Column.LINK: "Link",
    Column.CONTACT: "Contact",
}
STAGES = {
    Stage.APPROACHED: "They wrote first",
    Stage.APPLIED: "Applied",
    Stage.ASSESSMENT: "Test",
    Stage.INTERVIEW: "Interview",
    Stage.PAUSED: "On hold",
    Stage.OFFER: "Offer",
    Stage.ACCEPTED: "Accepted",
    Stage.DECLINED: "You declined",
    Stage.WITHDRAWN: "You withdrew",
    Stage.REJECTED: "No",
    Stage.REJECTED_AFTER_INTERVIEW: "No, after an interview",
}
EVENTS = {
    EventKind.APPLIED: "You applied",
    EventKind.ACKNOWLEDGED: "They have your application",
    EventKind.APPROACHED: "They wrote to you first",
    EventKind.ASSESSED: "A test or task",
    EventKind.INVITED: "Invited to an interview",
    EventKind.SCHEDULED: "A time was set",
    EventKind.CALLED_OFF: "The interview was called off",
    EventKind.INTERVIEWED: "Interview",
    EventKind.REJECTED: "They said no",
    EventKind.PAUSED: "Put on hold",
    EventKind.OFFERED: "They made an offer",
    EventKind.FEEDBACK: "They gave you feedback",
    EventKind.REOPENED: "They came back to you",
    EventKind.REPLIED: "They answered",
    EventKind.AUTO_REPLIED: "An answering machine",
    EventKind.BOUNCED: "Your mail came back",
    EventKind.ALERTED: "A post was seen",
    EventKind.THANKED: "You thanked for the interview",
    EventKind.FOLLOWED_UP: "You thanked after the no",
    EventKind.THANKED_FOR_FEEDBACK: "You thanked for the feedback",
    EventKind.NUDGED: "You reminded them once",
    EventKind.KEPT_IN_TOUCH: "You kept in touch",
    EventKind.WROTE: "You wrote",
    EventKind.WITHDREW: "You withdrew",
    EventKind.ACCEPTED: "You accepted",
    EventKind.DECLINED: "You declined",
    EventKind.DEBRIEFED: "You noted the interview",
    EventKind.SNOOZED: "You put this off",
    EventKind.RETIRED: "You let this go",
    EventKind.DONE_BY_HAND: "You answered",
    EventKind.NAMED: "You said what it is called",
    EventKind.JOINED: "You joined two applications",
    EventKind.PARTED: "You split an application",
    EventKind.MAIL_JUDGED: "You said what a mail is",
    EventKind.UNDONE: "You took something back",
}
KINDS = {
    Kind.OTHER: "Not about my search",
    Kind.REJECTION: "A no",
    Kind.INVITATION: "An invitation",
    Kind.SCHEDULING: "About a time",
    Kind.CONFIRMATION: "They have my application",
    Kind.FEEDBACK: "Feedback",
    Kind.REPLY: "A person’s answer",
    Kind.OFFER: "An offer",
    Kind.REOPENED: "A new chance",
    Kind.OUTREACH: "They wrote first",
    Kind.ASSESSMENT: "A test or task",
    Kind.PAUSED: "On hold",
    Kind.ALERT: "Job alert or newsletter",
    Kind.AUTO_REPLY: "An answering machine",
    Kind.BOUNCE: "My mail came back",
    Kind.SENT: "My own mail",
}
"""In the order in which the review offers them."""
CHANNELS = {
    Channel.EMAIL: "by mail",
    Channel.PHONE: "by phone",
    Channel.VIDEO: "by video",
    Channel.IN_PERSON: "in person",
    Channel.LETTER: "by letter",
    Channel.TEXT: "by text message",
    Channel.PORTAL: "in a portal",
    Channel.LINKEDIN: "on LinkedIn",
}
PARTS = {
    Part.RECRUITER: "Recruiter",
    Part.AGENCY: "Agency",
    Part.MANAGER: "Manager",
    Part.INTERVIEWER: "Interviewer",
    Part.REFERRER: "Put in a word",
    Part.UNKNOWN: "",
}
THEMES = {
    Theme.COMMUNICATION: "Communication",
    Theme.TECHNICAL_DEPTH: "Technical depth",
    Theme.DOMAIN_EXPERIENCE: "Experience of the field",
    Theme.PREPARATION: "Preparation",
    Theme.MOTIVATION_FIT: "Motivation and fit",
    Theme.LEADERSHIP: "Leadership",
    Theme.PROBLEM_SOLVING: "Problem solving",
    Theme.PRESENTATION: "Presentation and portfolio",
    Theme.MANNER: "Manner",
    Theme.RELIABILITY: "Reliability",
    Theme.PRACTICAL_TEST: "Practical test",
}
"""Those that teach something."""
GLAD = {
    EventKind.FEEDBACK: "{who} gave you feedback",
    EventKind.REOPENED: "{who} came back to you",
    EventKind.OFFERED: "{who} made you an offer",
    EventKind.INVITED: "{who} invited you to an interview",
}
"""Good news of somebody."""
STATES = {
    DeliveryState.DRAFT: "draft",
    DeliveryState.APPROVED: "approved",
    DeliveryState.CLAIMED: "on its way",
    DeliveryState.DOT: "on its way",
    DeliveryState.SENT: "sent",
    DeliveryState.FILED: "sent",
    DeliveryState.REFUSED: "refused",
    DeliveryState.UNCERTAIN: "perhaps sent",
    DeliveryState.CANCELLED: "cancelled",
}
TROUBLES = {
    TroubleKind.SIGN_IN: "The mail server does not let Comeback in.",
    TroubleKind.NETWORK: "The mail server cannot be reached.",
    TroubleKind.SERVER: "The mail server does not do what was asked.",
    TroubleKind.QUOTA: "The mail server says that it is enough for now.",
    TroubleKind.UNSAFE: "Somebody may stand between you and the mail server.",
}
"""What is wrong with a mailbox; the details, which servers word, stand behind it in English."""
HIDDEN = {"Cc", "Cf", "Cs", "Co"}


def harmless(text: object) -> str:
    """Text without control characters and without marks that turn its direction or hide letters (Unicode TR 36, 2.5)."""
    said = str(text)
    if said.isprintable():  # nearly all of what a page shows
        return said
    return "".join(ch for ch in said if ch in "\n\t\u200d\u200c" or unicodedata.category(ch) not in HIDDEN)


def initials(name: str | None) -> str:
    """One or two letters that stand for a name."""
    parts = [part for part in harmless(name or "").replace("&", " ").split() if part[0].isalnum()]
    return "".join(part[0].upper() for part in (parts[:1] + parts[1:2])) or "·"


def called(person: Person | None) -> str:
    """A person's name, or their address."""
    return harmless((person.name or person.email or "") if person else "")


def fact(value: str, words: Words, now: datetime) -> str:
    """A fact of a letter; a date as the language writes it."""
    try:
        return words.dates.brief(date.fromisoformat(value), now)
    except ValueError:
        return harmless(value)


NOTED = {"well": "Went well: {text}", "badly": "Would do otherwise: {text}", "sure": "How sure of a yes: {text} of 5"}
"""The lines of a debrief by their labels."""


def noted(note: str, words: Words) -> str:
    """A note as the seeker sees it: the lines of a debrief in words, any other as it was typed in."""
    lines = (line.partition(": ") for line in note.splitlines())
    return harmless(
        "\n".join(words(NOTED[label], text=text) if label in NOTED else f"{label}{colon}{text}" for label, colon, text in lines)
    )


TESTS_AND_FILTERS: dict[str, Callable[..., object]] = {
    "harmless": harmless,
    "initials": initials,
    "called": called,
    "letter_name": LETTERS.__getitem__,
    "front_name": FRONTS.__getitem__,
    "column_name": COLUMNS.__getitem__,
    "occasion_name": OCCASIONS.__getitem__,
    "stage_name": STAGES.__getitem__,
    "event_name": EVENTS.__getitem__,
    "kind_name": KINDS.__getitem__,
    "channel_name": CHANNELS.__getitem__,
    "part_name": PARTS.__getitem__,
    "theme_name": THEMES.__getitem__,
    "glad_name": GLAD.__getitem__,
    "state_name": STATES.__getitem__,
    "trouble_name": lambda kind: TROUBLES[TroubleKind(kind)],
    "sentence": capital,
    "at_the_pages": without_terminal,
    "fact": fact,
    "noted": noted,
}
