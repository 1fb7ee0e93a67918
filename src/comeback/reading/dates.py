"""The dates a mail names, and what each is for: calendar parts first, then the sentences of the new words.

A date whose sentence does not say what it is for is left out, unless the kind of the mail says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from comeback.domain.kinds import Kind
from comeback.domain.reading import DateMeans, DateSeen
from comeback.language.dates import DateFound, dates_in
from comeback.language.folding import folded
from comeback.reading.scene import Scene

_SILENCE = re.compile(
    r"\b(?:(?:if|should) you (?:have|do|did)(?: not|n't) (?:hear|heard|receive)|(?:not|n't|nothing|never) (?:hear|heard|received)|heard nothing|hear nothing|if you hear nothing|no news|no reply by|"
    r"nichts (?:von uns |mehr )?(?:horen|gehort)|keine (?:antwort|nachricht|ruckmeldung)|ohne (?:antwort|ruckmeldung|nachricht)|"
    r"sans (?:reponse|nouvelles?|retour)|(?:pas|aucune?) (?:de )?(?:reponse|nouvelles?|retour)|"
    r"sin (?:respuesta|noticias)|no (?:recibe|recibes|ha recibido|has recibido|tiene noticias|tienes noticias)|transcurrid[oa]s? )"
)
_NOTE = re.compile(
    r"\b(?:drop (?:me|us) a (?:line|note|mail)|(?:do |please )?(?:write|mail|ping|ring|call|contact|try|apply|ask|reapply|check|come) (?:to )?(?:me |us )?(?:again|back|in)|get (?:back )?in touch (?:again )?in|"
    r"reach out (?:again|in)|check back|give (?:me|us) a (?:shout|call|ring)|knock again|be worth (?:another|a)|let's (?:talk|speak|catch up) (?:again )?(?:in|next)|"
    r"(?:melden|melde) (?:sie sich|dich) (?:doch |gern\w* |bitte )*(?:wieder|noch einmal|nochmal|im|in der|anfang|ende|nach)|schreiben sie (?:mir|uns)|schreib (?:mir|uns)|bewerben sie sich (?:gern\w* )?(?:wieder|erneut)|bewirb dich (?:gern\w* )?(?:wieder|erneut)|"
    r"(?:recontactez|relancez|ecrivez|rappelez|revenez)[ -](?:moi|nous|vers)|(?:reecris|ecris|relance|rappelle)[ -](?:moi|nous)|retentez|n'hesitez pas a (?:nous |me )?(?:recontacter|relancer|reecrire|repostuler)|"
    r"(?:escrib[ae]|escribime|escribenos|vuelv[ae]|llam[ae])(?:me|nos)?(?: a (?:escribir|llamar|postular|presentar)\w*| de nuevo| otra vez| en)|no dude en (?:volver|escribir))"
)
_PROMISE = re.compile(
    r"\b(?:you(?:'ll| will| should| can expect to| ought to)? (?:hear|have (?:(?:an|our|your|the) (?:answer|decision|verdict)|news|a decision|word)|know|get an answer)|"
    r"(?:we|i|they|she|he|hr|the (?:panel|team|board|committee|trustees|governors)|somebody|someone|who)(?:'ll|'d)?(?: \w+){0,4}? (?:let (?:you|everyone|everybody|candidates) know|be in touch|(?:get|come|revert) back(?: to you)?|decide|tell you|"
    r"write to (?:you|everyone|everybody)|call you|ring you|telephone|contact you|announce|notify you|inform you|update you|make (?:a|the|our|up) (?:final )?(?:decision|mind)\w*|respond|reply|reach a decision|have (?:a|an) (?:decision|answer|update)|confirm)|"
    r"(?:will|shall)(?: \w+){0,3}? (?:be in touch|let (?:you|everyone|everybody|all) know|get back|come back to|decide|contact|write to|ring|call|tell you)|writes? to (?:you|all|each|every\w+|the)|(?:decision|outcome|answer|result|news|reply|response)s?\b.{0,40}\b(?:by|on|within|in|before|will|expected|sent|due|ready|posted)|(?:aim|hope|expect|plan)(?:ing)? to (?:decide|have|make|let|come|get|tell|respond|reach|finish)|"
    r"(?:melde\w*|melden wir|horen (?:sie|von)|horst du|bescheid|ruckmeldung|entscheid\w*|antwort\w*|informier\w*|benachrichtig\w*|ergebnis|erfahren sie|erhalten sie)|"
    r"(?:reviendr\w+|reviens vers|revenons vers|reponse|repondr\w+|decision|tiendr\w+ (?:au courant|inform\w+)|contacterons|recontacter\w*|reprendr\w+ contact|donner\w* (?:des )?nouvelles|tranch\w+|aurez (?:de )?(?:mes|nos|des) nouvelles|retour d'ici|communiquer\w*)|"
    r"(?:avis(?:o|are|aremos|amos)|le avis\w*|te avis\w*|respuesta|decision|decidir\w*|comunicar\w*|responder\w*|contactar\w*|noticias|informar\w*|diremos|contest\w+|resolver\w*|la ve))"
)
_ASKS = re.compile(
    r"\b(?:please (?:\w+ ){0,2}?(?:confirm|reply|respond|complete|submit|return|let (?:us|me) know|send|sign|choose|book|register|upload|tell|rsvp)|(?:could|can|would|will) you (?:\w+ ){0,2}?(?:confirm|reply|let (?:us|me) know|send|complete|tell|sign|choose)|"
    r"let (?:us|me|\w+) know (?:\w+ ){0,5}?(?:by|before|until)|yes or no|closing (?:date|time)|deadline|due (?:by|on|date)|expires?|closes?|closing date|valid (?:until|till)|stops working|(?:link|window|test|offer|request|invitation) (?:\w+ ){0,4}?(?:until|by|on|ends|open|closes|shuts|lapses)|no later than|"
    r"close of business|(?:need|have|return|sign|accept|complete|finish|submit|do) (?:\w+ ){0,5}?(?:by|before)|bitte|spatestens|frist|einsendeschluss|gultig bis|gilt bis|lauft (?:am|bis)|bis zum .{0,30} (?:bestatigen|zusenden|einreichen|absolvieren|bearbeiten)|"
    r"merci de|veuillez|date limite|au plus tard|valable jusqu|expire|pourriez-vous|confirmez|avant le|"
    r"por favor|fecha limite|plazo|vigente hasta|valid[oa] hasta|a mas tardar|confirm[ea](?:nos|r)?|antes del?|responda|envie|caduca|vence)\b"
)
_TALKS = re.compile(
    r"\b(?:interview\w*|meet|meeting|met|see you|panel|call|chat|talk|conversation|visit|onsite|on-site|assessment (?:centre|center|day)|trial (?:day|shift)|come (?:in|by|over|back)|coming (?:in|by)|came (?:in|by)|slot|"
    r"gesprach\w*|\w+gesprach\w*|termin|besuch|probearbeit\w*|probetag|schnupper\w*|telefonat|treffen|kennenlern\w*|vorstell\w*|interviewtermin|"
    r"entretien|rendez-vous|rencontr\w*|visite|convocation|convoque\w*|jury|visio|entrevista\w*|cita|reunion|visita|charla|llamada|conversacion|convocatoria|prueba)\b"
)
_COMES = re.compile(
    r"\b(?:(?:like|want|wish|love|ask|asking|invite|inviting) you to (?:come|join|visit|spend)|(?:can|could|will|would) you come|(?:please|do) come|come (?:up|out|down|along|round|to)|join us|"
    r"kommen sie|komm (?:doch|bitte|am)|laden (?:wir )?(?:sie|dich)|venez|vous venir|venga|vengas|acuda|acercarse)\b"
)
_BESIDE = re.compile(
    r"\b(?:overnight|nights?|hotel|lodgings?|bed and breakfast|trains?|ferry|flights?|parking|ubernacht\w*|zug|zuge|fahre|parkplatz|nuit|nuitee|traversier|vol|noche|tren|vuelo|aparcamiento|habitacion)\b"
)
"""The road there and the bed, which a mail about an interview may speak of too."""
_AMONG_THEM = re.compile(
    r"\b(?:panel|board|committee|trustees|governors|jury|team|kommission|gremium|ausschuss|vorstand|commission|comite|comision|tribunal)(?: \w+){0,2}? (?:met|meets?|sat|convened|tagte\w*|getagt|s'est reuni\w*|se reunio|se ha reunido)\b"
)
"""Those who decide met among themselves."""
_AWAY = re.compile(
    r"\b(?:back|return\w*|away|out|until|till|leave|absent|holiday|zuruck|wieder|bis|abwesend|urlaub|retour|absente?|jusqu'au|de vuelta|regres\w*|vuelvo|hasta|ausente)\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel\w*|unable to|can(?:no|')t|cannot|won't|will not take place|not take place|postpone\w*|mov(?:e|ed|ing)|rescheduled?|instead of|no longer|absagen|abgesagt|verschieb\w*|verschoben|verleg\w*|nicht stattfinden|entfallt|ausfallen|statt|"
    r"annul\w*|report\w+|decal\w+|au lieu|cancel\w+|aplaz\w*|anul\w*|en vez de|pospon\w*)\b"
)
_TO = re.compile(r"\b(?:to|auf(?: den)?|au|al|a|for|für|pour le|para el|instead|stattdessen|now)[\s:]*(?:the |on |den )?$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|should|would|can|aim|hope|expect|plan|going to|by|within|until|before|due|to be|you hear|writes)\b|'ll\b|'d\b"
)
_WE_WILL = re.compile(
    r"\b(?:we|i|they|he|she)(?:'ll| will| shall)\b|\b(?:ich|wir) (?:werde|werden|melde|melden)\b|\b(?:je|nous) (?:re)?(?:viendr|contacter|prendr)\w+"
)
_BARE_SPAN = re.compile(r"(?:within|in|inside|innerhalb|binnen|sous|d['’]ici|dans|en|dentro)\b", re.IGNORECASE)
_NEWS = frozenset({Kind.REJECTION, Kind.FEEDBACK})
_DECIDED = _NEWS | {Kind.OFFER}
_MEETS = frozenset({Kind.INVITATION, Kind.SCHEDULING})
_SILENT = frozenset({Kind.ALERT, Kind.OTHER, Kind.BOUNCE})
_OF_MONTH = re.compile(r"(?:week (?:of|in)|woche (?:im|des)|semaine d|semana de)", re.IGNORECASE)
_MOST = 24


def dates(scene: Scene) -> tuple[DateSeen, ...]:
    """The dates of calendar parts as interviews, then those of the words that have a meaning for the search; none twice."""
    found = [
        DateSeen(DateMeans.INTERVIEW, one.starts, whole_day=one.whole_day, quote=one.summary)
        for one in scene.message.invites
        if one.starts is not None
    ]
    base = scene.message.date
    if base is not None and base.tzinfo is not None and not (scene.kinds and scene.kinds[0] in _SILENT):
        named = [one for sentence in scene.sentences[:80] for one in _of_sentence(scene, sentence, base)]
        # A calendar part knows the time; a bare day beside it is the old one, or the same again.
        found += [one for one in named if not (found and one.whole_day and one.means is DateMeans.INTERVIEW)]
        found = _counted_from_the_talk(scene, found)
    return tuple(dict.fromkeys(found))[:_MOST]


def _counted_from_the_talk(scene: Scene, found: list[DateSeen]) -> list[DateSeen]:
    """Where a mail sets an interview, `by Friday` and `within two weeks` of the answer are the interview's Friday and weeks, not the mail's."""
    talks = [one.at for one in found if one.means is DateMeans.INTERVIEW]
    if not talks or not any(kind in _MEETS for kind in scene.kinds):
        return found
    promised = {one.quote for one in found if one.means is DateMeans.ANSWER_BY}
    later = {
        one.quote: DateSeen(DateMeans.ANSWER_BY, one.at, one.whole_day, one.quote)
        for sentence in scene.sentences[:80]
        if any(quote in sentence for quote in promised)
        for one in dates_in(sentence, max(talks), scene.language)
    }
    return [later.get(one.quote, one) if one.means is DateMeans.ANSWER_BY else one for one in found]


def _of_sentence(scene: Scene, sentence: str, base: datetime) -> Iterator[DateSeen]:
    named = dates_in(sentence, base, scene.language)
    if not named:
        return
    means = _means(scene, sentence, named, base)
    if means is DateMeans.INTERVIEW and scene.kinds and scene.kinds[0] in _NEWS:
        if _AMONG_THEM.search(folded(sentence)):
            return
        # News of the outcome speaks of an interview that was.
        named = tuple(one for one in dates_in(sentence, base, scene.language, past=True) if one.at <= base and _near_talk(sentence, one))
    if means is None:
        return
    for one in _held(sentence, named) if means is DateMeans.INTERVIEW else named[-1:] if means is DateMeans.BACK_ON else named:
        yield DateSeen(means, _week_begins(one) if means is DateMeans.NOTE_AFTER else one.at, one.whole_day, one.quote)


def _week_begins(one: DateFound) -> datetime:
    """A note asked for in the second week of June may go on its first day; a date that is found is the last that is meant."""
    return one.at - timedelta(days=6) if _OF_MONTH.search(one.quote) else one.at


def _means(scene: Scene, sentence: str, named: tuple[DateFound, ...], base: datetime) -> DateMeans | None:
    """What the dates of a sentence are for. The order is the human one: what is promised or asked weighs more than the kind of the mail."""
    plain = folded(sentence)
    if Kind.AUTO_REPLY in scene.kinds:
        return DateMeans.BACK_ON if _AWAY.search(plain) else None
    if scene.own:
        return DateMeans.INTERVIEW if _TALKS.search(plain) else None
    if _SILENCE.search(plain):
        return DateMeans.SILENCE_AFTER
    meets = any(kind in _MEETS for kind in scene.kinds)
    note = _NOTE.search(plain)
    if note and not meets and not _WE_WILL.search(plain, 0, note.start()):
        return DateMeans.NOTE_AFTER
    if any(one.at.date() >= base.date() for one in named):
        timed_talk = any(not one.whole_day for one in named) and bool(_TALKS.search(plain))
        if _ASKS.search(plain) and not timed_talk and not _we_promise(plain):
            return DateMeans.DEADLINE
        if _promises(scene, plain) and not timed_talk:
            return DateMeans.ANSWER_BY
    if _TALKS.search(plain) or (meets and (_COMES.search(plain) or any(not one.whole_day for one in named))):
        return DateMeans.INTERVIEW
    plain_day = not any(_BARE_SPAN.match(one.quote) for one in named)
    return DateMeans.INTERVIEW if meets and len(sentence) < 80 and plain_day and not _BESIDE.search(plain) else None


def _promises(scene: Scene, plain: str) -> bool:
    """Whether a sentence promises an answer; a mail that is the answer promises none, and `we let you know` tells of the past."""
    if scene.kinds and scene.kinds[0] in _DECIDED:
        return False
    return bool(_PROMISE.search(plain)) and (scene.language != "en" or bool(_FUTURE.search(plain)))


def _near_talk(sentence: str, one: DateFound) -> bool:
    """Whether a date stands close behind or before the word for the talk."""
    around = folded(sentence[max(0, one.span[0] - 45) : one.span[1] + 30])
    return bool(_TALKS.search(around))


def _we_promise(plain: str) -> bool:
    """`We will let you know by Friday` holds words of asking, and is none."""
    promised, asked = _PROMISE.search(plain), _ASKS.search(plain)
    return bool(
        promised
        and asked
        and promised.start() <= asked.start()
        and not plain.startswith(("please", "bitte", "merci de", "por favor", "veuillez"))
    )


def _held(sentence: str, named: tuple[DateFound, ...]) -> tuple[DateFound, ...]:
    """Of a sentence that calls off or moves: only the new time, if it names one."""
    if not _CALLED_OFF.search(folded(sentence)):
        return named
    moved = tuple(one for one in named if _TO.search(sentence[: one.span[0]]))
    return moved or (named[-1:] if len(named) > 1 else ())
