"""The wheel, as `pipx install` takes it: built without a network, put into an empty environment by pip, and used from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
NOT_SHIPPED = "__pycache__"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this source."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (found,) = folder.glob("comeback-*-py3-none-any.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment with the wheel in it. What the wheel rests on is borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    programs = folder / "bin"
    python = str(programs / "python")
    words = ["--python", python, "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *words], check=True, env=_bare(folder))
    inside = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    (inside / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def _bare(home: Path) -> dict[str, str]:
    """An environment that says nothing of this source."""
    told = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COMEBACK", "VIRTUAL_ENV"))}
    return {**told, "HOME": str(home), "COMEBACK_HOME": str(home / "data")}


def _says(installed: Path, *words: str) -> str:
    elsewhere = installed.parent
    done = subprocess.run([str(installed / words[0]), *words[1:]], capture_output=True, text=True, cwd=elsewhere, env=_bare(elsewhere))
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_program_and_no_other(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    here = [file.relative_to(SOURCE).as_posix() for file in (SOURCE / "comeback").rglob("*") if file.is_file()]
    assert sorted(names) == sorted(name for name in here if NOT_SHIPPED not in name)


def test_the_wheel_carries_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()


def test_the_program_of_the_wheel_is_the_one_that_answers(installed: Path) -> None:
    assert Path(_says(installed, "python", "-c", "import comeback; print(comeback.__file__)").strip()).is_relative_to(installed.parent)
    assert "comeback demo" in _says(installed, "comeback", "--help")


@pytest.mark.long
def test_the_whole_way_is_gone_from_the_wheel_alone(installed: Path) -> None:
    assert "to approve, change or drop" in _says(installed, "comeback", "demo", "--once")


@pytest.fixture
def lost(installed: Path) -> Iterator[Callable[[str], None]]:
    """Takes a file of the installed program away, until the end of the test."""
    inside = Path(sysconfig.get_path("purelib", vars={"base": str(installed.parent), "platbase": str(installed.parent)})) / "comeback"
    gone: list[Path] = []

    def take(name: str) -> None:
        (inside / name).rename(inside / f"{name}.gone")
        gone.append(inside / name)

    yield take
    for place in gone:
        place.with_name(f"{place.name}.gone").rename(place)


def _fails(installed: Path, *words: str, language: str = "C") -> str:
    done = subprocess.run(
        [str(installed / "comeback"), *words],
        capture_output=True,
        text=True,
        cwd=installed.parent,
        env={**_bare(installed.parent), "LC_ALL": language},
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", ["reading/learned/weights.npz", "reading/frame.py", "letters/phrases/fr/nudge.txt"])
def test_the_doctor_names_what_is_missing_of_the_program(installed: Path, lost: Callable[[str], None], name: str) -> None:
    lost(name)
    said = _fails(installed, "doctor")
    assert f"comeback/{name}" in said
    assert "pipx reinstall comeback" in said


def test_a_command_that_needs_what_is_missing_says_so_in_a_sentence(installed: Path, lost: Callable[[str], None]) -> None:
    lost("reading/learned/weights.npz")
    said = _fails(
        installed, "import", str(SOURCE / "comeback" / "sample" / "sample.mbox"), "--me", "a@home.example", language="de_DE.UTF-8"
    )
    assert said.splitlines()[-1].startswith("comeback: Das Programm ist nicht vollständig; es fehlt oder ist verändert: comeback/reading/")


def test_a_lost_catalogue_leaves_english(installed: Path, lost: Callable[[str], None]) -> None:
    lost("web/language/es.mo")
    assert "comeback/web/language/es.mo" in _fails(installed, "doctor", language="es_ES.UTF-8")
