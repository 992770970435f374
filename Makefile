# `make site` builds content/ into output/ and the manual into output-manual/; `make test` runs every check.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test check clean

site: $(VENV)/installed
	$(BIN)/briefgen build
	$(BIN)/python docs/make.py .briefgen/manual
	$(BIN)/briefgen build --quiet --directory .briefgen/manual --output output-manual
	@echo "The site is in output/. To look at it: $(PYTHON) -m http.server --directory output 8000, then http://127.0.0.1:8000/ (or open output/index.html)"

test: $(VENV)/installed-dev check

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --cov --cov-report=term --cov-fail-under=100

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "briefgen needs Python 3.11 or newer; say which with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { rm -rf $(VENV); echo "$(PYTHON) has no venv module; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[search]'
	@touch $@

$(VENV)/installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) .briefgen .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage dist
	rm -rf output-manual
	find output -mindepth 1 ! -name .gitignore -delete
