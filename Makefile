# Needs nothing but Python 3.11 or newer (with pip and venv) and make. Another Python: make PYTHON=python3.12 demo
PYTHON ?= python3
EXAMPLE ?= examples/bureau-2025

VENV := .venv
PIP := $(VENV)/bin/python -m pip --quiet --disable-pip-version-check
# What is installed is up to date as long as this file is newer than pyproject.toml.
INSTALLED := $(VENV)/installed.stamp
INSTALLED_DEV := $(VENV)/installed-dev.stamp

.DELETE_ON_ERROR:
.PHONY: demo test messages clean

demo: $(INSTALLED)
	@mkdir -p out
	@$(VENV)/bin/fazhi render $(EXAMPLE)/facts.yaml -o out/report.docx -o out/report.txt
	@echo "示例报告在 out/ 文件夹：report.docx（Word）、report.txt（文本）。"

test: $(INSTALLED_DEV)
	@$(VENV)/bin/python -m pytest -q --numprocesses=3 --dist=worksteal

# After a message was added or changed: then translate what is empty in the catalogue.
CATALOGUE := schemas/locale/en/LC_MESSAGES/fazhi.po
messages: $(INSTALLED)
	@$(VENV)/bin/pybabel -q extract --keywords=message --no-location --width=120 \
		--output=$(VENV)/fazhi.pot generator schemas templates
	@$(VENV)/bin/pybabel -q update --locale=en --width=120 --no-fuzzy-matching --ignore-obsolete \
		--ignore-pot-creation-date --input-file=$(VENV)/fazhi.pot --output-file=$(CATALOGUE)

clean:
	@rm -rf $(VENV) out

$(INSTALLED): pyproject.toml | $(VENV)/bin/python
	@echo "安装依赖……"
	@$(PIP) install --editable .
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(VENV)/bin/python
	@echo "安装依赖和测试工具，第一次约一分钟……"
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(INSTALLED)

$(VENV)/bin/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "需要 Python 3.11 以上，“$(PYTHON)”不是。装好后重来，或指明用哪一个：make PYTHON=python3.12 demo" >&2; \
		exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }
