#!/bin/sh
# Brings the fonts and their licences into this directory and checks them against
# SHA256SUMS: Noto Sans byte for byte as the package registry publishes it, the
# others through reduce.py.
# Needs npm, tar, sha256sum and python3 with venv. Run it only to move to other
# versions: then change them here, run "sh fetch.sh --update", and expect new
# document hashes.
set -eu
FONTTOOLS=4.60.1
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# fetch PACKAGE VERSION unpacks a package into $tmp/package.
fetch() {
	rm -rf "$tmp/package" "$tmp"/*.tgz
	npm pack --silent --pack-destination "$tmp" "@expo-google-fonts/$1@$2" >/dev/null
	tar -xzf "$tmp"/*.tgz -C "$tmp"
}

fetch noto-sans 0.4.2
cp "$tmp/package/400Regular/NotoSans_400Regular.ttf" NotoSans-Regular.ttf
cp "$tmp/package/700Bold/NotoSans_700Bold.ttf" NotoSans-Bold.ttf
cp "$tmp/package/LICENSE_FONT" OFL.txt

python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check "fonttools==$FONTTOOLS"
while read -r package version name; do
	fetch "$package" "$version"
	"$tmp/venv/bin/python" reduce.py "$name" "$tmp/package/400Regular/${name}_400Regular.ttf" "$name-Regular.ttf"
	cp "$tmp/package/LICENSE_FONT" "OFL-$name.txt"
done <<END
noto-sans-arabic 0.4.3 NotoSansArabic
noto-sans-hebrew 0.4.1 NotoSansHebrew
noto-sans-devanagari 0.4.1 NotoSansDevanagari
noto-sans-bengali 0.4.4 NotoSansBengali
noto-sans-tamil 0.4.3 NotoSansTamil
noto-sans-thai 0.4.2 NotoSansThai
noto-sans-sc 0.4.3 NotoSansSC
noto-sans-tc 0.4.3 NotoSansTC
noto-sans-jp 0.4.3 NotoSansJP
noto-sans-kr 0.4.3 NotoSansKR
END

chmod 644 ./*.ttf ./OFL*.txt
if [ "${1:-}" = --update ]; then
	LC_ALL=C sha256sum ./*.ttf ./OFL*.txt | sed 's|\./||' >SHA256SUMS
fi
sha256sum --check --quiet SHA256SUMS
