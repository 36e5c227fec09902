"""Output files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from registan.export import replacing


def test_the_file_appears_with_all_its_content(tmp_path: Path) -> None:
    target = tmp_path / "claims.jsonl"
    with replacing(target) as file:
        file.write("one\n")
        assert not target.exists()
    assert target.read_text() == "one\n"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "claims.jsonl"
    target.write_text("old\n")
    with pytest.raises(RuntimeError), replacing(target) as file:
        file.write("new\n")
        raise RuntimeError
    assert target.read_text() == "old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]


def test_a_link_is_followed_and_rights_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    with replacing(link) as file:
        file.write("new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    with replacing(Path(os.devnull)) as file:
        file.write("x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_an_error() -> None:
    with pytest.raises(OSError, match="No space left"), replacing(Path("/dev/full")) as file:
        file.write("x")


def test_a_lone_surrogate_becomes_an_escape(tmp_path: Path) -> None:
    target = tmp_path / "a"
    with replacing(target) as file:
        file.write('{"doc": "\udc80"}')
    assert target.read_bytes() == b'{"doc": "\\udc80"}'


def test_a_file_in_no_folder_is_named_as_it_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "none" / "claims.jsonl"
    with pytest.raises(FileNotFoundError) as told, replacing(target):
        pass
    assert told.value.filename == str(target)
