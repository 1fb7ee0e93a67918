"""The commands: order, section, module and one-line help, as data. A command is a file in `comeback.cli.commands` and a row here."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.sentence import Sentence

LEDGER = Sentence("The ledger")
LETTERS = Sentence("Letters")
LIVE = Sentence("Your mailbox")
SENDING = Sentence("Sending")
BY_HAND = "What no mail says"
LEARNING = Sentence("What interviews teach")
LOOKING = Sentence("Looking at mail, keeping nothing")
HOUSE = Sentence("The house")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: where the command lives and what its one-line help says."""

    module: str
    section: str
    help: str


COMMANDS: dict[str, Entry] = {
    "import": Entry("import_", LEDGER, "Read mail into the ledger; again adds nothing."),
    "applications": Entry("applications", LEDGER, "List your applications and how far each has come."),
    "due": Entry("due", LEDGER, "Say who is owed a letter, when, and why."),
    "calendar": Entry("calendar", LEDGER, "List interviews, due letters and promised days; as a calendar file too."),
    "review": Entry("review", LEDGER, "List the mails that the reader is not sure of."),
    "correct": Entry("correct", LEDGER, "Say what a mail is; your word wins."),
    "reread": Entry("reread", LEDGER, "Read the kept mail again after an upgrade."),
    "connect": Entry("connect", LIVE, "Connect a mailbox on a server."),
    "sync": Entry("sync", LIVE, "Read the connected mailboxes into the ledger."),
    "mailboxes": Entry("mailboxes", LIVE, "Say which mailboxes are connected, and how they are."),
    "disconnect": Entry("disconnect", LIVE, "Forget a mailbox and its sign-in."),
    "letter": Entry("letter", LETTERS, "Compose the letter that is owed, or one from a file of facts."),
    "draft": Entry("draft", LETTERS, "Put the letter that is owed into your mailbox's Drafts."),
    "card": Entry("card", LETTERS, "Make a thank-you card to print, sign and post."),
    "check": Entry("check", LETTERS, "Check a letter you wrote yourself."),
    "approve": Entry("approve", SENDING, "Approve a letter: these exact words, to this one reader."),
    "withdraw": Entry("withdraw", SENDING, "Take an approval back."),
    "outbox": Entry("outbox", SENDING, "List your letters and how far each has come."),
    "send": Entry("send", SENDING, "Send what you approved and what is due, once."),
    "rejected": Entry("rejected", BY_HAND, "Note a no that came by phone, in person or by post."),
    "interviewed": Entry("interviewed", BY_HAND, "Note an interview."),
    "debrief": Entry("debrief", BY_HAND, "Keep the moments of an interview while they are fresh."),
    "done": Entry("done", BY_HAND, "Note that you have answered by a road no mail shows."),
    "snooze": Entry("snooze", BY_HAND, "Put off what is owed to an application."),
    "close": Entry("close", BY_HAND, "Let an application go."),
    "join": Entry("join", BY_HAND, "Say that two applications are one."),
    "split": Entry("split", BY_HAND, "Say that one application is two."),
    "search": Entry("search", BY_HAND, "List your searches; begin or close one, or say that you got the job."),
    "undo": Entry("undo", BY_HAND, "Take back the last thing you noted by hand."),
    "heard": Entry("heard", LEARNING, "Keep feedback that you heard on the phone or in person."),
    "lessons": Entry("lessons", LEARNING, "Say what your interviews have taught, with the words it rests on."),
    "worked": Entry("worked", LEARNING, "Say what came of your letters after a no, and how sure you were."),
    "point": Entry("point", LEARNING, "Say what a point of feedback is; your word wins."),
    "practise": Entry("practise", LEARNING, "Plan one thing to do about a gap before the next interview."),
    "brief": Entry("brief", LEARNING, "Say what to know before the next interview."),
    "read": Entry("read", LOOKING, "Say what mails mean."),
    "feedback": Entry("feedback", LOOKING, "Find strengths and gaps in answers."),
    "measure": Entry("measure", LOOKING, "Say how well your own labelled mail is read."),
    "notify": Entry("notify", HOUSE, "Be told of interviews and due letters outside of the pages."),
    "serve": Entry("serve", HOUSE, "Open the pages in your browser."),
    "demo": Entry("demo", HOUSE, "Show the whole way on a sample mailbox."),
    "phone": Entry("phone", HOUSE, "See today and note down an interview on your phone, at home."),
    "autostart": Entry("autostart", HOUSE, "Start the pages quietly at login, or no more."),
    "export": Entry("export", HOUSE, "Write everything that is kept, in open formats."),
    "backup": Entry("backup", HOUSE, "Write everything into one encrypted file, now or by itself."),
    "restore": Entry("restore", HOUSE, "Put a backup in the ledger's place."),
    "resume": Entry("resume", HOUSE, "Let letters leave again after a restore."),
    "erase": Entry("erase", HOUSE, "Forget one person, one employer, one search, or everything."),
    "doctor": Entry("doctor", HOUSE, "Say whether all is well, and what to do if not."),
    "completion": Entry("completion", HOUSE, "Print the completion script of your shell."),
}
