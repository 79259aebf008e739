# Everything a newcomer needs: `make run` and `make test`. Both install what is missing and say so.

SHELL := /bin/sh
PREFIX ?= /usr/local
BUILD := .build
# The Swift runtime goes into the program, so that it runs where no Swift is. On macOS the system has it. Nobody links
# against the program: without a table of its symbols it is a megabyte smaller in memory. The linker is that of Swift.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS := -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s -Xlinker --no-export-dynamic \
  --scratch-path .build-release
# The addresses that are set when the program starts, packed: a millisecond and 1.5 MB less. glibc can read them from 2.36 on;
# what is to run elsewhere (`make stage`) has them as they always were.
PACKED := $(shell getconf GNU_LIBC_VERSION 2>/dev/null | awk '{ split($$2, v, "."); if (v[1] > 2 || v[2] >= 36) print \
  "-Xlinker -z -Xlinker pack-relative-relocs" }')
else
RELEASE_FLAGS := -c release --scratch-path .build-release
endif
VOXLEX := .build-release/release/voxlex
SOURCES := Package.swift Sources Tests

.PHONY: run test test-quick test-browser test-faults test-packages test-python test-r stage wheel deb tarball measure-text fuzz mutants lint format \
  install clean bench bench-parts release prerequisites

run: release
	@$(VOXLEX) compare Corpora/specimen-act.xml Corpora/specimen-code.txt --wordlist coproduction-table-1
	@echo
	@$(VOXLEX) compare Corpora/specimen-act.xml Corpora/specimen-code.txt --wordlist coproduction-table-2

release: prerequisites
	@echo "building voxlex (the first time takes some minutes) ..."
	@swift build $(RELEASE_FLAGS) $(PACKED) --product voxlex >.build-release.log 2>&1 \
	  || { cat .build-release.log; exit 1; }

test: prerequisites
	swift test --parallel

# Without the suites over the real texts beside the checkout, and the tests whose names end in Slow.
test-quick: prerequisites
	swift test --parallel --skip 'OverRealTexts|Slow'

# Small faults, put into a copy one at a time: every one of them must make a test fail.
test-faults: prerequisites
	Tests/faults $(FAULTS)

# How well plain text is read, against texts whose structure is known; ARGUMENTS='--help' says what more it can show.
measure-text: prerequisites
	@swift build $(RELEASE_FLAGS) --product measure-text >.build-release.log 2>&1 \
	  || { cat .build-release.log; exit 1; }
	@.build-release/release/measure-text $(ARGUMENTS)

# Without end, until it is stopped: both readers of XML; TARGETS='clml akn' for others, TIME=600 for ten minutes.
TARGETS ?= scanner
TIME ?= 31536000
fuzz: prerequisites
	Tests/Fuzz/run $(TIME) $(TARGETS)

# Both readers of XML over mutants of small documents, of the repository and of the shared folder: COUNT='10000000' SEED='7'
COUNT ?= 1000000
SEED ?= 1
mutants: prerequisites
	@swift build $(RELEASE_FLAGS) --product scanner-mutants >.build-release.log 2>&1 \
	  || { cat .build-release.log; exit 1; }
	@.build-release/release/scanner-mutants $(COUNT) $(SEED) $$(find Corpora Tests ../shared/conformance ../shared/corpora \
	  -name '*.xml' -size -20k 2>/dev/null)

# Pages of `voxlex report` in headless Chromium, used as a reader does; skipped where there is none.
test-browser: prerequisites
	swift build --product voxlex
	@Tests/Browser/run $(BUILD)/debug/voxlex || [ $$? -eq 77 ]

# The Python package, with the program that was built last: make test-python ARGUMENTS='-m "not slow"'
test-python:
	@Packages/python/check $(ARGUMENTS) || [ $$? -eq 77 ]

# The R package, as CRAN would check it.
test-r:
	@Packages/r/check || [ $$? -eq 77 ]

lint: prerequisites
	@.ci/libxml2-names
	@.ci/declared-imports
	@.ci/flags-of-the-command
	@.ci/public-names
	swift format lint --strict --recursive --parallel $(SOURCES)

format: prerequisites
	swift format --in-place --recursive --parallel $(SOURCES)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(VOXLEX) "$(DESTDIR)$(PREFIX)/bin/voxlex"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/voxlex"

# What packages are made from: dist/stage (see Documentation/packaging.md).
stage: prerequisites
	@RELEASE_FLAGS='$(RELEASE_FLAGS)' Packages/stage

wheel deb tarball: stage
	@Packages/$@

# Sizes, glibc, the Python and R packages, and each package in bare roots of Debian: installed, used, removed.
test-packages: wheel deb tarball
	@Packages/test

bench: release
	@Benchmarks/run

# Scanner, builder, tokenizer, matcher by themselves, over a folder of legislation as XML.
bench-parts: prerequisites
	@swift build $(RELEASE_FLAGS) --product measure-speed >.build-release.log 2>&1 \
	  || { cat .build-release.log; exit 1; }
	@.build-release/release/measure-speed $(or $(FOLDER),../shared/corpora/clml)

clean:
	rm -rf .build .build-release .build-release.log .build-bench .build-fuzz .build-faults .build-manifest .build-packages .build-python dist

prerequisites:
	@./.ci/prerequisites
