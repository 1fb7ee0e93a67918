"""What Spanish makes of notes: an act as a clause, feedback without a verb as a sentence, a second act left alone, a first name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.words.days import on_day
from comeback.letters.words.spanish import own, tells
from comeback.letters.words.spanish_acts import of_theirs, that_you_did
from comeback.letters.words.spanish_case import case_slots
from comeback.letters.words.spanish_moments import talked_about
from comeback.letters.words.spanish_points import named_gift, to_keep, to_mend
from comeback.letters.words.spanish_thanks import before_it, whole, with_memory
from comeback.letters.words.spanish_told import joined, merged, talked
from tests.letters.letters_data import loaded


@pytest.mark.parametrize(
    ("act", "clause"),
    [
        ("por enseñarme el taller", "que me enseñara el taller"),
        ("por leer mi carta", "que leyera mi carta"),
        ("por haberme traído un café", "que me haya traído un café"),
        ("por enseñarme el taller y dejarme probar la sierra", ""),
        ("por la visita", ""),
        ("por coser conmigo", ""),
    ],
)
def test_an_act_becomes_a_clause_only_where_its_form_is_known(act: str, clause: str) -> None:
    assert that_you_did(act, formal=True) == clause


def test_a_reader_addressed_as_tu_did_it_in_the_second_person() -> None:
    assert that_you_did("por dejarme abrir la colmena", formal=False) == "que me dejaras abrir la colmena"


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        ("falta de práctica con la sierra", "me falta práctica con la sierra"),
        ("poca experiencia en ventas", "tengo poca experiencia en ventas"),
        ("hablar más alto", "debería hablar más alto"),
        ("prepararse mejor las preguntas", "debería prepararme mejor las preguntas"),
        ("hay que leer dos veces la hoja", "hay que leer dos veces la hoja"),
        ("taller poco ordenado", ""),
        ("más ejemplos", ""),
    ],
)
def test_a_lack_without_a_verb_becomes_the_writers_sentence(words: str, mine: str) -> None:
    assert to_mend(words) == mine


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        ("buen trato con los niños", "tengo buen trato con los niños"),
        ("buenas preguntas sobre el torno", "hice buenas preguntas sobre el torno"),
        ("buena presentación", ""),
    ],
)
def test_a_gift_that_was_praised_becomes_the_writers_sentence(words: str, mine: str) -> None:
    assert to_keep(words) == mine


def test_a_note_with_a_second_act_is_not_half_turned() -> None:
    assert own("lo escribió en la libreta") == "lo escribí en la libreta"
    assert own("montó la rueda y la probó") == ""


def test_news_of_theirs_stand_behind_que_only_where_they_are_a_sentence() -> None:
    assert tells("el museo ha abierto una sala nueva")
    assert not tells("apertura de una sala nueva")


def test_something_to_do_is_talked_about_without_an_article() -> None:
    assert talked_about("trenzar el esparto") == "trenzar el esparto"
    assert talked_about("taller de los sábados") == "el taller de los sábados"


def test_who_says_vos_signs_in_a_thread_by_the_name_they_are_called_and_others_in_full() -> None:
    close, formal = (compose(loaded(name).case, LetterKind.FOLLOW_UP)[0].body for name in ("ar-camarero", "es-jardinero"))
    assert close.startswith("Hola, Juli:")
    assert close.endswith("Saludos,\nFacu")
    assert formal.endswith("Un cordial saludo,\nSaturnino Pozo")


@pytest.mark.parametrize(
    ("note", "mine"),
    [
        ("en el pueblo no le creen lo del naranjo", "en el pueblo no me creen lo del naranjo"),
        ("la mamá le enseñó a catar", "mi mamá me enseñó a catar"),
        ("la próxima vez guarda una canción para el final", "la próxima vez guardo una canción para el final"),
        ("se lo repitió al viejo", "se lo repetí a mi viejo"),
        ("guarda forestal desde niño", ""),
        ("en el pueblo le dieron las llaves a su hermana", ""),
        ("mira las lanchas y lleva sus herramientas", ""),
    ],
)
def test_a_note_that_begins_with_somebody_else_is_still_the_writers(note: str, mine: str) -> None:
    assert own(note) == mine


@pytest.mark.parametrize(
    ("note", "recall", "merged_note"),
    [
        ("conté en casa lo del señor del cortado", "el señor del cortado que canta", "conté en casa lo del señor del cortado que canta"),
        ("lo he contado a mi clase", "los mapas en tubos", "a mi clase le he contado lo de los mapas en tubos"),
        ("busqué el plano", "los mapas en tubos", ""),
        ("lo he contado a mi clase", "los mapas, que eran dos", ""),
    ],
)
def test_what_was_done_since_names_the_memory_once_and_in_full(note: str, recall: str, merged_note: str) -> None:
    assert merged(note, recall) == merged_note


def test_a_memory_is_kept_where_the_letter_does_not_tell_what_was_done_since() -> None:
    found = {"since": "conté lo del naranjo", "recall": "el naranjo viejo"}
    assert joined(found, {"act"})["recall"] == "el naranjo viejo"
    assert joined(found, {"trace"})["recall"] == ""


def test_the_talk_gives_what_the_writer_would_do_first_and_where_they_failed() -> None:
    case = loaded("es-violin").case
    noted = replace(case, discussed=(*case.discussed, "qué haría el primer mes: escuchar primero"))
    assert talked(noted) == {
        "would_do": "el primer mes haría lo que hablamos: escuchar primero",
        "failed": "fallé la prueba: escuché el barniz y no la tapa",
    }


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("buen paladar y buena memoria", "mi buen paladar y mi buena memoria"),
        ("muy buen trato con los niños", "mi buen trato con los niños"),
        ("buena presentación", ""),
        ("buen oído y rapidez", ""),
    ],
)
def test_a_gift_is_spoken_of_without_claiming_it(words: str, named: str) -> None:
    assert named_gift(words) == named


def test_the_day_before_is_yesterday() -> None:
    assert on_day(date(2026, 5, 20), date(2026, 5, 21), "es", "ES") == "ayer"


@pytest.mark.parametrize(
    ("thanks", "theirs"),
    [
        ("por la franqueza sobre las guardias", "por su franqueza sobre las guardias"),
        ("por la paciencia conmigo", "por su paciencia conmigo"),
        ("por la claridad con que habló", "por la claridad con que habló"),
        ("por la visita al depósito", "por la visita al depósito"),
    ],
)
def test_a_quality_that_the_reader_showed_is_called_theirs(thanks: str, theirs: str) -> None:
    assert of_theirs(thanks, formal=True) == theirs


@pytest.mark.parametrize("another", range(4))
@pytest.mark.parametrize("name", ["es-conductor", "ar-disenador", "spanish-late", "es-apicultora2", "cl-aserradero"])
def test_a_nudge_opens_with_thanks_and_stays_under_60_words(name: str, another: int) -> None:
    greeting, words, *_ = compose(loaded(name).case, LetterKind.NUDGE, another)[0].body.split("\n\n")
    assert greeting.endswith(":")
    assert "gracias" in words.partition(".")[0].lower() or "agradezco" in words.partition(".")[0]
    assert len(words.split()) < 60


@pytest.mark.parametrize("another", range(4))
def test_a_delay_is_never_named_nor_forgiven_even_where_they_asked_pardon_for_it(another: int) -> None:
    body = compose(loaded("es-tarde").case, LetterKind.FOLLOW_UP, another)[0].body
    assert "demora" not in body
    assert "retraso" not in body


def test_the_people_of_a_school_are_its_teachers() -> None:
    case = loaded("es-profesor").case
    assert case_slots(case)["staff"] == "el claustro"
    assert case_slots(replace(case, locale="es-MX"))["staff"] == "todos los docentes"
    assert "staff" not in case_slots(loaded("es-tarde").case)


def test_what_was_done_with_something_agrees_with_lo_de_and_the_writers_act_comes_first() -> None:
    body = compose(loaded("ar-oferta").case, LetterKind.THANKS_FOR_INTERVIEW)[0].body
    assert "A mi viejo le repetí lo de la oferta y la demanda de uva, explicado con dos copas." in body
    assert "recorrido de los chicos" in body


@pytest.mark.parametrize("another", range(4))
def test_an_example_is_asked_for_only_if_one_comes_to_mind_and_no_price_is_smaller_than_the_question(another: int) -> None:
    names = ("es-jardinero", "es-telefono", "es-profesor", "mx-archivo", "ar-camarero")
    bodies = [compose(loaded(name).case, LetterKind.FOLLOW_UP, another)[0].body for name in names]
    assert not any("os líneas" in body or "Un ejemplo me" in body or "En mi lugar" in body for body in bodies)
    assert all("ejemplo" in body for body in bodies)


@pytest.mark.parametrize("another", range(4))
def test_a_board_is_no_team_and_nobody_parts_from_their_own_house(another: int) -> None:
    board, own_house = (compose(loaded(name).case, LetterKind.FOLLOW_UP, another)[0].body for name in ("es-tribunal", "es-internal"))
    assert "equipo" not in board
    assert "deseo" not in own_house


def test_what_went_about_is_not_told_to_those_who_have_still_to_decide() -> None:
    case = loaded("es-bibliotecaria").case
    body = compose(case, LetterKind.THANKS_FOR_INTERVIEW)[0].body
    assert "media profesión" not in body
    assert "tubos de pan" in body


def test_a_step_does_not_name_again_what_the_feedback_names() -> None:
    found = {"since": "guardo una canción para el final de la ronda", "point_said": "el cierre de la ronda quedó corto"}
    assert joined(found, {"change"})["since"] == "guardo una canción para el final"
    assert joined({**found, "point_said": "faltó calma"}, {"change"})["since"] == found["since"]


@pytest.mark.parametrize(
    ("thanks", "recall", "joined_to"),
    [
        (
            "por enseñarme el horno de leña",
            "las tazas que salieron azules",
            "por enseñarme el horno de leña y las tazas que salieron azules",
        ),
        ("por la visita al depósito", "los mapas en tubos", "por la visita al depósito y por los mapas en tubos"),
        ("por el paseo hasta el tejo viejo", "el tejo que aguantó", "por el paseo hasta el tejo viejo, el que aguantó"),
        ("por enseñarme la cocina", "el señor del cortado", "por enseñarme la cocina"),
        ("por enseñarme la nave", "el zumbido de las máquinas", "por enseñarme la nave"),
        ("por enseñarme la sala y el taller", "la lámpara vieja", "por enseñarme la sala y el taller"),
        ("por dejarme abrir la colmena", "la reina azul", "por dejarme abrir la colmena"),
        ("", "la reina azul", ""),
    ],
)
def test_a_memory_is_a_second_object_of_the_thanks_only_where_grammar_takes_it(thanks: str, recall: str, joined_to: str) -> None:
    assert with_memory(thanks, recall) == joined_to


def test_a_second_por_stands_behind_gracias_alone() -> None:
    visit = {"thanks": "por la visita al depósito", "thanks_np": "la visita al depósito", "recall": "los mapas"}
    act = {"thanks": "por presentarme a la cuadrilla", "thanks_verb": "presentarme a la cuadrilla", "recall": "los mapas"}
    assert whole(visit)["thanks"] == "por la visita al depósito y por los mapas"
    assert whole(visit)["thanks_np"] == "la visita al depósito y los mapas"
    assert whole(act)["thanks_verb"] == ""


def test_how_something_is_done_stands_behind_what_was_taught_and_is_told_once() -> None:
    body = compose(loaded("mx-chef").case, LetterKind.THANKS_FOR_INTERVIEW)[0].body
    assert "enseñarme a tostar el recado hasta que casi asusta. Antes me daba miedo y lo sacaba." in body
    assert "mi abuela, que es el mejor jurado que conozco, repitió plato" in body
    assert body.count("tostar") == 1


def test_before_it_needs_a_lesson_that_names_the_thing() -> None:
    assert before_it("antes sacaba el recado por miedo", "por enseñarme a tostar el recado") == "antes me daba miedo y lo sacaba"
    assert before_it("antes sacaba el pan por miedo", "por enseñarme a tostar el recado") == ""
    assert before_it("antes sacaba el recado por miedo", "por enseñarme el recado") == ""


def test_what_they_wrote_and_what_was_talked_of_is_heard() -> None:
    heard = [case_slots(loaded(name).case) for name in ("es-soldadora", "ar-maestra", "said-es-hard", "again-es", "uy-carpintero")]
    assert [one.get("wish_goes", "") for one in heard[:1]] == ["que vaya bien la botadura del pesquero"]
    assert heard[1]["folk"] == "las seños del jardín"
    assert heard[2]["again_when"] == "en otoño"
    assert heard[3]["offered"] == "ese otro proyecto"
    assert heard[4]["at_hand"] == "vivo a dos cuadras y llevo mis propias herramientas"


def test_an_offer_left_to_the_writer_is_answered_in_its_own_words() -> None:
    case = loaded("yes-es-tu").case
    assert "lo quiero" in compose(case, LetterKind.ACCEPTANCE)[0].body
    assert case.notice is not None
    plain = replace(case, notice=replace(case.notice, words="Le ofrecemos el puesto."))
    assert "lo quiero" not in compose(plain, LetterKind.ACCEPTANCE)[0].body


def test_a_wish_does_not_name_again_what_the_memory_names() -> None:
    found = {"recall": "el pesquero rojo", "wish": "la botadura del pesquero", "wish_goes": "que vaya bien la botadura del pesquero"}
    assert joined(found, {"close"})["wish_goes"] == "que vaya bien la botadura"
    assert joined({**found, "recall": "el dique"}, {"close"})["wish_goes"] == found["wish_goes"]
    assert joined({**found, "topic": found["wish"]}, {"close"})["topic"] == ""
    assert joined({**found, "topic": found["wish"]}, {"offer"})["topic"] == found["wish"]


@pytest.mark.parametrize(
    ("note", "mine"),
    [
        ("vive cerca y lleva sus propias herramientas", "vivo cerca y llevo mis propias herramientas"),
        ("vive con su hermana y lleva sus propias herramientas", ""),
        ("lo contó a la abuela", "lo conté a mi abuela"),
        ("se lo enseñó al abuelo", "se lo enseñé a mi abuelo"),
    ],
)
def test_kin_and_tools_of_their_own_are_the_writers(note: str, mine: str) -> None:
    assert own(note) == mine
