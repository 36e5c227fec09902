"""Fresh workers answer in order, and say what went wrong."""

from __future__ import annotations

import math
import os

import pytest

from registan.supervisor.fresh import FreshWorkers, LostError


def test_results_come_in_the_order_of_the_tasks() -> None:
    with FreshWorkers(math.factorial, 2) as workers:
        assert list(workers.run(iter(range(20)))) == [math.factorial(number) for number in range(20)]


def test_a_task_that_raises_is_told_with_its_reason() -> None:
    with pytest.raises(LostError, match="ValueError"), FreshWorkers(math.sqrt, 1) as workers:
        list(workers.run([4, -1]))


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(LostError, match="without an answer"), FreshWorkers(os._exit, 1) as workers:
        list(workers.run([3]))


def test_no_worker_is_left() -> None:
    with FreshWorkers(math.sqrt, 2) as workers:
        born = list(workers._born)
        assert list(workers.run([4.0])) == [2.0]
    assert [process.poll() for process in born] == [0, 0]
