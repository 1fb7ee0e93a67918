"""German, French and Spanish letters as a native writes them: their words said back, their reason named, a nudge by its day."""

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters.compose import compose
from comeback.letters.words.french_spoken import thing_back
from comeback.letters.words.said_back import said_back
from tests.letters.letters_data import case_names, loaded

_RUNS = range(4)
_LANGUAGES = ("de", "fr", "es")
_QUOTES = "„«"


def _bodies(name: str, kind: LetterKind) -> list[str]:
    return [compose(loaded(name).case, kind, another)[0].body for another in _RUNS]


@pytest.mark.parametrize(
    ("words", "language", "mine"),
    [
        ("der Einstieg war zu lang", "de", "der Einstieg war zu lang"),
        ("Ihre Fragen kamen zu spät", "de", "meine Fragen kamen zu spät"),
        ("vos réponses étaient trop courtes", "fr", "mes réponses étaient trop courtes"),
        ("il manquait un plan", "fr", "il manquait un plan"),
        ("les chiffres manquaient", "fr", "les chiffres manquaient"),
        ("tu annonces les plats trop vite", "fr", "j'annonce les plats trop vite"),
        ("peu de projets tournés vers le public", "fr", "il y avait peu de projets tournés vers le public"),
        ("toujours un mot pour chaque table", "fr", "j'avais toujours un mot pour chaque table"),
        ("le faltó medir dos veces", "es", "me faltó medir dos veces"),
        ("tus dibujos fueron muy claros", "es", "mis dibujos fueron muy claros"),
    ],
)
def test_a_plain_sentence_of_theirs_becomes_the_writers_own(words: str, language: str, mine: str) -> None:
    assert said_back(words, language) == mine


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Sie haben uns überzeugt", "de"),
        ("die Antworten haben uns gefallen", "de"),
        ("vous nous avez convaincus", "fr"),
        ("explicaba con calma", "es"),
        ("the opening was too long", "en"),
        ("sauberes Arbeiten", "de"),
    ],
)
def test_what_speaks_to_somebody_or_is_no_sentence_is_not_turned(words: str, language: str) -> None:
    assert said_back(words, language) == ""


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        ("une vraie rigueur dans le classement", "ma rigueur dans le classement"),
        ("bonne préparation", "une bonne préparation"),
        ("très bonnes questions", "de très bonnes questions"),
        ("votre calme avec les enfants", "mon calme avec les enfants"),
        ("calme et précis", ""),
        ("un bon contact avec nos clients", ""),
    ],
)
def test_a_french_thing_they_named_stands_without_quotation_marks(words: str, mine: str) -> None:
    assert thing_back(words) == mine


@pytest.mark.parametrize("name", ["at-lehrer", "fr-comptable", "ar-maestra", "fr-archiviste", "fr-serveur"])
def test_feedback_in_plain_sentences_is_taken_up_without_quotation_marks(name: str) -> None:
    assert [body for body in _bodies(name, LetterKind.THANKS_FOR_FEEDBACK) if any(mark in body for mark in _QUOTES)] == []


@pytest.mark.parametrize(
    ("name", "needed"), [("at-praktikant", "Führerschein"), ("fr-mecano", "permis remorque"), ("es-recepcion", "alemán")]
)
def test_a_need_they_named_is_acknowledged_by_name_and_nothing_is_asked(name: str, needed: str) -> None:
    for body in _bodies(name, LetterKind.REPLY_BEFORE_INTERVIEW):
        assert needed in body
        assert "?" not in body


