#!/usr/bin/env bash
# Builds the Debian packages, installs them in a Debian that has nothing else, and uses them there: the command decides a case, and
# programs of somebody else are built and run. Needs root.
#   tests/package/debian.sh BUILD_DIRECTORY

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
packages=$build/packages
system=$(mktemp -d)
trap 'umount -q "$system/proc" || true; rm -rf --one-file-system "$system"' EXIT

quietly() {
    "$@" >"$build/debian.log" 2>&1 || {
        tail -n 20 "$build/debian.log"
        exit 1
    }
}

inside() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# The file of a package, as the system inside sees it.
package() { (cd "$packages" && printf '/packages/%s\n' "$1"_*.deb); }

install_inside() { quietly inside apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "$@"; }

rm -rf "$packages"
(cd "$build" && quietly cpack)
mapfile -t built < <(cd "$packages" && ls ./*.deb)
printf '%s\n' "${built[@]}"

# From where this machine has its packages.
# shellcheck disable=SC2016 # apt-get's own names
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
[[ -n $mirror ]] || {
    echo "apt has no lists of Debian 12; run apt-get update"
    exit 1
}
quietly debootstrap --variant=minbase bookworm "$system" "$mirror"
rm "$system/etc/apt/sources.list"
for own in /etc/apt /etc/ssl/certs /etc/hosts /etc/resolv.conf; do
    [[ ! -e $own ]] || cp -rL "$own" "$system/${own%/*}/" 2>/dev/null || true
done
mountpoint -q "$system/proc" || mount -t proc proc "$system/proc"
quietly inside apt-get -qq update
mkdir "$system/packages"
cp "$packages"/*.deb "$system/packages"

install_inside "$(package zhunsheng)"
inside zhunsheng facts --example >"$system/case.json"
inside zhunsheng --lang en decide --format text --on 2026-01-05 /case.json | sed -n 1,12p
install_inside "$(package libzhunsheng1)" "$(package libzhunsheng-dev)" g++ cmake ninja-build pkg-config
cp -r "$here/user" "$system/user"
quietly inside cmake -S /user -B /user/build -G Ninja
quietly inside cmake --build /user/build
quietly inside bash /user/with_pkg_config.sh /user/build /usr/share/zhunsheng/rules
for program in shared static c by_pkg_config c_by_pkg_config; do
    printf '%s: ' "$program"
    inside "/user/build/$program"
done
quietly inside apt-get -qq purge --yes zhunsheng libzhunsheng1 libzhunsheng-dev
left=$(inside find / -xdev -name '*zhunsheng*' -not -path '/packages*' -not -path '/proc/*' -not -path '/user*')
[[ -z $left ]] || {
    printf 'left behind after removal:\n%s\n' "$left"
    exit 1
}
