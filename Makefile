# Every task of the project. `make help` lists them.

PYTHON ?= $(firstword $(shell command -v python3.11) $(shell command -v python3))
BIN := .venv/bin
READY := .venv/.ready
LOCK := uv pip compile --universal --generate-hashes --no-emit-index-url --no-header \
	--no-annotate --python-version 3.11 --quiet

.DEFAULT_GOAL := help
.PHONY: help setup java browser pdfsig demo demo-reset test lint words bench lock clean

help: ## list the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv with the locked packages and the sapar command

# PySpark comes as source alone: it is built with the locked setuptools, not with one of the day.
# The stamp comes last, so that an interrupted setup is done again.
$(READY): pyproject.toml requirements/uv.txt requirements/dev.txt
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/uv.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation-package pyspark \
		--require-hashes -r requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

# No wheel brings a Java that Spark starts on. Where the tests may install one, they do.
java: ## see that Java 17 or later is there, for Spark; as root on Debian, install it
	@set -e; \
	known() { java -version 2>&1 | awk -F '"' '/version/ { split($$2, v, "."); exit !(v[1] >= 17) }'; }; \
	if known; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless; \
	else \
		echo "The tests of the Spark engine need Java 17 or later (Debian: openjdk-17-jre-headless)" >&2; \
		exit 1; \
	fi

browser: ## see that a Chromium is there, for tests of pages; as root on Debian, install it
	@set -e; \
	if command -v chromium >/dev/null || command -v google-chrome >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends chromium; \
	else \
		echo "The tests of pages need Chromium (Debian: chromium)" >&2; \
		exit 1; \
	fi

pdfsig: ## see that poppler's pdfsig is there, which judges signed files in tests; as root on Debian, install it
	@set -e; \
	if command -v pdfsig >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends poppler-utils; \
	else \
		echo "The tests of signed files need pdfsig (Debian: poppler-utils)" >&2; \
		exit 1; \
	fi

demo: setup ## the site with an invented world in it, on PORT (8000); a second run keeps the data
	$(BIN)/sapar demonstrate

demo-reset: setup ## the same, begun anew
	$(BIN)/sapar demonstrate --reset

test: setup java browser pdfsig ## run every test, the worked examples of the documentation included
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

lint: setup ## style, types and layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if [ -d src/sapar_web ]; then $(BIN)/lint-imports --config .importlinter-web; fi
	$(BIN)/djlint src/sapar_web/templates --lint --quiet

words: setup ## bring the Kazakh and Russian catalogues up to the source, and compile them
	$(BIN)/python -m translation.catalogues

bench: setup ## measure import and balance against bare engines, and the site if wrk is there
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.panels
	@if command -v wrk >/dev/null; then $(BIN)/python -m benchmarks.site; else \
		echo "The site is measured where wrk is (Debian: wrk)" >&2; \
	fi

lock: setup ## choose new versions of all packages and lock them
	$(BIN)/$(LOCK) --upgrade requirements/uv.in --output-file requirements/uv.txt
	$(BIN)/$(LOCK) --upgrade pyproject.toml --extra site --group dev --output-file requirements/dev.txt

clean: ## remove what the tasks made
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
