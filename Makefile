# What a contributor does often; `make help` lists it.
PYTHON := .venv/bin/python

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

.venv:
	python3 -m venv .venv && .venv/bin/pip install -q -e ".[dev]"

check: .venv  ## all tests, types and style included
	$(PYTHON) -m pytest

format: .venv  ## lay the code out
	$(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .

golden: .venv  ## renew the golden files, and show what changed
	GOLDEN=renew $(PYTHON) -m pytest tests/exporters tests/typography tests/letter tests/reply/test_align.py tests/test_settings.py; git --no-pager diff tests/golden

docs: .venv  ## renew the generated docs and pictures
	$(PYTHON) docs/generate.py

benchmarks: .venv  ## start-up, saving, posts and aligning replies, as ratios in one run
	$(PYTHON) benchmarks/speed.py && $(PYTHON) benchmarks/exporting.py && $(PYTHON) benchmarks/aligning.py

.PHONY: help check format golden docs benchmarks
