"""The closed vocabularies: kinds of reading, of letter, of feedback, ways of telling. Their order in JSON is the order of the enums.

What a mail of each kind looks like is said by the rules in `comeback.reading`; what each letter must hold by those in `comeback.letters`.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a mail means for the search. A mail may carry two, the main one first."""

    SENT = "sent"
    CONFIRMATION = "confirmation"
    OUTREACH = "outreach"
    ASSESSMENT = "assessment"
    INVITATION = "invitation"
    SCHEDULING = "scheduling"
    REJECTION = "rejection"
    PAUSED = "paused"
    OFFER = "offer"
    FEEDBACK = "feedback"
    REOPENED = "reopened"
    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    ALERT = "alert"
    OTHER = "other"


class SentKind(StrEnum):
    """What the seeker's own mail was; beside `Kind.SENT`."""

    APPLICATION = "sent_application"
    THANKS = "sent_thanks"
    FOLLOW_UP = "sent_follow_up"
    THANKS_FOR_FEEDBACK = "sent_thanks_for_feedback"
    NUDGE = "sent_nudge"
    WITHDRAWAL = "sent_withdrawal"
    ACCEPTANCE = "sent_acceptance"
    DECLINE = "sent_decline"
    NEWS = "sent_news"
    OTHER = "sent_other"


class LetterKind(StrEnum):
    """The letters that may be owed; `none` is an answer too."""

    FOLLOW_UP = "follow_up"
    THANKS_FOR_FEEDBACK = "thanks_for_feedback"
    NUDGE = "nudge"
    THANKS_FOR_INTERVIEW = "thanks_for_interview"
    REPLY_BEFORE_INTERVIEW = "reply_before_interview"
    KEEP_IN_TOUCH = "keep_in_touch"
    NEW_OPENING = "new_opening"
    STATUS_ENQUIRY = "status_enquiry"
    ACCEPTANCE = "acceptance"
    DECLINE = "decline"
    """No to an offer."""
    WITHDRAWAL = "withdrawal"
    THANKS_TO_REFEREE = "thanks_to_referee"
    CALL_SCRIPT = "call_script"
    CARD = "card"
    NONE = "none"


class Polarity(StrEnum):
    """Which way a point of feedback points."""

    STRENGTH = "strength"
    GAP = "gap"
    NEUTRAL = "neutral"


class Theme(StrEnum):
    """What a point of feedback is about; the last five are always neutral."""

    COMMUNICATION = "communication"
    TECHNICAL_DEPTH = "technical_depth"
    DOMAIN_EXPERIENCE = "domain_experience"
    PREPARATION = "preparation"
    MOTIVATION_FIT = "motivation_fit"
    LEADERSHIP = "leadership"
    PROBLEM_SOLVING = "problem_solving"
    PRESENTATION = "presentation"
    MANNER = "manner"
    RELIABILITY = "reliability"
    PRACTICAL_TEST = "practical_test"
    TERMS = "terms"
    SOMEONE_STRONGER = "someone_stronger"
    NOT_ABOUT_YOU = "not_about_you"
    VAGUE = "vague"
    IMPROPER = "improper"


class Channel(StrEnum):
    """How something was told."""

    EMAIL = "email"
    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in-person"
    LETTER = "letter"
    TEXT = "text"
    PORTAL = "portal"
    LINKEDIN = "linkedin"


class Part(StrEnum):
    """What a person is in an application."""

    RECRUITER = "recruiter"
    AGENCY = "agency"
    MANAGER = "manager"
    INTERVIEWER = "interviewer"
    REFERRER = "referrer"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How grave a finding on a letter is: an error stops it, a warning asks, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Says(StrEnum):
    """Facts a mail may state beside its kind, each of which changes what is owed (`docs/next-steps.md`)."""

    FEEDBACK_INSIDE = "feedback_inside"
    FEEDBACK_OFFERED = "feedback_offered"
    FEEDBACK_REFUSED = "feedback_refused"
    NO_FEEDBACK_POLICY = "no_feedback_policy"
    REASON_GIVEN = "reason_given"
    POST_CANCELLED = "post_cancelled"
    INTERNAL_CANDIDATE = "internal_candidate"
    DO_NOT_CONTACT = "do_not_contact"
    DO_NOT_REPLY = "do_not_reply"
    KEEPS_CV = "keeps_cv"
    INVITES_NOTE = "invites_note"
    SILENCE_MEANS_NO = "silence_means_no"
    OFFER_WITHDRAWN = "offer_withdrawn"
    OTHER_POST = "other_post"
    ASKS_FEEDBACK = "asks_feedback"
    PHISHING = "phishing"
    LEFT = "left"
    """Whoever wrote has left, so that nobody reads their mailbox any more."""
