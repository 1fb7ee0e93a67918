"""The mail of two searches: one of a spring long ago, one that goes on. Few, so that reading them is quick."""

from __future__ import annotations

from pathlib import Path

NOW = ("--now", "2026-03-20T10:00:00+00:00")
ME = "bryn@postnook.example"
BRYN = f"Bryn Teague <{ME}>"
MILL, KILN, LOOM = "Ada Quern <ada@quernmill.example>", "Ivo Slake <ivo@slakekiln.example>", "Una Weft <una@weftloom.example>"
DYE, WELL = "Rue Madder <rue@madderdye.example>", "Cold Well Works <no-reply@coldwell.example>"
ASK = "Dear Bryn,\n\nwe would like to invite you to an interview for the post of {} on {} at 10:00.\n\n{}"
NO = "Dear Bryn,\n\nthank you for coming to the interview. Unfortunately we have chosen another candidate for the post of {}.\n\n{}"
OFFER = "Dear Bryn,\n\nwe are delighted to offer you the position of {}. Please let us know whether you accept.\n\n{}"
GOT = "Dear Bryn,\n\nthank you for applying for the position of {} at Cold Well Works. We have received your application.\n\n{}"
MAILS = (
    (DYE, "Dyer: interview", "1@madderdye", "4 Mar 2024", ASK.format("Dyer", "14 March 2024", "Rue Madder")),
    (DYE, "Re: Dyer: interview", "2@madderdye", "20 Mar 2024", NO.format("Dyer", "Rue Madder")),
    (WELL, "Your application to Cold Well Works", "1@coldwell", "6 Mar 2024", GOT.format("Cooper", "Cold Well Works")),
    (MILL, "Miller: interview", "1@quernmill", "2 Mar 2026", ASK.format("Miller", "12 March 2026", "Ada Quern")),
    (MILL, "Re: Miller: interview", "2@quernmill", "18 Mar 2026", OFFER.format("Miller", "Ada Quern")),
    (KILN, "Potter: interview", "1@slakekiln", "3 Mar 2026", ASK.format("Potter", "25 March 2026", "Ivo Slake")),
    (LOOM, "Weaver: interview", "1@weftloom", "3 Mar 2026", ASK.format("Weaver", "11 March 2026", "Una Weft")),
    (LOOM, "Re: Weaver: interview", "2@weftloom", "18 Mar 2026", NO.format("Weaver", "Una Weft")),
)


def write(folder: Path) -> Path:
    """Each as a file of the folder."""
    folder.mkdir()
    for number, (sender, subject, name, day, text) in enumerate(MAILS):
        head = f"From: {sender}\nTo: {BRYN}\nSubject: {subject}\nMessage-ID: <{name}.example>\nDate: {day} 10:00:00 +0000\n"
        (folder / f"{number}.eml").write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n")
    return folder
