"""Lets a command take its options as one record instead of a long list of parameters."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, get_type_hints


def takes(record: type[Any]) -> Callable[[Callable[[Any], None]], Callable[..., None]]:
    """Make a command whose options are the record's fields, each annotated with its `typer.Option`."""
    hints = get_type_hints(record, include_extras=True)

    def make(command: Callable[[Any], None]) -> Callable[..., None]:
        def run(**options: Any) -> None:
            command(record(**options))

        parameters = [
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if field.default is MISSING else field.default,
                annotation=hints[field.name],
            )
            for field in fields(record)
        ]
        run.__name__, run.__doc__ = command.__name__, command.__doc__
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        return run

    return make
