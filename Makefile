# Registan on a machine that has Python 3.11 or newer and nothing else. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
DEMO   := build/demo.db
FAST   := build/fast
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK   := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --all-build-deps \
          --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options
COMPILE := REGISTAN_COMPILE=1 $(INSTALL) --no-deps --no-build-isolation

.PHONY: help setup setup-dev fast demo test test-fast check score score-raise bench readme lock clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(VENV)/.runtime ## make the environment in .venv with what `registan` needs
	@echo "Ready: $(BIN)/registan"

setup-dev: $(VENV)/.dev

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Registan needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Try: make setup PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python cannot make an environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }

$(VENV)/.runtime: requirements.lock pyproject.toml | $(BIN)/python
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

fast: $(VENV)/.dev ## compile the reader (minutes, a C compiler): the same claims in half the time; `make setup` undoes it
	@rm -rf build/lib* build/bdist*
	@$(COMPILE) --force-reinstall .
	@rm $(VENV)/.runtime
	@$(BIN)/registan doctor | grep reader

demo: $(VENV)/.runtime ## read the sample corpus: a summary, three claims with their quotes, the findings
	@rm -rf $(DEMO)* && mkdir -p $(dir $(DEMO))
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash benchmarks/demo.sh $(DEMO)

test: check ## every check and every test
	@$(BIN)/python -m pytest -m ''

test-fast: $(VENV)/.dev ## compile the reader aside, test it, and hold its claims and its speed against the plain one
	@if ! echo '#include <Python.h>' | $${CC:-cc} -E -I"$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("include"))')" - >/dev/null 2>&1; then \
	  echo "No C compiler, or none of Python's headers: the compiled reader is not tested." >&2; else \
	  rm -rf build/lib* build/bdist* $(FAST) && $(COMPILE) --target $(FAST) . && \
	  PYTHONPATH=$(CURDIR)/$(FAST) $(BIN)/python -m pytest -m '' tests/extract tests/lexicons tests/read \
	    tests/faults/test_nasty_documents.py tests/test_uncollected.py && \
	  $(BIN)/python benchmarks/compiled.py $(FAST); fi

check: $(VENV)/.dev ## format, lint, types and the floors of the house
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

score: $(VENV)/.runtime ## compare with the claims read by hand; fails under the pinned floors
	@$(BIN)/python benchmarks/score.py

score-raise: $(VENV)/.runtime ## pin higher floors (LOWER="reason" to pin lower ones)
	@$(BIN)/python benchmarks/score.py --raise $(if $(LOWER),--lower "$(LOWER)")

bench: $(VENV)/.runtime ## speed, memory and growth (compiled too, after `make test-fast`); other readers of figures
	@$(BIN)/python benchmarks/bench.py --json benchmarks/figures.json $(if $(wildcard $(FAST)),--compiled $(FAST))
	@$(BIN)/python benchmarks/peers.py

readme: $(VENV)/.runtime ## write the demo's output and the measured figures into the README
	@$(BIN)/python benchmarks/readme.py

lock: | $(BIN)/python ## pin the newest versions that fit, with hashes
	@test -x $(BIN)/pip-compile || $(INSTALL) pip-tools
	@CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --upgrade --output-file requirements.lock pyproject.toml
	@CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --constraint requirements.lock --extra dev \
	  --output-file requirements-dev.lock pyproject.toml

clean: ## remove what the targets made, the environment included
	@rm -rf $(VENV) build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
