"""A server on this machine that answers as statistical services do, as it is told, and stops by itself."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Reply:
    """One answer: `length` announces more bytes than come, which is half an answer."""

    body: str
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass
class Service:
    """The replies still to give (the last one is given again and again), and what was asked so far."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    asked: list[tuple[str, dict[str, str], dict[str, str]]] = field(default_factory=list)

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def serving(*replies: Reply) -> Iterator[Service]:
    """A service that gives these replies in order."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            service.asked.append((parts.path, query, {name.lower(): value for name, value in self.headers.items()}))
            reply = service.next()
            data = reply.body.encode()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data) if reply.length is None else reply.length))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        service = Service(f"http://127.0.0.1:{server.server_port}", list(replies))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()


def worldbank(*values: tuple[int, float | None], page: int = 1, pages: int = 1, updated: str = "2024-06-28") -> str:
    """A page of the World Bank: gross domestic product of Kazakhstan by year."""
    head = {"page": page, "pages": pages, "per_page": 1000, "total": 2, "sourceid": "2", "lastupdated": updated}
    records = [
        {
            "indicator": {"id": "NY.GDP.MKTP.CD", "value": "GDP (current US$)"},
            "country": {"id": "KZ", "value": "Kazakhstan"},
            "countryiso3code": "KAZ",
            "date": str(year),
            "value": value,
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }
        for year, value in values
    ]
    return json.dumps([head, records])


def comtrade(*values: tuple[int, float], took: str = "0.15 secs") -> str:
    """An answer of UN Comtrade: exports of Kazakhstan to Uzbekistan by year."""
    records = [
        {
            "typeCode": "C",
            "freqCode": "A",
            "refPeriodId": year * 10_000 + 101,
            "refYear": year,
            "period": str(year),
            "reporterCode": 398,
            "reporterISO": "KAZ",
            "reporterDesc": "Kazakhstan",
            "flowCode": "X",
            "flowDesc": "Export",
            "partnerCode": 860,
            "partnerISO": "UZB",
            "partnerDesc": "Uzbekistan",
            "partner2Code": 0,
            "classificationCode": "H6",
            "cmdCode": "TOTAL",
            "cmdDesc": "All Commodities",
            "customsCode": "C00",
            "motCode": 0,
            "qtyUnitCode": -1,
            "netWgt": 0.0,
            "cifvalue": None,
            "fobvalue": value,
            "primaryValue": value,
        }
        for year, value in values
    ]
    return json.dumps({"elapsedTime": took, "count": len(records), "data": records, "error": ""})
