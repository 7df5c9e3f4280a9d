# `make` alone prints this list. Everything runs in .venv, which `make setup` makes.
.DEFAULT_GOAL := help
.PHONY: help setup fetch update messages generate check surface test test-long coverage pages soak fuzz mutants demo wheel sdist release bench raw-table conformance downstream format clean

ifeq ($(OS),Windows_NT) # with the shell and the tools of Git for Windows
PYTHON ?= python
SCRIPTS := Scripts
else
PYTHON ?= python3
SCRIPTS := bin
endif
VENV := .venv
BIN := $(VENV)/$(SCRIPTS)
READY := $(VENV)/.ready
ORACLE := .venv-oracle/.ready
OLDER := .venv-oracle-older/.ready
PLAIN := .venv-plain/.ready
RELEASE := .venv-release/.ready
PUBLISHED := .venv-published/.ready
PUBLISHED_AIOHTTP := .venv-published-aiohttp/.ready
STRICT := $(BIN)/python -X dev -W error
JOBS ?= 2
TESTS = $(STRICT) -m pytest --tx '$(JOBS)*popen//python=$(STRICT)' --dist loadfile

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY)  ## make the environment for everything below

$(READY): pyproject.toml constraints.txt overrides/google/genai/version.py
	@echo "Making $(VENV) with all tools: about a minute, only after a change of pyproject.toml, constraints.txt or the version"
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "the tooling needs Python 3.11 or later: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[emulator]' --group dev
	touch $(READY)

$(ORACLE): tests/conformance/requirements.txt
	$(PYTHON) -m venv .venv-oracle
	.venv-oracle/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --requirement tests/conformance/requirements.txt
	touch $(ORACLE)

$(OLDER): tests/conformance/requirements-older.txt
	$(PYTHON) -m venv .venv-oracle-older
	.venv-oracle-older/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --requirement tests/conformance/requirements-older.txt
	touch $(OLDER)

$(PUBLISHED): tests/benchmarks/requirements.txt
	$(PYTHON) -m venv .venv-published
	.venv-published/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --requirement tests/benchmarks/requirements.txt
	touch $(PUBLISHED)

# Where aiohttp is installed, the published SDK uses it for its async calls.
$(PUBLISHED_AIOHTTP): tests/benchmarks/requirements-aiohttp.txt
	$(PYTHON) -m venv .venv-published-aiohttp
	.venv-published-aiohttp/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --requirement tests/benchmarks/requirements-aiohttp.txt
	touch $(PUBLISHED_AIOHTTP)

$(RELEASE): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-release
	.venv-release/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	.venv-release/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group release
	touch $(RELEASE)

# Only what a user of the SDK has: the tools' click and rich would be loaded by httpx too, if they were there.
$(PLAIN): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-plain
	.venv-plain/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[aiohttp]'
	touch $(PLAIN)

fetch: $(READY)  ## read an API description into spec/: make fetch BACKEND=vertex [FROM=FILE_OR_URL] [MESSAGES=FILE]
	@test -n "$(BACKEND)" || { echo "which one? make fetch BACKEND=gemini or make fetch BACKEND=vertex, with FROM=FILE_OR_URL if not from its own address"; exit 2; }
	$(BIN)/python -m generator fetch $(BACKEND) --from '$(FROM)' --messages '$(MESSAGES)'

update: $(READY)  ## take a new API description to a report: make update BACKEND=vertex [FROM=FILE_OR_URL] [MESSAGES=FILE] [TESTS=no]
	@test -n "$(BACKEND)" || { echo "which one? make update BACKEND=gemini or make update BACKEND=vertex, with FROM=FILE_OR_URL if not from its own address"; exit 2; }
	$(BIN)/python -m generator update $(BACKEND) --from '$(FROM)' --messages '$(MESSAGES)' --tests $(if $(filter no,$(TESTS)),no,yes)

messages:  ## write build/messages.json, the second source of `make fetch BACKEND=gemini`, from a package
	$(PYTHON) -m venv .venv-messages
	.venv-messages/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check --upgrade google-ai-generativelanguage
	mkdir -p build
	.venv-messages/$(SCRIPTS)/python generator/descriptions/package_messages.py > build/messages.json

generate: $(READY)  ## write generated/ anew from spec/
	$(BIN)/python -m generator generate

