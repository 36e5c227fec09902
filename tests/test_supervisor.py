from __future__ import annotations

import errno
import os
import pickle
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from registan.supervisor import Outcome, Supervisor, WorkerLimits
from registan.supervisor.channel import Channel, ClosedError
from registan.supervisor.records import NoRecordError, loads

MEGABYTE = 1_000_000
LIMITS = WorkerLimits(seconds=1.5, memory=200 * MEGABYTE, file_size=MEGABYTE, tasks=5)


def work(task: str) -> object:  # noqa: PLR0912 - one branch a fault
    """What a hostile document may do to its reader."""
    match task:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            os._exit(3)
        case "hang":
            time.sleep(60)
        case "busy":
            while True:
                pass
        case "swell":
            return len(bytearray(400 * MEGABYTE))
        case "raise":
            raise ValueError("words of the document")
        case "deep":
            return deep(0)
        case "code":
            return os.system
        case "pid":
            return os.getpid()
        case "folder":
            Path(tempfile.gettempdir(), "left").write_text("x")
            return [tempfile.gettempdir(), [left.name for left in Path(tempfile.gettempdir()).iterdir()]]
        case "big file":
            return write_much()
        case "files":
            return [str(file.readlink()) for file in Path("/proc/self/fd").iterdir() if file.is_symlink()]
        case "session":
            return os.getsid(0) == os.getpid()
        case "print":
            print("noise of a parser", flush=True)
            os.write(2, b"noise of a native parser")
    return task.upper()


def deep(level: int) -> int:
    return deep(level + 1)


def write_much() -> str:
    try:
        Path(tempfile.gettempdir(), "much").write_bytes(b"x" * 2 * MEGABYTE)
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return "written"


def run(*tasks: str, workers: int = 1) -> list[Outcome[str, object]]:
    with Supervisor(work, workers, LIMITS) as supervisor:
        return list(supervisor.run(tasks))


FAILURES = [
    ("crash", "the reading process crashed (SIGSEGV)"),
    ("killed", "the system ended the reading process, as it does when the machine runs out of memory"),
    ("exit", "the reading process ended without an answer"),
    ("hang", "time limit of 1.5 s reached; split it up"),
    ("busy", "time limit of 1.5 s reached; split it up"),
    ("swell", "memory limit of 200 MB reached; split it up"),
    ("code", "the reading process answered with what is no record"),
]


@pytest.mark.parametrize(("task", "failure"), FAILURES)
@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_that_ends_its_worker_costs_itself_alone(task: str, failure: str, workers: int) -> None:
    outcomes = run("a", task, "b", "c", workers=workers)
    assert [(outcome.task, outcome.result, outcome.failure) for outcome in outcomes] == [
        ("a", "A", None),
        (task, None, failure),
        ("b", "B", None),
        ("c", "C", None),
    ]


def test_an_error_tells_its_kind_and_place_but_no_words_of_the_document() -> None:
    (outcome,) = run("raise")
    assert outcome.failure is not None
    assert outcome.failure.startswith("internal error: ValueError at test_supervisor.py:")
    assert "words" not in outcome.failure
    assert (
        run("deep")[0].failure
        == f"internal error: RecursionError at test_supervisor.py:{deep.__code__.co_firstlineno + 1}"
    )


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outcomes_come_in_the_order_of_the_tasks(workers: int) -> None:
    tasks = [f"t{n}" for n in range(40)]
    tasks[7] = tasks[20] = "crash"
    outcomes = run(*tasks, workers=workers)
    assert [outcome.task for outcome in outcomes] == tasks
    assert [outcome.result for outcome in outcomes] == [None if t == "crash" else t.upper() for t in tasks]


@pytest.mark.parametrize("workers", [1, 2])
def test_few_tasks_are_drawn_ahead_of_the_caller(workers: int) -> None:
    drawn = 0

    def tasks() -> Iterator[str]:
        nonlocal drawn
        for number in range(100):
            drawn += 1
            yield str(number)

    with Supervisor(work, workers, LIMITS) as supervisor:
        for done, _ in enumerate(supervisor.run(tasks()), start=1):
            assert drawn <= done + 4 * workers + 1


