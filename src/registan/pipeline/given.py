"""The identities that users give to a ledger: read and checked, kept in it, in force while its claims are compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from registan.model import content_id
from registan.store.errors import GivenFileError
from registan.store.file.lock import write_lock
from registan.store.store import Store
from registan.store.tables.text import is_storable
from registan.store.writing.given import Given, Listener

from .rulebook import derivation_version

IDENTITIES = "identities"


def read_given(file: Path) -> Given:
    """The user's file, checked; GivenFileError with file and line where something is wrong in it."""
    # the loader of lexicons is not needed to open a ledger: it is imported where a file is read
    from registan.lexicons import LexiconError
    from registan.lexicons.identity_file import LARGEST, read_identities

    label = file.name
    try:
        with file.open("rb") as opened:
            text = opened.read(4 * LARGEST + 1).decode("utf-8-sig")
        read_identities(text, label)
    except OSError as error:
        raise GivenFileError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise GivenFileError(f"{label}:1: the file is not UTF-8. Save it so.") from error
    except LexiconError as error:
        raise GivenFileError(f"{error}.") from error
    if not is_storable(label):
        label = IDENTITIES
    return Given(label, text)


def give(ledger: Path, given: Given, listen: Listener = lambda *_: None) -> bool:
    """Keep the identities and make findings anew where they are others than before; whether they were.

    The caller holds the write lock.
    """
    store = Store(ledger)
    try:
        before = store.given(IDENTITIES)
        if (before.text if before else "") == (given.text if given.text.strip() else ""):
            return False
        from registan.lexicons.identities import knowing

        with knowing(given.text, given.label):
            from registan.reconcile import reconcile

            store.keep_given(IDENTITIES, given, reconcile, listen)
    finally:
        store.close()
    return True


def give_file(store: Store, file: Path) -> bool:
    """Keep the identities of a file; whether they are others than before."""
    given = read_given(file)
    with write_lock(store.path):
        return give(store.path, given)


@contextmanager
def own_identities(store: Store) -> Iterator[str]:
    """Let the ledger's own identities hold beside the package's; yields the version of all rules together."""
    given = store.given(IDENTITIES)
    if given is None:
        yield derivation_version()
        return
    from registan.lexicons import LexiconError
    from registan.lexicons.identities import knowing

    try:
        with knowing(given.text, given.label):
            yield content_id("rules", derivation_version(), given.text)
    except LexiconError as error:
        hint = "They were given to the ledger before; give it a file that this version reads"
        raise GivenFileError(f"{error}. {hint}: registan build --identities FILE.") from error