check: $(READY)  ## lint, types, import ladder, proof of spec/, drift of generated/, compatibility; writes nothing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m generator check
	$(BIN)/python -m tests.release.surface
	$(BIN)/zizmor --offline --quiet --no-progress .github
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

surface: $(READY)  ## store the public surface anew, while its version is not released; see docs/releasing.md
	$(BIN)/python -m tests.release.surface --write

test: $(READY)  ## the tests but for the long ones, in JOBS processes (2); Python is strict with unclosed sockets and forgotten tasks
	$(TESTS) -m 'not long'

test-long: $(READY)  ## the long ones: growing inputs, broken connections, waits, mistakes in spec/, users' scripts
	$(TESTS) -m long

coverage: $(READY)  ## both together; prints what of overrides/, generated/ and generator/ no test runs
	$(TESTS) --cov --cov-report=term

pages: $(READY)  ## check the pages: their Python runs, their links resolve, their facts are true
	$(TESTS) tests/docs tests/examples tests/migrating

soak: $(READY)  ## 80,000 calls and 50 forks against an emulator that fails: nothing is lost, doubled, mixed up or leaked
	$(BIN)/python -m tests.soak.run

FUZZ_SECONDS ?= 600
fuzz: $(READY)  ## run the fuzz targets for FUZZ_SECONDS, 600 if unset; guided by atheris where that is installed
	$(BIN)/python -m tests.fuzz.run --seconds $(FUZZ_SECONDS)

mutants: $(READY)  ## change each file of a spec and each template in one place at a time: all but a few changes must be seen; ten minutes
	$(BIN)/python -m tests.mutants.run

demo: $(READY)  ## generate, build the wheel, install it apart, and run examples on the emulator; two minutes
	@$(BIN)/python -m tests.demo.run

wheel: $(READY)  ## build the wheel into dist/; see "Install" in docs/setup.md
	$(BIN)/python -m build --wheel --no-isolation --outdir dist
	@echo "Install it: python -m pip install dist/google_genai-*.whl"

sdist: $(READY)  ## build the sdist into dist/, and run its own check and tests in a new folder; ten minutes and more
	folder=$$(mktemp -d) && $(BIN)/python -m build --sdist --no-isolation --outdir $$folder/dist && \
	    mkdir -p dist && cp $$folder/dist/*.tar.gz dist && \
	    tar -xzf $$folder/dist/*.tar.gz -C $$folder --strip-components=1 && \
	    $(MAKE) -C $$folder PYTHON='$(PYTHON)' check test test-long wheel && rm -rf $$folder

DRY ?= 1
release: $(RELEASE)  ## build, check and try a release; with VERSION=x.y.z DRY=0 also stamp and tag it; see docs/releasing.md
	.venv-release/$(SCRIPTS)/python -m tests.release.run --version '$(VERSION)' --stages $(STAGES) --python $(PYTHONS) $(if $(filter 0,$(DRY)),--write)

bench: $(READY) $(PLAIN) $(PUBLISHED) $(PUBLISHED_AIOHTTP)  ## speed as ratios, kept in build/benchmarks and drawn in docs/speed.svg; ten minutes
	$(BIN)/python -m tests.benchmarks.run --ours .venv-plain/$(SCRIPTS)/python --published .venv-published/$(SCRIPTS)/python \
	    --published-aiohttp .venv-published-aiohttp/$(SCRIPTS)/python --docs docs

raw-table: $(READY)  ## make, check and call a client of each document in a folder: make raw-table FROM=FOLDER
	@test -n "$(FROM)" || { echo "which folder? make raw-table FROM=FOLDER"; exit 2; }
	$(BIN)/python -m tests.raw.run $(FROM)

conformance: $(READY) $(ORACLE) $(OLDER)  ## compare our requests with those of the published SDK
	$(BIN)/python -m tests.conformance.run --ours $(BIN)/python --oracle .venv-oracle/$(SCRIPTS)/python --oracle-old .venv-oracle-older/$(SCRIPTS)/python
	$(BIN)/python -m tests.conformance.emulated --ours $(BIN)/python --oracle .venv-oracle/$(SCRIPTS)/python

downstream: $(READY)  ## run twelve frameworks on our wheel; see tests/downstream/README.md; 15 minutes the first time
	$(BIN)/python -m tests.downstream.run

format: $(READY)  ## fix what can be fixed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove environments and build results
	rm -rf $(VENV) .venv-oracle .venv-oracle-older .venv-plain .venv-release .venv-messages .venv-published .venv-published-aiohttp build dist
