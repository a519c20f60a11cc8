# Quittance. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# The real server modules are nested, so that the product's dependencies stay its own.
NESTED := devstack test/compose

GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.6.2

# make run: what to feed and whether to stay up.
FEED ?=
FILE ?=
MONTH ?=
ONCE ?=
DIR ?= build/devstack
RUN_ARGS := --dir=$(DIR) $(if $(FEED),--feed=$(FEED)) $(if $(FILE),--file=$(FILE)) $(if $(MONTH),--month=$(MONTH)) $(if $(ONCE),--once)

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  make run takes FEED=nyc-taxi|bay-area-deliveries FILE=path [MONTH=YYYY-MM], ONCE=1 to exit, DIR=$(DIR)"

.PHONY: build
build: ## build the product into build/quittance
	@mkdir -p build
	@go build -o build/quittance ./cmd/quittance

.PHONY: run
run: ## start the whole system in one process, feed it, show what was issued
	@cd devstack && go build -o ../build/devstack-bin/quittance-devstack ./cmd/quittance-devstack
	@exec build/devstack-bin/quittance-devstack run $(RUN_ARGS)

.PHONY: test
test: ## run all tests: needs Go, Java 17, Maven; installs the rest
	@./test/run

.PHONY: quick
quick: ## run the tests that need Go alone
	@go test $$(go list ./... | grep -v -e internal/cassandra -e test/)

.PHONY: lint
lint: ## formatting, go vet and golangci-lint
	@test -z "$$(gofmt -l . | tee /dev/stderr)"
	@go vet ./...
	@for m in $(NESTED); do (cd $$m && go vet ./...); done
	@for m in . $(NESTED); do (cd $$m && go run $(GOLANGCI) run ./...); done

.PHONY: check
check: lint test ## what a change must pass at the desk
	@test -z "$$(git status --porcelain)" || { echo "the tree is not clean:"; git status --short; exit 1; }

.PHONY: bench
bench: ## measure rates and costs into build/bench.json
	@cd devstack && go build -o ../build/devstack-bin/quittance-devstack ./cmd/quittance-devstack
	@go build -o build/quittance ./cmd/quittance
	@build/devstack-bin/quittance-devstack bench --out=build/bench.json --worker=build/quittance

.PHONY: golden
golden: ## rewrite golden files: review the difference as a change of law
	@go test ./document/... ./countries/... -update

.PHONY: gallery
gallery: ## draw a page of each kind of document and script into docs/gallery (needs pdftoppm)
	@go test ./document -run Gallery_HasItsPictures -gallery

.PHONY: histories
histories: ## record the workflow histories that tests replay
	@cd devstack && go test ./e2e -run TestHistories -record

.PHONY: tidy
tidy: ## tidy all modules
	@go mod tidy
	@for m in $(NESTED); do (cd $$m && go mod tidy); done

.PHONY: clean
clean: ## remove what was built and run
	@rm -rf build
