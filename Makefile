# Each goal sets up what it needs; a second run installs nothing.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
JOBS ?= 2

.PHONY: run test lint bench faults tour

run: $(READY)
	@$(PY) main.py $(if $(FILE),"$(FILE)")

test: $(READY)
	@$(PY) -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

lint: $(READY)
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy

bench: $(READY)
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

faults: $(READY)
	@$(PY) -m tests.faults

tour: $(READY)
	@$(PY) main.py --tour tour

$(READY): requirements.lock resources/package/system_libraries.sh
	@echo "Setting up $(VENV) and the system libraries, once…"
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@sh resources/package/system_libraries.sh $(VENV)
	@touch $@
