#!/bin/sh
# Brings the Unicode licence into this directory and makes locales.json from the
# CLDR packages through reduce.py, then checks both against SHA256SUMS.
# Needs npm, tar, sha256sum and python3. Run it only to move to another version:
# then change it here, run "sh fetch.sh --update", and expect new document hashes.
set -eu
VERSION=48.2.0
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

for package in core dates-full numbers-full units-full localenames-full; do
	npm pack --silent --pack-destination "$tmp" "cldr-$package@$VERSION" >/dev/null
	mkdir "$tmp/$package"
	tar -xzf "$tmp/cldr-$package-$VERSION.tgz" -C "$tmp/$package" --strip-components=1
done
cp "$tmp/core/LICENSE" LICENSE
python3 reduce.py "$VERSION" "$tmp" locales.json

chmod 644 LICENSE locales.json
if [ "${1:-}" = --update ]; then
	LC_ALL=C sha256sum LICENSE locales.json >SHA256SUMS
fi
sha256sum --check --quiet SHA256SUMS
