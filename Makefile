# Everything here sets up what it needs, in the folder .venv, the first time; after that it starts at once.
# Written for any make since GNU Make 3.81, the one that macOS has.

# The newest Python that can make an environment; `make site PYTHON=/path/to/python3` names another.
PYTHON ?= $(shell for each in python3.14 python3.13 python3.12 python3.11 python3 python; do \
  $$each -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)

ENV := .venv
BIN := $(ENV)/bin
LINTER := tests/project/node_modules
RATER := benchmarks/node_modules
PEERS := benchmarks/peers/node_modules

# Material's notice about its own end of life is known, and needs not be read at each build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test check words bench weight lighthouse screenshots browser clean

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

site: $(ENV)/ready ## Build the sample site into the folder site/
	$(BIN)/mkdocs build --strict

serve: $(ENV)/ready ## Show the sample site on this machine, and build it again at each change
	$(BIN)/mkdocs serve

test: $(ENV)/ready-to-test $(LINTER) ## Run every test, the checks of `make check` among them
	$(BIN)/pytest --numprocesses auto

check: $(ENV)/ready-to-test $(LINTER) ## Run the checks alone: style, types, the import rule, workflows
	$(BIN)/pytest --numprocesses auto tests/project/test_checks.py

words: $(ENV)/ready-to-test ## Bring the catalogues of translations up to what the program says
	$(BIN)/python tests/project/messages.py

bench: $(ENV)/ready-to-bench $(PEERS) ## Time builds of 1,000 and of 10,000 stories, beside other site generators
	$(BIN)/python benchmarks/run.py

weight: $(ENV)/ready-to-bench ## Weigh pages of the sample and of 1,000 stories as they go over the wire
	$(BIN)/python benchmarks/weight.py

lighthouse: $(ENV)/ready-to-bench $(RATER) ## Rate the sample's front page and a story with Lighthouse
	$(BIN)/python benchmarks/lighthouse.py

screenshots: $(ENV)/ready-to-bench ## Picture the sample anew for README and documentation
	$(BIN)/python benchmarks/screenshots.py

browser: $(ENV)/ready-to-test ## Fetch a Chromium for the tests that drive one, where the machine has none
	$(BIN)/playwright install --with-deps chromium

clean: ## Remove all that was built or set up here
	rm -rf $(ENV) $(LINTER) $(RATER) $(PEERS) site .cache build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# The environment. Each stage is marked by an empty file, and made again when pyproject.toml changes.

$(BIN)/python:
	@test -n "$(PYTHON)" || { \
	  echo "No Python of version 3.11 or later, with its venv module, was found." >&2; \
	  echo "  Debian, Ubuntu:  apt-get install python3 python3-venv" >&2; \
	  echo "  macOS:           brew install python" >&2; \
	  echo "Or name one:       make site PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(ENV)

$(ENV)/ready: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(ENV)/ready-to-test: $(ENV)/ready
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(ENV)/ready-to-bench: $(ENV)/ready
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

# What checks the workflows and the built pages runs on Node.js; without it, these tests say that they were skipped.
$(LINTER): tests/project/package-lock.json
	@if command -v npm >/dev/null; \
	  then npm ci --prefix tests/project --ignore-scripts --no-audit --no-fund --silent && touch $@; \
	  else echo "Without npm, neither the GitHub workflows nor the HTML of the pages are checked."; fi

$(RATER): benchmarks/package-lock.json
	npm ci --prefix benchmarks --ignore-scripts --no-audit --no-fund --silent && touch $@

# Two of the site generators that we are compared with; a third comes with the environment.
$(PEERS): benchmarks/peers/package-lock.json
	@if command -v npm >/dev/null; \
	  then npm ci --prefix benchmarks/peers --ignore-scripts --no-audit --no-fund --silent && touch $@; \
	  else echo "Without npm, neither Eleventy nor Zola is compared."; fi
