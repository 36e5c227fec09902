"""Asks a statistical service over HTTP, patiently: after 429, 5xx, half answers and web pages it asks again."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from registan.statistics import SeriesError
from registan.statistics.limits import JSON
from registan.store.errors import LedgerError

if TYPE_CHECKING:
    import httpx

_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_REFUSES_KEY = frozenset({401, 403})
_SHOWN = 200


class FetchError(LedgerError):
    """A service that gave no usable answer; the message says which, why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often a service is asked and how long it is waited for (seconds); a wait doubles with each try."""

    tries: int = 5
    first_wait: float = 1.0
    longest_wait: float = 60.0
    connect: float = 10.0
    whole: float = 60.0
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of a service; `headers` carry a key and appear in no message, `check` refuses half an answer."""

    service: str
    url: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    check: Callable[[str], object] = str

    @property
    def shown(self) -> str:
        """The address as it can be asked again by anybody with a key."""
        import httpx

        return str(httpx.URL(self.url, params=dict(self.query)))


class _TryAgainError(Exception):
    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


def fetch(question: Question, patience: Patience | None = None) -> str:
    """The service's answer as text; raises FetchError when it does not come."""
    import httpx

    patience = patience or Patience()
    timeout = httpx.Timeout(patience.whole, connect=patience.connect)
    with httpx.Client(timeout=timeout, follow_redirects=False) as client:
        for count in range(1, patience.tries + 1):
            try:
                return _ask(client, question)
            except _TryAgainError as error:
                if count == patience.tries:
                    raise FetchError(f"{question.service}: {error} ({count} times). {_LATER}") from error
                wait = patience.first_wait * 2 ** (count - 1) if error.wait is None else error.wait
                patience.sleep(min(wait, patience.longest_wait))
    raise FetchError(f"{question.service} was not asked: the number of tries is {patience.tries}")


_LATER = "Nothing was changed; ask again later, what the ledger kept of earlier answers stays"


def _ask(client: httpx.Client, question: Question) -> str:
    import httpx

    try:
        with client.stream("GET", question.shown, headers=dict(question.headers)) as response:
            body = _body(response, question)
            _check_status(response, body, question)
    except httpx.TimeoutException as error:
        raise _TryAgainError("it did not answer in time") from error
    except httpx.RemoteProtocolError as error:
        raise _TryAgainError("it broke off in the midst of its answer") from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise FetchError(f"{question.service}: {question.url!r} is no address of a service") from error
    except (httpx.TransportError, httpx.DecodingError) as error:
        raise _TryAgainError(f"it cannot be reached ({error})") from error
    if body.lstrip().startswith("<"):
        raise _TryAgainError("it answered with a web page instead of data (maintenance, or a proxy in between?)")
    try:
        question.check(body)
    except SeriesError as error:
        if "half" in str(error):
            raise _TryAgainError(str(error)) from error
        raise FetchError(f"{question.service}: {error}") from error
    return body


def _body(response: httpx.Response, question: Question) -> str:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > JSON.size:
            limit = JSON.size // 1_000_000
            raise FetchError(f"{question.service}: its answer is longer than {limit} MB; ask for fewer years or goods")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _TryAgainError("its answer is no UTF-8") from error


def _check_status(response: httpx.Response, body: str, question: Question) -> None:
    status = response.status_code
    said = "" if body.lstrip().startswith("<") else f": {' '.join(body.split())[:_SHOWN]}"
    if status in _AGAIN:
        why = "it asks for fewer questions at a time (429)" if status == 429 else f"it failed with status {status}"
        raise _TryAgainError(why, _wait(response.headers.get("retry-after")))
    if status in _REFUSES_KEY:
        raise FetchError(f"{question.service} refuses the key or its quota is used up ({status}){said}")
    if response.is_redirect:
        raise FetchError(f"{question.service} moved to {response.headers.get('location', 'another address')[:_SHOWN]}")
    if status != 200:
        raise FetchError(f"{question.service} refuses the question with status {status}{said}")


def _wait(said: str | None) -> float | None:
    """Seconds that the service asks to wait, told as a number or as a date."""
    if said is None:
        return None
    if said.isdecimal():
        return float(said)
    try:
        until = email.utils.parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, (until - datetime.now(UTC)).total_seconds()) if until.tzinfo else None
