# Each target first installs what it needs and is not here yet: resources/setup.sh.

python := .venv/bin/python
ARGS ?=
ROWS ?= 1_000_000

.PHONY: help run test lint bench format i18n screenshots clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Open the window; without a display, scrub the sample in the terminal
	@resources/setup.sh run
	@$(python) -m deact_gui $(ARGS)

test: ## Lint, check types and run the tests; ARGS="-k phone" goes to pytest
	@resources/setup.sh test
	@$(MAKE) --no-print-directory lint
	@if command -v xvfb-run >/dev/null; \
	then xvfb-run -a -s "-screen 0 1920x1200x24" $(python) -m pytest $(ARGS); \
	else QT_QPA_PLATFORM=offscreen $(python) -m pytest $(ARGS); fi

lint: ## Lint and check types
	@resources/setup.sh tools
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy

bench: ## Time it against cp and other tools; ROWS=10_000_000 for a large list
	@resources/setup.sh bench
	@$(python) -m benchmarks $(ROWS)

format: ## Sort imports, mend what can be mended, format
	@resources/setup.sh tools
	@$(python) -m ruff check --fix
	@$(python) -m ruff format

i18n: ## Extract the visible texts, and compile their translations: see resources/translations
	@resources/setup.sh tools
	@$(python) resources/translations/update.py

screenshots: ## Take the README's screenshots again
	@resources/setup.sh test
	@xvfb-run -a -s "-screen 0 1920x1200x24" $(python) resources/screenshots/take.py

clean: ## Remove what the tools left behind, .venv too
	rm -rf .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
