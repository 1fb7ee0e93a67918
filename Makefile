# Two commands: `make demo` runs the main job on the sample mailbox, `make test` passes all tests. Both set up what they need in .venv.
PYTHON ?= python3
BIN := .venv/bin
DEMO_ARGS ?=

.PHONY: demo test setup check packages wheel lock words train train-feedback card pictures bench clean

demo: setup
	@$(BIN)/comeback demo $(DEMO_ARGS)

test: setup packages check
	@OPENBLAS_NUM_THREADS=1 $(BIN)/pytest -n auto --dist worksteal $(TEST_ARGS)

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "No venv: on Debian run 'apt install python3-venv', then again."; exit 1; }
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@VIRTUAL_ENV=$(CURDIR)/.venv UV_COMPILE_BYTECODE=1 $(BIN)/uv pip install --quiet --require-hashes -r requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# What the tests start as real servers. Installed where we may; otherwise the sentence says what to type.
packages:
	@tests/packages

check:
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache >/dev/null || $(BIN)/lint-imports --no-logo --no-cache

# What `pipx install` takes; nothing is fetched.
wheel: setup
	@$(BIN)/python -m hatchling build -t wheel

lock: .venv/ready
	@$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file requirements.lock

# Adds new sentences of the pages to the catalogues, and compiles what is translated.
words: setup
	@$(BIN)/python -m tools.catalogs

# Learns the reader's weights anew from training/reading; about an hour on two cores, and some gigabytes of tools in .venv-train.
train: setup
	@test -x .venv-train/bin/python || $(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt -e .
	@.venv-train/bin/python -m tools.train
	@$(BIN)/python -m tools.feedback.learn

# Learns anew what strengths and gaps sound like, from training/feedback: some minutes. Needed whenever the reader's weights have changed.
train-feedback: setup
	@$(BIN)/python -m tools.feedback.learn

# Measures the reader on the rows it never learned from, and writes docs/reader-card.md and its diagram.
card: setup
	@$(BIN)/python -m tools.train.card

# Takes the pictures of the README anew, from the sample.
pictures: setup
	@$(BIN)/python -m tools.pictures

# Speed on one core, beside the standard library's parser on the same mails.
bench: setup
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks

clean:
	@rm -rf .venv .venv-train build dist
