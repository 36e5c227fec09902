"""Finds the files to read, in an order that depends on their names alone; whatever is passed over is named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from registan.model import Unreadable

from .limits import WALK
from .names import printable
from .opening import kind_of, reason_of

METADATA_NAME = "metadata.csv"
MAPPING_SUFFIX = ".mapping.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read: `label` is its printable place in the folder `root` that was given, `name` its last part."""

    path: Path
    label: str
    name: str
    root: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file or folder that a rule leaves out."""

    path: Path
    label: str
    reason: str


Step = Found | Unreadable | Skipped


def walk(paths: Iterable[Path]) -> Iterator[Step]:
    """The files under these folders and these files themselves, each real file once."""
    walker = _Walker()
    for path in paths:
        yield from walker.start(Path(path))


class _Walker:
    def __init__(self) -> None:
        self._files: dict[tuple[int, int], str] = {}
        self._labels: set[str] = set()
        self._given = ""
        self._found = 0

    def start(self, path: Path) -> Iterator[Step]:
        """One path that the user gave; a link given by hand is followed."""
        label = self._given = printable(os.fspath(path))
        try:
            state = path.stat()
        except OSError as error:
            reason = "there is no such file or folder" if isinstance(error, FileNotFoundError) else reason_of(error)
            yield Unreadable(name=label, reason=reason)
            return
        if stat.S_ISDIR(state.st_mode):
            root = path.resolve()
            yield from self._folder(path, root, "", (_identity(state),))
        else:
            self._given = printable(os.fspath(path.parent))
            real = path.resolve() if path.is_symlink() else path
            yield self._file(real, real.parent, printable(path.name), state)

    def _folder(self, folder: Path, root: Path, prefix: str, above: tuple[tuple[int, int], ...]) -> Iterator[Step]:
        try:
            names = sorted((entry.name for entry in folder.iterdir()), key=os.fsencode)
        except OSError as error:
            yield Unreadable(name=prefix or printable(os.fspath(folder)), reason=reason_of(error))
            return
        for name in names:
            if self._found > WALK.files:
                return
            yield from self._entry(folder / name, root, prefix + printable(name), above)

    def _entry(self, path: Path, root: Path, label: str, above: tuple[tuple[int, int], ...]) -> Iterator[Step]:
        self._found += 1
        if self._found > WALK.files:
            yield Unreadable(name=label, reason=f"the limit of {WALK.files:,} files is reached; give fewer folders")
            return
        rule = _rule(path.name)
        if rule:
            yield Skipped(path=path, label=label, reason=rule)
            return
        try:
            if path.is_symlink():
                path = _followed(path, root)
            state = path.lstat()
        except _RefusedError as refused:
            yield refused.step(path, label)
            return
        except OSError as error:
            yield Unreadable(name=label, reason=reason_of(error))
            return
        if not stat.S_ISDIR(state.st_mode):
            yield self._file(path, root, label, state)
        elif _identity(state) in above:
            yield Skipped(path=path, label=label, reason="a link back to a folder that it lies in (a loop)")
        elif len(above) >= WALK.depth:
            yield Unreadable(name=label, reason=f"the limit of {WALK.depth} folders in each other is reached")
        else:
            yield from self._folder(path, root, label + "/", (*above, _identity(state)))

    def _file(self, path: Path, root: Path, label: str, state: os.stat_result) -> Step:
        kind = kind_of(state.st_mode)
        if kind is not None:
            return Unreadable(name=label, reason=f"it is {kind}, and only plain files are read")
        seen = self._files.get(_identity(state))
        if seen is not None:
            return Skipped(path=path, label=label, reason=f"the same file as {seen}")
        name = label.rsplit("/", 1)[-1]
        if label in self._labels:  # two folders were given, and both hold such a file
            label = f"{self._given}/{label}"
        self._labels.add(label)
        self._files[_identity(state)] = label
        return Found(path=path, label=label, name=name, root=root)


class _RefusedError(Exception):
    def __init__(self, reason: str, *, by_rule: bool) -> None:
        super().__init__(reason)
        self._reason, self._by_rule = reason, by_rule

    def step(self, path: Path, label: str) -> Step:
        if self._by_rule:
            return Skipped(path=path, label=label, reason=self._reason)
        return Unreadable(name=label, reason=self._reason)


def _followed(link: Path, root: Path) -> Path:
    """Where a link leads, if that is inside the folder that was given."""
    try:
        target = link.resolve(strict=True)
    except FileNotFoundError:
        raise _RefusedError("a link that leads nowhere", by_rule=False) from None
    except (OSError, RuntimeError):
        raise _RefusedError("a link that leads back to itself (a loop)", by_rule=False) from None
    if not target.is_relative_to(root):
        raise _RefusedError("a link out of the folder; give its target itself to have it read", by_rule=True)
    return target


def _rule(name: str) -> str | None:
    if name.startswith("."):
        return "hidden (its name begins with a dot)"
    if name == METADATA_NAME:
        return "holds the sources of the documents beside it"
    if name.endswith(MAPPING_SUFFIX):
        return "says what the columns of the table beside it mean"
    return None


def _identity(state: os.stat_result) -> tuple[int, int]:
    return state.st_dev, state.st_ino
