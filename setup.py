"""Compiles the reader of sentences when it is installed with `REGISTAN_COMPILE=1`: the same claims in half the time.

What mypyc makes of the modules named in pyproject.toml is installed beside their sources. Without it, or where the
compiler is missing or fails, the package is the plain Python that it always also is.
"""

import os
import sys
import tomllib
from pathlib import Path
from typing import Any

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).parent


class BuildAllOrNone(build_ext):
    """Compiles the modules and builds them; when one fails leaves none, for they only work together."""

    extensions: list[Any]

    def run(self) -> None:
        """Build, or say why not and go on with plain Python."""
        try:
            self.distribution.ext_modules = compiled()
            self.reinitialize_command("build_ext")
            self.ensure_finalized()
            super().run()
        except (Exception, SystemExit) as error:  # the compiler ends the process when it cannot go on
            print(f"registan: the reader stays plain Python: {error}", file=sys.stderr)
            for made in Path(self.build_lib).rglob("*.so"):
                made.unlink()
            self.extensions = self.distribution.ext_modules = []


def compiled() -> list[Any]:
    """What mypyc makes of the modules: C sources of one library, and a door to it for each module."""
    from mypyc.build import mypycify

    options = ["--config-file=", "--ignore-missing-imports"]
    return mypycify([*options, *map(str, modules())], opt_level="1", debug_level="0")


def modules() -> list[Path]:
    """The sources that are compiled; a package's own file only hands on names."""
    chosen = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["registan"]
    found, plain = ({path for place in chosen[kind] for path in ROOT.glob(place)} for kind in ("compiled", "plain"))
    return [path.relative_to(ROOT) for path in sorted(found - plain) if path.name != "__init__.py"]


if __name__ == "__main__":
    asked = os.environ.get("REGISTAN_COMPILE") == "1"
    setup(
        # Named here so that the package is known to be for one platform; the command puts the real ones in its place.
        ext_modules=[Extension("registan.compiled", [])] if asked else [],
        cmdclass={"build_ext": BuildAllOrNone},
    )