def test_a_worker_is_replaced_after_its_share_of_tasks() -> None:
    pids = [outcome.result for outcome in run(*["pid"] * 12)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [5, 5, 2]


def test_the_temporary_folder_is_private_emptied_and_removed() -> None:
    with Supervisor(work, 1, LIMITS) as supervisor:
        found = [outcome.result for outcome in supervisor.run(["folder", "folder"])]
        folder = Path(str(found[0][0]))  # type: ignore[index]
        assert folder.is_dir()
        assert folder.stat().st_mode & 0o077 == 0
        assert found == [[str(folder), ["left"]]] * 2
    assert not folder.parent.exists()


def test_a_worker_writes_no_large_file() -> None:
    assert run("big file")[0].result == "EFBIG"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are told by /proc")
def test_a_worker_has_none_of_the_programs_open_files(tmp_path: Path) -> None:
    with (tmp_path / "ledger").open("w"):
        (outcome,) = run("files")
    files = outcome.result
    assert isinstance(files, list)
    assert [name for name in files if not name.startswith(("/dev/null", "socket:", "/proc/"))] == []
    assert sum(name.startswith("socket:") for name in files) == 1


def test_a_worker_has_its_own_session_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert [outcome.result for outcome in run("session", "print")] == [True, "PRINT"]
    assert capfd.readouterr() == ("", "")


def test_what_is_warmed_up_is_shared() -> None:
    with Supervisor(lambda _: "warm" in os.environ, 1, LIMITS, warm=lambda: os.environ.update(warm="")) as supervisor:
        assert [outcome.result for outcome in supervisor.run(["x"])] == [True]
    assert "warm" not in os.environ


def test_no_worker_is_asked_for_or_outside_its_block() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Supervisor(work, 0)
    with pytest.raises(RuntimeError, match="with"):
        next(Supervisor(work).run(["a"]))


SCRIPT = """
import os, sys, time
from registan.supervisor import Supervisor
def work(task):
    time.sleep(0 if task < 4 else 60)
    return os.getpid()
with Supervisor(work, 2) as supervisor:
    for outcome in supervisor.run(range(8)):
        print(outcome.result, flush=True)
"""


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_the_program_however_it_ends(end: signal.Signals, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    assert program.stdout is not None
    pids = {int(program.stdout.readline()) for _ in range(4)}
    program.send_signal(end)
    _, errors = program.communicate(timeout=10)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and not (all(map(gone, pids)) and not list(tmp_path.iterdir())):
        time.sleep(0.02)
    assert all(map(gone, pids))
    assert list(tmp_path.iterdir()) == []
    assert errors.count("Traceback") == (1 if end == signal.SIGINT else 0)  # the program's own KeyboardInterrupt


@pytest.mark.parametrize("value", [None, 1, "x", b"x", (1, [2], {"a": {3}}), WorkerLimits()])
def test_records_travel(value: object) -> None:
    assert loads(pickle.dumps(value)) == value


class Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


@pytest.mark.parametrize("data", [b"", b"x", pickle.dumps(Bomb()), pickle.dumps(os.getcwd), pickle.dumps(loads)])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(NoRecordError):
        loads(data)


def test_a_message_arrives_whole_or_not_at_all() -> None:
    left, right = socket.socketpair()
    ours, theirs = Channel(left, 100), Channel(right, 100)
    theirs.send(b"one")
    theirs.send(b"")
    assert [ours.receive(), ours.receive()] == [b"one", b""]
    right.send(b"\0" * 7)
    assert ours.poll() is None
    right.send(b"\xff")
    with pytest.raises(ClosedError):  # longer than any message may be
        ours.poll()
    theirs.close()
    ours.close()
