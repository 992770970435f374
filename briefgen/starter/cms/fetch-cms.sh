#!/bin/sh
# Puts the program of the web desk into the site: Sveltia CMS (MIT licence) from its npm package, with its fonts, so that
# nothing is loaded from elsewhere when the desk is opened. Run it once before `briefgen build`; needs npm.
set -eu
cd "$(dirname "$0")"

version=0.221.1
integrity=sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==

desk=content/static/admin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm pack --json --pack-destination "$work" "@sveltia/cms@$version" >"$work/report.json"
if ! grep -qF "$integrity" "$work/report.json"; then
  echo "fetch-cms.sh: what came for Sveltia CMS $version is not what was expected; nothing was changed" >&2
  exit 1
fi
tar -xzf "$work"/*.tgz -C "$work"
package=$work/package

mkdir -p "$desk/chunks" "$desk/fonts" "$desk/licences"
cp "$package"/dist/chunks/*.js "$desk/chunks/"
cp "$package/LICENSE.txt" "$desk/licences/sveltia-cms.txt"
cp "$package"/npm/assets/*.LICENSE.txt "$desk/licences/"
for font in material-symbols-outlined noto-mono source-sans-3; do
  cp "$package"/npm/assets/$font-*.woff2 "$desk/fonts/$font.woff2"
done
# the fonts of the package instead of those of a content delivery network
sed 's#https://cdn\.jsdelivr\.net/fontsource/fonts/\([a-z0-9-]*\)[:@][^)]*\.woff2#fonts/\1.woff2#g' \
  "$package/dist/sveltia-cms.js" >"$desk/sveltia-cms.js"
echo "Sveltia CMS $version is in $desk"
