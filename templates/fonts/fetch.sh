#!/bin/sh
# Brings the fonts and their licence into this directory, byte for byte as the
# package registry publishes them, and checks them against SHA256SUMS.
# Needs npm, tar and sha256sum. Run it only to move to another version: then
# change VERSION, run "sh fetch.sh --update", and expect new document hashes.
set -eu
VERSION=0.4.2
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm pack --silent --pack-destination "$tmp" "@expo-google-fonts/noto-sans@$VERSION" >/dev/null
tar -xzf "$tmp"/*.tgz -C "$tmp"
cp "$tmp/package/400Regular/NotoSans_400Regular.ttf" NotoSans-Regular.ttf
cp "$tmp/package/700Bold/NotoSans_700Bold.ttf" NotoSans-Bold.ttf
cp "$tmp/package/LICENSE_FONT" OFL.txt
chmod 644 NotoSans-Regular.ttf NotoSans-Bold.ttf OFL.txt
if [ "${1:-}" = --update ]; then
	sha256sum NotoSans-Regular.ttf NotoSans-Bold.ttf OFL.txt >SHA256SUMS
fi
sha256sum --check --quiet SHA256SUMS