@pytest.mark.parametrize(
    ("name", "told"), [("at-praktikant", "Ich mache ihn im Herbst"), ("es-recepcion", "alemán lo estudio por mi cuenta")]
)
def test_what_the_writer_does_about_a_need_is_told(name: str, told: str) -> None:
    assert all(told in body for body in _bodies(name, LetterKind.REPLY_BEFORE_INTERVIEW))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("at-kellnerin", "das Haus im Winter zubleibt"),
        ("fr-menuisiere", "sans commandes"),
        ("uy-carpintero", "se cayó el pedido de las lanchas"),
        ("de-imkerin", "jemanden mit eigener Imkerei"),
        ("es-apicultora2", "alguien con colmenas propias"),
    ],
)
def test_why_it_was_a_no_is_named_in_the_follow_up(name: str, reason: str) -> None:
    assert any(reason in body for body in _bodies(name, LetterKind.FOLLOW_UP))


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in case_names()
        if LetterKind.NUDGE in loaded(name).kinds
        and loaded(name).case.locale[:2] == "de"
        and any(one.kind == "follow_up" for one in loaded(name).case.prior)
        and "nudged" not in name
    ],
)
def test_a_nudge_names_the_day_of_its_question(name: str) -> None:
    asked = next(one.at for one in loaded(name).case.prior if one.kind == "follow_up")
    assert [body for body in _bodies(name, LetterKind.NUDGE) if str(asked.day) not in body] == []


@pytest.mark.parametrize("name", ["ar-disenador", "es-conductor", "spanish-late"])
def test_a_spanish_nudge_holds_up_no_date_and_hangs_no_wish_on_the_way_out(name: str) -> None:
    assert [body for body in _bodies(name, LetterKind.NUDGE) if "pregunta del" in body or ", y que" in body] == []


@pytest.mark.parametrize("name", ["de-lagerist", "de-krankenpfleger", "fr-brasseur", "es-soldadora"])
def test_no_letter_says_the_same_thanks_in_two_forms(name: str) -> None:
    case = loaded(name).case
    for one in (one.thanks_for for one in case.moments if one.thanks_for):
        bodies = _bodies(name, LetterKind.FOLLOW_UP) if LetterKind.FOLLOW_UP in loaded(name).kinds else []
        assert [body for body in bodies if body.lower().count(one.lower()) > 1] == []


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("ch-saegerei", "Hoi Hansruedi\n"),
        ("de-inside", "Moin Ole,"),
        ("fr-brasseur", "Salut Odile,"),
        ("at-lehrer", "Sehr geehrte Frau Direktorin"),
    ],
)
def test_their_greeting_is_given_back(name: str, greeting: str) -> None:
    case = loaded(name)
    assert all(compose(case.case, kind)[0].body.startswith(greeting) for kind in case.kinds)


def test_a_letter_between_friends_in_quebec_closes_as_people_do_there() -> None:
    assert "\nAu plaisir,\n" in compose(loaded("fr-ca-prof").case, LetterKind.FOLLOW_UP)[0].body


@pytest.mark.parametrize(
    ("words", "language", "mine"),
    [
        ("Sie haben das Leck schneller gefunden als jeder von uns.", "de", "ich habe das Leck schneller gefunden als jeder von Ihnen"),
        ("Sie brauchen noch den Bremsenschein", "de", "ich brauche noch den Bremsenschein"),
        ("Du warst sehr ruhig im Gespräch", "de", "ich war sehr ruhig im Gespräch"),
        ("Vous avez trouvé la fuite plus vite que nous tous", "fr", "j'ai trouvé la fuite plus vite que vous tous"),
        ("Il vous manque l'habilitation", "fr", "il me manque l'habilitation"),
        ("vous n'avez pas chiffré votre projet", "fr", "je n'ai pas chiffré mon projet"),
        ("Encontró la fuga más rápido que todos nosotros", "es", "encontré la fuga más rápido que todos ustedes"),
        ("Le falta el certificado de frenos", "es", "me falta el certificado de frenos"),
        ("Explicaste muy bien el proyecto", "es", "expliqué muy bien el proyecto"),
        ("Hablás muy rápido", "es", "hablo muy rápido"),
        ("Preguntas lo que no sabes", "es", "pregunto lo que no sé"),
        ("Preguntas pertinentes y claras", "es", ""),
        ("Contás muy bien el proyecto", "es", ""),
    ],
)
def test_what_was_said_to_the_writer_is_said_back_in_the_first_person(words: str, language: str, mine: str) -> None:
    assert said_back(words, language) == mine
