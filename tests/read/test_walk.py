from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from registan.model import Unreadable
from registan.read import Found, Skipped, walk
from registan.read.limits import WalkLimits


def told(*paths: Path) -> list[str]:
    """What is found, one line each: '+ label', '! label: reason', '- label: reason'."""
    lines = []
    for step in walk(paths):
        match step:
            case Found():
                lines.append(f"+ {step.label}")
            case Unreadable():
                lines.append(f"! {step.name}: {step.reason}")
            case Skipped():
                lines.append(f"- {step.label}: {step.reason}")
    return lines


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.")
    return folder


def test_files_come_in_the_order_of_their_names_bytes(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.txt", "B.txt", "a/a/q.txt", "я.txt", "a.txt", "é.txt")
    assert told(tmp_path) == ["+ B.txt", "+ a/a/q.txt", "+ a/z.txt", "+ a.txt", "+ b.txt", "+ é.txt", "+ я.txt"]


def test_nothing_is_passed_over_in_silence(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden", ".git/config", "metadata.csv", "a.txt")
    assert told(tmp_path) == [
        "- .git: hidden (its name begins with a dot)",
        "- .hidden: hidden (its name begins with a dot)",
        "+ a.txt",
        "- metadata.csv: holds the sources of the documents beside it",
    ]


def test_a_file_may_be_given_by_itself(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt")
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    (found,) = walk([tmp_path / "a.txt"])
    assert isinstance(found, Found)
    assert (found.path, found.name, found.label) == (tmp_path / "a.txt", "a.txt", "a.txt")
    assert told(tmp_path / ".b.txt") == ["+ .b.txt"]
    assert told(tmp_path / "a.txt", tmp_path / "link") == ["+ a.txt", "- link: the same file as a.txt"]
    assert told(tmp_path / "none.txt") == [f"! {tmp_path}/none.txt: there is no such file or folder"]


def test_two_files_of_one_name_are_two_files(tmp_path: Path) -> None:
    fill(tmp_path, "one/a.txt", "two/a.txt")
    assert told(tmp_path) == ["+ one/a.txt", "+ two/a.txt"]
    assert told(tmp_path / "one", tmp_path / "two") == ["+ a.txt", f"+ {tmp_path}/two/a.txt"]
    names = [step.name for step in walk([tmp_path / "one", tmp_path / "two"]) if isinstance(step, Found)]
    assert names == ["a.txt", "a.txt"]


def test_each_real_file_is_found_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "sub/b.txt")
    os.link(tmp_path / "a.txt", tmp_path / "c.txt")
    (tmp_path / "d.txt").symlink_to("a.txt")
    (tmp_path / "e").symlink_to("sub")
    assert told(tmp_path) == [
        "+ a.txt",
        "- c.txt: the same file as a.txt",
        "- d.txt: the same file as a.txt",
        "+ e/b.txt",
        "- sub/b.txt: the same file as e/b.txt",
    ]


def test_links_lead_nowhere_but_inside(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "out/secret.txt")
    inside = tmp_path / "in"
    (inside / "b").symlink_to(tmp_path / "out" / "secret.txt")
    (inside / "c").symlink_to("nothing")
    (inside / "d").symlink_to("/dev/zero")
    (inside / "e").symlink_to("f")
    (inside / "f").symlink_to("e")
    (inside / "g").symlink_to("..")
    (inside / "h").symlink_to(".")
    (inside / "i").symlink_to(inside)
    outside = "a link out of the folder; give its target itself to have it read"
    loop = "a link back to a folder that it lies in (a loop)"
    assert told(inside) == [
        "+ a.txt",
        f"- b: {outside}",
        "! c: a link that leads nowhere",
        f"- d: {outside}",
        "! e: a link that leads back to itself (a loop)",
        "! f: a link that leads back to itself (a loop)",
        f"- g: {outside}",
        f"- h: {loop}",
        f"- i: {loop}",
    ]


def test_only_plain_files_are_found(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(tmp_path)  # the name of a socket is short
        try:
            listening.bind("socket")
        finally:
            os.chdir(here)
        only = "and only plain files are read"
        assert told(tmp_path) == [f"! pipe: it is a pipe, {only}", f"! socket: it is a socket, {only}"]
    assert told(tmp_path / "pipe", Path("/dev/null")) == [
        f"! pipe: it is a pipe, {only}",
        f"! null: it is a device, {only}",
    ]


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that other users may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_folder_without_rights_is_named_and_the_rest_is_found(public_folder: Path) -> None:
    fill(public_folder, "a.txt", "closed/b.txt", "z.txt")
    (public_folder / "closed").chmod(0)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:  # the superuser may enter any folder
            os.seteuid(65534)
        os.write(writer, "\n".join(told(public_folder)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answers:
        lines = answers.read().splitlines()
    os.waitpid(child, 0)
    (public_folder / "closed").chmod(0o700)
    assert lines == [
        "+ a.txt",
        "! closed/: no right to read it; change its permissions or leave it out",
        "+ z.txt",
    ]


def test_folders_are_followed_64_deep(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(70):
        deep = deep / "d"
    fill(deep, "a.txt")
    fill(tmp_path, "z.txt")
    deepest = "/".join(["d"] * 64)
    assert told(tmp_path) == [f"! {deepest}: the limit of 64 folders in each other is reached", "+ z.txt"]


def test_the_limit_of_files_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[walk.__module__], "WALK", WalkLimits(files=3))
    fill(tmp_path, "a", "b", "c", "d", "e")
    assert told(tmp_path) == ["+ a", "+ b", "+ c", "! d: the limit of 3 files is reached; give fewer folders"]


NAMES = [
    (b"caf\xe9.txt", "caf\\xe9.txt"),
    (b"a\nb.txt", "a\\x0ab.txt"),
    (b"\x1b[31mred.txt", "\\x1b[31mred.txt"),
    ("a\u202etxt.exe".encode(), "a\\u202etxt.exe"),
    (b"--ledger", "--ledger"),
    (b"$(reboot);`x`", "$(reboot);`x`"),
    ("Қазақстан и Oʻzbekiston 5.txt".encode(), "Қазақстан и Oʻzbekiston 5.txt"),
    (b"x" * 255, "x" * 255),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_names_are_shown_printable_and_opened_as_they_are(name: bytes, shown: str, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(name)
    try:
        path.write_text("Text.")
    except OSError:
        pytest.skip("this file system takes no such name")
    (found,) = walk([tmp_path])
    assert isinstance(found, Found)
    assert (found.label, found.name) == (shown, shown)
    assert found.path.read_text() == "Text."
