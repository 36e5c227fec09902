"""Whole messages over a stream socket; the side that supervises never waits for the rest of one."""

from __future__ import annotations

import socket
import struct

_HEAD = struct.Struct("!Q")
_CHUNK = 1 << 16


class ClosedError(Exception):
    """The other side is gone."""


class Channel:
    """One end of a pair of sockets. A message longer than `longest` bytes counts as the other side's end."""

    def __init__(self, end: socket.socket, longest: int) -> None:
        self.socket = end
        self._longest = longest
        self._buffer = bytearray()

    def fileno(self) -> int:
        """The socket's number, for selectors."""
        return self.socket.fileno()

    def send(self, message: bytes) -> None:
        """Send one message, however long it takes."""
        try:
            self.socket.sendall(_HEAD.pack(len(message)))
            self.socket.sendall(message)
        except OSError as error:
            raise ClosedError from error

    def receive(self) -> bytes:
        """Wait for one message."""
        while (message := self.poll()) is None:
            pass
        return message

    def poll(self) -> bytes | None:
        """Take in what has arrived: one whole message, or None while its end is still to come."""
        message = self._taken()
        if message is not None:
            return message
        try:
            chunk = self.socket.recv(_CHUNK)
        except OSError as error:
            raise ClosedError from error
        if not chunk:
            raise ClosedError
        self._buffer += chunk
        return self._taken()

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def _taken(self) -> bytes | None:
        if len(self._buffer) < _HEAD.size:
            return None
        (length,) = _HEAD.unpack_from(self._buffer)
        if length > self._longest:
            raise ClosedError
        end = _HEAD.size + length
        if len(self._buffer) < end:
            return None
        message = bytes(self._buffer[_HEAD.size : end])
        del self._buffer[:end]
        return message
